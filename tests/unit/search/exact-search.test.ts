import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../../src/errors.ts'
import { compilePattern, type ExactOptions } from '../../../src/search/exact-pattern.ts'
import { exactSearch } from '../../../src/search/exact-search.ts'
import { makeArticle } from './articles.ts'

const FIXED: ExactOptions = { kind: 'fixed', letterCase: 'smart', wholeWords: false }
const REGEX: ExactOptions = { ...FIXED, kind: 'regex' }

/** The lines found, with brackets around what matches in them. */
function found(text: string, pattern: string, options: ExactOptions): string[] {
  const article = makeArticle('a', { title: 'Title' }, [['', text]])
  return [...exactSearch(article, compilePattern(pattern, options))].map(({ lines, line, matches }) => {
    const content = lines[line] ?? ''
    let marked = ''
    let from = 0
    for (const [start, end] of matches) {
      marked += `${content.slice(from, start)}[${content.slice(start, end)}]`
      from = end
    }
    return marked + content.slice(from)
  })
}

describe('fixed strings', () => {
  test.each<[pattern: string, text: string, found: string[], options?: Partial<ExactOptions>]>([
    [
      'space',
      'Give space. No Space here. A spaceship.',
      ['Give [space].', 'No [Space] here.', 'A [space]ship.'],
    ],
    ['a.b', 'a.b axb', ['[a.b] axb']],
    ['C++ (', 'C++ (the language)', ['[C++ (]the language)']],
    ['no', 'No, no and no.', ['[No], [no] and [no].']],
    // smart case and its opposites
    ['Space', 'Give space. No Space here.', ['No [Space] here.']],
    ['space', 'Give space. No Space here.', ['Give [space].'], { letterCase: 'sensitive' }],
    ['Space', 'Give space.', ['Give [space].'], { letterCase: 'insensitive' }],
    ['É', 'été', [], {}],
    // quotes, dashes, accents and blanks of any form
    ["don't", 'Don’t go.', ['[Don’t] go.']],
    ['don’t', "Don't go.", ["[Don't] go."]],
    ['"no"', 'He said “no” twice.', ['He said [“no”] twice.']],
    ['ten-year', 'A ten‑year wait.', ['A [ten‑year] wait.']],
    ['cafe', 'The café, the cafe\u0301s.', ['The [café], the [cafe\u0301]s.']],
    ['café', 'The cafe.', ['The [cafe].']],
    ['f', 'ﬁne', ['[ﬁ]ne']],
    ['ine', 'ﬁne', ['[ﬁne]']],
    ['a b', 'a\u00a0b', ['[a b]']],
    // as the reader sees it, not as Markdown has it
    ['give him space', 'Give *him*\n[space](http://x.example/y).', ['[Give him space].']],
    ['example', '[space](http://x.example/y).', []],
    // whole words
    ['space', 'Space, spaces, my_space, space', ['[Space], spaces, my_space, [space]'], { wholeWords: true }],
    ['im', 'Im Café: intim', ['[Im] Café: intim'], { wholeWords: true }],
    ['caf', 'café', [], { wholeWords: true }],
    ["don't", 'don’t', ['[don’t]'], { wholeWords: true }],
    // across sentences nothing matches, as across lines for grep
    ['here. There', 'Here. There.', []],
    ['', 'One. Two.', ['Title', 'One.', 'Two.']],
  ])('%s in %j', (pattern, text, lines, options = {}) => {
    expect(found(text, pattern, { ...FIXED, ...options })).toEqual(lines)
  })
})

describe('regular expressions', () => {
  test.each<[pattern: string, text: string, found: string[], options?: Partial<ExactOptions>]>([
    ['sp(a|o)ce?', 'Space and spoc.', ['[Space] and [spoc].']],
    ['^give', 'Give. We give.', ['[Give].']],
    ['\\bno\\b.*$', 'Say no. Say none.', ['Say [no.]']],
    ['\\S+ing', 'Stop calling.', ['Stop [calling].']],
    ['don.t', 'Don’t.', ['[Don’t].']],
    ['[’]', "Don't.", ["Don[']t."]],
    ['[a–c]', 'a b - c', ['[a] b [-] [c]']],
    ['“(no|yes)”', 'He said "no".', ['He said ["no"].']],
    ['caf[é]', 'cafe', ['[cafe]']],
    ['（', '(x) （y)', ['[(]x) [（]y)']],
    ['x*', 'No. Axx.', ['Title', 'No.', 'A[xx].']],
    ['\\p{Lu}', 'a B', ['[T]itle', 'a [B]'], { letterCase: 'sensitive' }],
    ['no|none', 'none', ['[none]'], { wholeWords: true }],
    ['(?<Name>no)\\k<Name>', 'NoNo', ['[NoNo]']],
    ['💔', 'a 💔 b', ['a [💔] b']],
  ])('%s in %j', (pattern, text, lines, options = {}) => {
    expect(found(text, pattern, { ...REGEX, ...options })).toEqual(lines)
  })

  test.each([
    ['(', /^the regular expression "\(" cannot be read: unterminated group$/],
    ['a{2,1}', /numbers out of order/],
    ['a)(b', /unmatched '\)'/],
    ['[', /./],
    ['*', /nothing to repeat/],
    ['\\p{Nope}', /invalid property name/],
  ])('%s is named as the fault', (pattern, message) => {
    const compile = () => compilePattern(pattern, { ...REGEX, wholeWords: true })
    expect(compile).toThrow(UserError)
    expect(compile).toThrow(message)
  })
})

test('titles are lines, too, in reading order', () => {
  const article = makeArticle('a', { title: 'Space' }, [
    ['', 'Some space.'],
    ['More space', 'None. Space, space.'],
    ['Other', 'No.'],
  ])
  const hits = [...exactSearch(article, compilePattern('space', FIXED))]
  expect(
    hits.map(({ section, line, lines, matches }) => [section.number, line, lines[line], matches.length]),
  ).toEqual([
    [0, 0, 'Space', 1],
    [0, 1, 'Some space.', 1],
    [1, 0, 'More space', 1],
    [1, 2, 'Space, space.', 2],
  ])
})

test('the title of an article without an opening goes with its first section', () => {
  const article = makeArticle('a', { title: 'Space' }, [['One', 'Text.']])
  expect(
    [...exactSearch(article, compilePattern('space', FIXED))].map(({ section }) => section.number),
  ).toEqual([1])
})

test('every part of a text is found in it again', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abB’\'—-é\u0301ﬁß"“ '), minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (title, a, b) => {
      const characters = [...title]
      const from = a % characters.length
      const part = characters.slice(from, from + 1 + (b % 5)).join('')
      const article = makeArticle('a', { title }, [])
      const [hit] = exactSearch(article, compilePattern(part, FIXED))
      expect(hit?.lines[hit.line]).toBe(title)
    }),
  )
})
