import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../src/terminal/markdown.ts'
import { makeTheme } from '../../../src/terminal/theme.ts'
import { taggedTheme } from './tagged-theme.ts'

const unstyled = makeTheme({ colour: false, hyperlinks: false })
const hyperlinked = makeTheme({ colour: true, hyperlinks: true })

/** Tests are easier to read with the lines one below the other. */
function lines(...all: string[]): string {
  return all.join('\n')
}

describe('without styles', () => {
  it.each<[name: string, markdown: string, expected: string]>([
    ['nothing', '', ''],
    ['blank lines', '\n \n\t\n', ''],
    ['paragraphs', '\n\none\ntwo\n\n\n\nthree\n\n', lines('one two', '', 'three')],
    ['emphasis', '*a* **b** ***c*** _d_ `e` **f *g* `h`**', 'a b c d e f g h'],
    ['deleted', 'now ~~20~~ 10', 'now ~~20~~ 10'],
    ['line breaks', 'a  \nb\\\nc<br>d<br/>e', lines('a', 'b', 'c', 'd', 'e')],
    ['breaks at the ends', '<br>a<br><br><br>b<br>', lines('a', '', 'b')],
    ['headings', '# One\n\nTwo\n---\n\n### *Three* #', lines('One', '', 'Two', '', 'Three')],
    ['escapes', '\\*a\\* \\&amp; 1\\. `\\*`', '*a* &amp; 1. \\*'],
    [
      'entities',
      '&eacute;&#233;&#xe9; &amp;amp; &mdash; &copy &bogus; `&amp;`',
      lines('ééé &amp; — &copy', '&bogus; &amp;'),
    ],
    ['a rule', 'a\n\n***\n\nb', lines('a', '', '─'.repeat(20), '', 'b')],
    ['code', '```\na  b\n\n\tc\n```', lines('    a  b', '', '        c')],
    ['labelled code', '```js\nlet a\n```', '    let a'],
    ['indented code', 'a\n\n    b\n      c\n', lines('a', '', '    b', '      c')],
    ['a long line of code', `    ${'x'.repeat(30)}`, `    ${'x'.repeat(30)}`],
    ['tabs in code', '```\na\tb\n日\tc\n```', lines('    a   b', '    日  c')],
    ['blank code', 'a\n\n```\n\n```\n\nb', lines('a', '', 'b')],
    ['a quote', '> a\n> b\n>\n> c', lines('│ a b', '│', '│ c')],
    ['a quote wrapped', '> one two three four five', lines('│ one two three four', '│ five')],
    ['nested quotes', '> a\n>> b', lines('│ a', '│', '│ │ b')],
    ['HTML', '<div>\n<p>a <b>b</b> &amp; c<!-- d --></p>\n</div>', 'a b & c'],
    ['inline HTML', 'a <kbd>b</kbd> <!-- c --> d', 'a b d'],
    ['only a comment', 'a\n\n<!-- b -->\n\nc', lines('a', '', 'c')],
    ['no-break blanks alone', 'a\n\n&nbsp;\n\nb', lines('a', '', 'b')],
    ['references', '[a][b] [c]\n\n[b]: https://d.e', 'a (https://d.e) [c]'],
  ])('%s', async (_, markdown, expected) => {
    expect(await renderMarkdown(markdown, { width: 20, theme: unstyled })).toBe(expected)
  })

  it.each<[name: string, markdown: string, expected: string]>([
    ['tight', '- a\n- b *c*\n- d', lines('• a', '• b c', '• d')],
    ['loose', '- a\n\n- b\n\n  c', lines('• a', '', '• b', '', '  c')],
    ['hanging', '- one two three four five six', lines('• one two three four', '  five six')],
    ['nested', '- a\n  - b\n    1. c\n    2. d\n- e', lines('• a', '  • b', '    1. c', '    2. d', '• e')],
    ['numbers', '9. a\n10. b', lines(' 9. a', '10. b')],
    ['from nought', '0. a\n1. b', lines('0. a', '1. b')],
    ['tasks', '- [x] a\n- [ ] b\n- c', lines('[x] a', '[ ] b', '• c')],
    ['numbered tasks', '1. [x] a\n2. [ ] b', lines('1. [x] a', '2. [ ] b')],
    ['loose tasks', '- [x] a\n\n- [ ] b', lines('[x] a', '', '[ ] b')],
    ['with code', '- a\n\n      b\n', lines('• a', '', '      b')],
    ['in a quote', '> - a\n> - b', lines('│ • a', '│ • b')],
    ['a quote in it', '- > a\n- b', lines('• │ a', '• b')],
    ['an item without text', '-\n- a', lines('•', '• a')],
    ['item in item', '- - a', '• • a'],
    ['two lists', '- a\n\n1. b', lines('• a', '', '1. b')],
  ])('list: %s', async (_, markdown, expected) => {
    expect(await renderMarkdown(markdown, { width: 20, theme: unstyled })).toBe(expected)
  })

  it.each<[markdown: string, expected: string]>([
    ['[a](https://b.c/d)', 'a (https://b.c/d)'],
    ['[a *b*](https://b.c "title")', 'a b (https://b.c)'],
    ['[a](https://b.c/?d=1&amp;e=2)', 'a (https://b.c/?d=1&e=2)'],
    ['<https://b.c/?d&copy;>', 'https://b.c/?d&copy;'],
    ['https://b.c/d', 'https://b.c/d'],
    ['www.b.c', 'www.b.c'],
    ['<a@b.c> and [a](mailto:a@b.c)', 'a@b.c and a (a@b.c)'],
    ['[](https://b.c)', 'https://b.c'],
    ['[a](javascript:alert(1)) [b](file:///c) [d](e.md) [f](#g)', 'a b d f'],
    ['[a](https://b.c/%0a&#27;d)', 'a (https://b.c/%0a\ufffdd)'],
    ['![a *b*](https://c.d/e.png)', 'a b (https://c.d/e.png)'],
    ['![a](e.png) ![](data:x)', 'a'],
    ['[![a](https://b.c/d.png)](https://e.f)', 'a (https://e.f)'],
  ])('link: %s', async (markdown, expected) => {
    expect(await renderMarkdown(markdown, { width: 80, theme: unstyled })).toBe(expected)
  })

  it('keeps a document as it is when the width is 0', async () => {
    const line = 'word '.repeat(100).trim()
    const markdown = `${line}\n\n- ${line}\n\n> ${line}\n\n|a|\n|-|\n|${line}|`
    const rendered = await renderMarkdown(markdown, { width: 0, theme: unstyled })
    expect(rendered).toContain(`${line}\n\n• ${line}\n\n│ ${line}\n\na\n${'─'.repeat(499)}\n${line}`)
  })

  it('stops indenting where no room would be left', async () => {
    const markdown = `${'> '.repeat(12)}${'word '.repeat(6)}`
    const rendered = await renderMarkdown(markdown, { width: 20, theme: unstyled })
    const bars = '│ '.repeat(5)
    expect(rendered).toBe(lines(`${bars}word word`, `${bars}word word`, `${bars}word word`))
  })
})

describe('with styles', () => {
  it.each<[markdown: string, expected: string]>([
    ['# a\n\n## b\n\n### c', '<title>a</title>\n\n<heading>b</heading>\n\n<heading>c</heading>'],
    [
      'a **b *c*** ~~d~~',
      'a <strong>b </strong><strong><emphasis>c</emphasis></strong> <strike>~~d~~</strike>',
    ],
    ['# a `b`', '<title>a </title><title><code>b</code></title>'],
    ['`a` `b`', '<code>a</code> <code>b</code>'],
    ['> a *b*', '<faint>│</faint> <quote>a </quote><quote><emphasis>b</emphasis></quote>'],
    ['>> a', '<faint>│</faint> <faint>│</faint> <quote>a</quote>'],
    ['[a](https://b.c)', '<link>a</link> (<faint>https://b.c</faint>)'],
    ['```\na\n\nb\n```', '    <code>a</code>\n\n    <code>b</code>'],
    [
      '```js\nlet a = "b" // c\n```',
      '    <keyword>let</keyword> a = <string>"b"</string> <faint>// c</faint>',
    ],
    ['```c\n/* a\n   b */\n```', '    <faint>/* a</faint>\n    <faint>   b */</faint>'],
    ['```nonesuch\na\n```', '    <code>a</code>'],
    ['- ```js {1}\n  1\n  ```', '•     <number>1</number>'],
  ])('%s', async (markdown, expected) => {
    expect(await renderMarkdown(markdown, { width: 40, theme: taggedTheme })).toBe(expected)
  })

  it('ends every style where its line ends', async () => {
    const rendered = await renderMarkdown('**one two *three***', { width: 8, theme: taggedTheme })
    expect(rendered).toBe('<strong>one two</strong>\n<strong><emphasis>three</emphasis></strong>')
  })
})

describe('hyperlinks', () => {
  const link = (address: string, text: string) =>
    `\x1b]8;;${address}\x1b\\\x1b[34m\x1b[4m${text}\x1b[24m\x1b[39m\x1b]8;;\x1b\\`

  it.each<[markdown: string, expected: string]>([
    ['[a](https://b.c/é)', link('https://b.c/%C3%A9', 'a')],
    ['<a@b.c>', link('mailto:a@b.c', 'a@b.c')],
    ['[one two](https://b.c)', `${link('https://b.c', 'one')}\n${link('https://b.c', 'two')}`],
    ['[a](<https://b.c/\x1b\\\x07d>)', link('https://b.c/%EF%BF%BD%EF%BF%BDd', 'a')],
    ['[a](<https://b.c/&#27;&#92;d>)', link('https://b.c/%1B\\d', 'a')],
    ['[a](javascript:b)', 'a'],
    ['![a](https://b.c/d.png)', link('https://b.c/d.png', 'a')],
  ])('%j', async (markdown, expected) => {
    expect(await renderMarkdown(markdown, { width: 6, theme: hyperlinked })).toBe(expected)
  })
})
