import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prose } from '../../../src/articles/prose.ts'

describe('prose', () => {
  test.each<[name: string, markdown: string, words: string]>([
    ['lines of a paragraph are joined', 'one\ntwo\n  three  \nfour', 'one two three four'],
    ['a hard break is a blank', 'one\\\ntwo  \nthree', 'one two three'],
    ['paragraphs stand apart', 'one\n\n\ntwo', 'one\n\ntwo'],
    ['line ends of any system', 'one\r\ntwo\r\n\r\nthree\rfour', 'one two\n\nthree four'],
    ['headings', '# One #\ntext\n## Two', 'One\n\ntext\n\nTwo'],
    ['no heading', '#hash tag', '#hash tag'],
    ['underlined headings', 'One\n===\nTwo\n---\nthree', 'One\n\nTwo\n\nthree'],
    ['lines across', 'one\n\n* * *\n\ntwo\n\n---\n***', 'one\n\ntwo'],
    ['lists', '- one\n  more\n* two\n+ three', 'one more\n\ntwo\n\nthree'],
    ['numbered lists', '1. one\n2) two\n10. ten', 'one\n\ntwo\n\nten'],
    ['a year is no item', 'it was in\n1986. Then', 'it was in 1986. Then'],
    ['lists in lists', '- one\n  - two\n    1. three', 'one\n\ntwo\n\nthree'],
    ['tasks', '- [ ] one\n- [x] two', 'one\n\ntwo'],
    ['quotes', '> one\n> two\n>\n> > three', 'one two\n\nthree'],
    ['a quoted list', '> - one\n> - two', 'one\n\ntwo'],
    [
      'code',
      '```js\nlet *a*\n  = 1\n```\nafter `*b*` and ``c ` d``',
      'let *a*\n  = 1\n\nafter *b* and c ` d',
    ],
    ['code that does not end', '~~~\none\n\ntwo', 'one\n\ntwo'],
    ['a fence inside of a longer one', '````\n```\n````\nx', '```\n\nx'],
    ['tables', '| a | b |\n|---|:-:|\n| c \\| d | e |', 'a b\n\nc | d e'],
    ['emphasis', '*one* **two** ***three*** _four_ __five__ ~~six~~', 'one two three four five six'],
    ['emphasis inside of words', 'un*believ*able snake_case_name', 'unbelievable snake_case_name'],
    ['marks that are none', '2 * 3 * 4, a * b, 5*, ~20, **open', '2 * 3 * 4, a * b, 5*, ~20, **open'],
    ['nested emphasis', '**one *two* three**', 'one two three'],
    ['emphasis around quotes', '“*You* said **no**.”', '“You said no.”'],
    ['links', '[one](http://a.example/b "c") two', 'one two'],
    ['links with brackets', '[a [b] c](x_(y)_z) d', 'a [b] c d'],
    ['links in angles', '[a](<b c>) d', 'a d'],
    ['images', '![one](a.png) two', 'one two'],
    ['an image in a link', '[![one](a.png)](b) two', 'one two'],
    ['no links', '[one] (two) [three]', '[one] (two) [three]'],
    ['links by label', '[one][A] [two][] [b] [c]\n\n[a]: http://a\n[two]: <b> "t"\n[B]: c', 'one two b [c]'],
    ['footnotes', 'one[^1]\n\n[^1]: two', 'one\n\ntwo'],
    ['addresses', '<http://a.example/b_c_d> <me@a.example>', 'http://a.example/b_c_d me@a.example'],
    ['tags', 'a <b>bold</b> word<br>next <a href="x">link</a>', 'a bold word next link'],
    ['comments', 'one <!-- two --> three', 'one three'],
    ['a comment that does not end', 'one <!-- two', 'one <!-- two'],
    ['no tags', 'a < b and c > d, <3', 'a < b and c > d, <3'],
    ['escapes', '\\*one\\* \\[two\\] C:\\dir 1\\. \\&amp;', '*one* [two] C:\\dir 1. &amp;'],
    ['entities', 'a &amp; b&nbsp;c &eacute; &#8217; &#x2014; &nope; &', 'a & b c é ’ — &nope; &'],
    ['entities that are control characters', 'a&#27;[31m&#x0;', 'a\ufffd[31m\ufffd'],
    ['entities are no marks', '&#42;one&#42; &lt;b&gt;', '*one* <b>'],
    ['nothing', '', ''],
  ])('%s', (_, markdown, words) => {
    expect(prose(markdown)).toBe(words)
  })

  test('any text of marks comes out without line breaks inside of blocks, and no longer', () => {
    const piece = fc.constantFrom(
      ...'*_~`[]()<>!&#;\\|-+>"\'ab \n',
      '\n\n',
      '&amp;',
      '](',
      '<!--',
      '-->',
      '1. ',
      '    ',
      '[^1]',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
        const markdown = pieces.join('')
        expect(prose(markdown).length).toBeLessThanOrEqual(markdown.length)
      }),
    )
  })

  test('any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void prose(text)))
  })

  test.each([
    '*',
    '* ',
    '*a',
    '*a* ',
    '**a',
    '_',
    '_a',
    '~',
    '`',
    '`a',
    '``a`',
    '[',
    '![',
    '](',
    '](a',
    '[a](',
    '[a](b',
    '[a][',
    ']',
    '](a "',
    "](a '",
    '<',
    '<a',
    '<a ',
    '<!--',
    '<!',
    '&',
    '&a',
    '&#',
    '\\',
    '#',
    '# ',
    '>',
    '> ',
    '- ',
    '-',
    '1. ',
    '|',
    '| ',
    '|-',
    '=',
    '\n',
    ' ',
    '\t',
    '```\n',
    '~~~\n',
    '[a]: b\n',
    '[a]:',
    '[^',
    '[^a]',
    'a\n',
    '- a\n',
  ])('%j over and over takes linear time', (piece) => {
    prose(piece.repeat(100_000))
    prose(`[a]: b\n\n${piece.repeat(100_000)}`)
  })

  test('runs of backticks of every length take linear time', () => {
    prose(Array.from({ length: 400 }, (_, index) => '`'.repeat(index + 1)).join(' '))
  })
})
