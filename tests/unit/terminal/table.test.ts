import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../../src/terminal/cells.ts'
import { renderMarkdown } from '../../../src/terminal/markdown.ts'
import { makeTheme } from '../../../src/terminal/theme.ts'
import { taggedTheme } from './tagged-theme.ts'

const unstyled = makeTheme({ colour: false, hyperlinks: false })

/** One line of the table in each line, under a margin that is not part of it. */
function table(drawing: string): string {
  return drawing.trimEnd().replace(/^\n/, '').replace(/^ {6}/gm, '')
}

describe('a table', () => {
  it.each<[name: string, width: number, markdown: string, expected: string]>([
    [
      'that fits is as wide as its texts',
      80,
      '| a | bb |\n|---|---|\n| ccc | *d* |',
      `
      a    bb
      ───  ──
      ccc  d`,
    ],
    [
      'has its texts at the left, at the right, in the middle',
      80,
      '| left | right | middle |\n|:--|--:|:-:|\n| a | b | c |\n| d | e | f |',
      `
      left  right  middle
      ────  ─────  ──────
      a         b    c
      d         e    f`,
    ],
    [
      'wraps in its columns, and then has its rows apart',
      30,
      '| name | text |\n|---|---|\n| one | a longer text that goes on |\n| two | short |',
      `
      name  text
      ────  ────────────────────────
      one   a longer text that goes
            on

      two   short`,
    ],
    [
      'takes from the widest column',
      30,
      '| a | b | c |\n|---|---|---|\n| one two | one two three four five six | one |',
      `
      a        b                 c
      ───────  ────────────────  ───
      one two  one two three     one
               four five six`,
    ],
    [
      'counts wide characters twice',
      80,
      '| 名前 | b |\n|---|---|\n| a | 日本語 |',
      `
      名前  b
      ────  ──────
      a     日本語`,
    ],
    [
      'may have line breaks, empty cells and no rows',
      80,
      '| a | b |\n|---|---|\n| c<br>d | |',
      `
      a  b
      ─  ─
      c
      d`,
    ],
    [
      'has no lines for breaks at the ends of a cell',
      80,
      '| a |\n|---|\n| <br>b<br> |\n| c |',
      `
      a
      ─
      b
      c`,
    ],
    [
      'without rows is its head',
      80,
      '| a | b |\n|---|---|',
      `
      a  b
      ─  ─`,
    ],
    [
      'with a bar in a cell',
      80,
      '| a |\n|---|\n| b \\| c |',
      `
      a
      ─────
      b | c`,
    ],
    [
      'that has no room becomes records',
      18,
      '| name | text |\n|---|---|\n| one | a longer text that goes on |\n| two | |',
      `
      name: one
      text: a longer
        text that goes
        on

      name: two`,
    ],
    [
      'with too many columns becomes records',
      24,
      '| aaaaaaaa | bbbbbbbb | cccccccc |\n|---|---|---|\n| dddddddd | eeeeeeee | ffffffff |',
      `
      aaaaaaaa: dddddddd
      bbbbbbbb: eeeeeeee
      cccccccc: ffffffff`,
    ],
  ])('%s', async (_, width, markdown, expected) => {
    expect(await renderMarkdown(markdown, { width, theme: unstyled })).toBe(table(expected))
  })

  it('has a strong head and a faint rule', async () => {
    expect(await renderMarkdown('|a|\n|-|\n|b|', { width: 80, theme: taggedTheme })).toBe(
      '<strong>a</strong>\n<faint>─</faint>\nb',
    )
  })

  it('keeps to every width, in lists and quotes too', async () => {
    const word = 'abcdefgh'
    for (let columns = 1; columns <= 9; columns += 2) {
      const row = (cell: string) => `|${`${cell}|`.repeat(columns)}`
      const markdown = [row(word), row('-'), row(`${word} ${word.repeat(3)} 日本`)].join('\n')
      const inner = markdown.replaceAll('\n', '\n  ')
      for (let width = 10; width <= 80; width += 3) {
        const rendered = await renderMarkdown(`${markdown}\n\n- ${inner}\n`, { width, theme: unstyled })
        for (const line of rendered.split('\n')) expect(cellsOf(line)).toBeLessThanOrEqual(width)
      }
    }
  })

  it('may have very many columns or rows', async () => {
    const wide = `${'|a'.repeat(5_000)}|\n${'|-'.repeat(5_000)}|\n${'|b'.repeat(5_000)}|`
    expect(await renderMarkdown(wide, { width: 80, theme: unstyled })).toMatch(/^(?:a: b\n?){5000}$/)
    const long = `|a|\n|-|\n${'|b|\n'.repeat(20_000)}`
    expect(await renderMarkdown(long, { width: 80, theme: unstyled })).toMatch(/^a\n─\n(?:b\n?){20000}$/)
  })
})
