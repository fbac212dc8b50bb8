import fc from 'fast-check'
import type { Token } from 'marked'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { lexMarkdown } from '../../../src/terminal/bounded-lexer.ts'
import { renderMarkdown } from '../../../src/terminal/markdown.ts'
import { sanitize } from '../../../src/terminal/sanitize.ts'
import { makeTheme } from '../../../src/terminal/theme.ts'

/** What may stand around a word, in a paragraph. */
const INLINE: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `*${word}* `,
  (word) => `**${word}`,
  (word) => `_${word}`,
  (word) => `***${word} `,
  (word) => `~~${word}~~`,
  (word) => `\`${word}\``,
  (word) => `\`\` ${word}`,
  (word) => `[${word}](https://example.com/path/of/some/length/\x1b\\é)`,
  (word) => `[${word}](javascript:alert)`,
  (word) => `[${word}`,
  (word) => `${word}](https://example.com)`,
  (word) => `![${word}](image.png)`,
  (word) => `<b>${word}</b>`,
  (word) => `<!-- a -->${word}`,
  (word) => `${word}<br>`,
  (word) => `&eacute;&nbsp;${word}`,
  (word) => `&#27;[31m${word}&#x9b;2J&ESC;&#10;`,
  (word) => `\x1b[31m${word}\x1b]8;;http://example.com\x07`,
  (word) => `\u202e${word}\ufeff\u2028`,
  (word) => `日本語${word}。`,
  (word) => `👨‍👩‍👧${word}e\u0301`,
  (word) => `\\${word}`,
  (word) => `${word}  \n`,
  (word) => `${word.repeat(9)} `,
  (word) => ` https://example.com/${'a'.repeat(30)} ${word}`,
  () => ' ',
  () => '\n',
  () => '\r\n\r\n',
  () => '\t',
  () => '*',
  () => '|',
]

/** What may begin a line. */
const BLOCKS: readonly ((word: string) => string)[] = [
  (word) => `\n> ${word}`,
  (word) => `\n> > > ${word}`,
  (word) => `\n- ${word}`,
  (word) => `\n  - ${word}`,
  (word) => `\n    * ${word}`,
  (word) => `\n- - - ${word}`,
  (word) => `\n10. ${word}`,
  (word) => `\n999999999) ${word}`,
  (word) => `\n- [ ] ${word}`,
  (word) => `\n- > 1. ${word}`,
  (word) => `\n\n# ${word}\n`,
  (word) => `\n${word}\n===\n`,
  (word) => `\n\n<div>${word}</div>\n\n`,
  () => '\n\n---\n\n',
]

const CODE: readonly ((word: string) => string)[] = [
  (word) => `\n\n    ${word}\n`,
  (word) => `\n\`\`\`js\n"${word}\n\`\`\`\n`,
  (word) => `\n~~~\n\t/* ${word} `,
]

const TABLES: readonly ((word: string) => string)[] = [
  (word) => `\n\n|a|${word}|\n|:-:|-:|\n|*b*|${word} ${word}|\n\n`,
  (word) => `\n\n- |${word}|${word}|${word}|\n  |-|-|-|\n  |b|c|${word.repeat(5)}|\n`,
]

const LOOKS = {
  plain: makeTheme({ colour: false, hyperlinks: false }),
  coloured: makeTheme({ colour: true, hyperlinks: false }),
  linked: makeTheme({ colour: true, hyperlinks: true }),
}

const screens = fc.record({
  width: fc.integer({ min: 20, max: 120 }),
  look: fc.constantFrom('plain' as const, 'coloured' as const, 'linked' as const),
})

function render(
  markdown: string,
  { width, look }: { width: number; look: keyof typeof LOOKS },
): Promise<string> {
  return renderMarkdown(markdown, { width, theme: LOOKS[look] })
}

it('keeps to the width, but for code', async () => {
  await fc.assert(
    fc.asyncProperty(documents([...INLINE, ...BLOCKS, ...TABLES]), screens, async ({ markdown }, screen) => {
      fc.pre(!lexMarkdown(sanitize(markdown)).some(holdsCode))
      const rendered = await render(markdown, screen)
      for (const line of rendered.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(screen.width)
    }),
    { numRuns: 200 },
  )
})

it('keeps every word, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents([...INLINE, ...BLOCKS, ...CODE]),
      screens,
      async ({ markdown, words }, screen) => {
        const rendered = unstyled(await render(markdown, screen))
        expect(rendered.replace(/[^а-я]/g, '')).toBe(words)
      },
    ),
    { numRuns: 200 },
  )
})

it('ends on each line what began on it, and sends nothing else that commands a terminal', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents([...INLINE, ...BLOCKS, ...CODE, ...TABLES]),
      screens,
      async ({ markdown }, screen) => {
        const rendered = await render(markdown, screen)
        expect(unstyled(rendered)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]/)
        for (const line of rendered.split('\n')) expect(openAtEnd(line)).toEqual([])
        if (screen.look === 'plain') expect(rendered).not.toContain('\x1b')
        if (screen.look !== 'linked') expect(rendered).not.toContain('\x1b]')
      },
    ),
    { numRuns: 200 },
  )
})

it('has one blank line between blocks, none at the ends, and no blanks where lines end, but for code', async () => {
  await fc.assert(
    fc.asyncProperty(documents([...INLINE, ...BLOCKS, ...TABLES]), screens, async ({ markdown }, screen) => {
      fc.pre(!lexMarkdown(sanitize(markdown)).some(holdsCode))
      const rendered = unstyled(await render(markdown, screen))
      expect(rendered).not.toMatch(/\n\n\n|^\n|\n$|\s$|[^\S\n]\n/)
    }),
    { numRuns: 200 },
  )
})

it('takes any text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 0xffff })), screens, async (units, screen) => {
      const markdown = String.fromCharCode(...units)
      const rendered = unstyled(await render(markdown, screen))
      expect(rendered).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/)
    }),
  )
})

/** Documents put together from the pieces, each with a word of its own in Cyrillic, which nothing else is. */
function documents(pieces: readonly ((word: string) => string)[]) {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 25, size: 'max' }).map((chosen) => {
    const filled = chosen.map((piece, at) => piece(wordOf(at)))
    return { markdown: filled.join(''), words: filled.join('').replace(/[^а-я]/g, '') }
  })
}

/** Blanks before a piece can make it code. */
function holdsCode(token: Token): boolean {
  const inner: readonly Token[] =
    token.type === 'list' ? token.items : 'tokens' in token ? (token.tokens ?? []) : []
  return token.type === 'code' || inner.some(holdsCode)
}

function wordOf(at: number): string {
  return `ж${String.fromCharCode(0x430 + (at % 5), 0x430 + Math.floor(at / 5))}`
}

function unstyled(rendered: string): string {
  return rendered.replace(/\x1b\[[\d;]*m|\x1b\]8;;[\x21-\x7e]*?\x1b\\/g, '')
}

const CLOSES: Readonly<Record<string, RegExp>> = {
  22: /^[12]$/,
  23: /^3$/,
  24: /^4$/,
  29: /^9$/,
  39: /^(?:3[0-7]|9[0-7])$/,
}

/** The styles and links that a line leaves open. */
function openAtEnd(line: string): readonly string[] {
  let open: string[] = []
  for (const [, style, link] of line.matchAll(/\x1b\[(\d+)m|\x1b\]8;;([^\x1b]*)\x1b\\/g)) {
    const closes = style === undefined ? undefined : CLOSES[style]
    if (link === '') open = open.filter((what) => what !== 'link')
    else if (closes !== undefined) open = open.filter((what) => !closes.test(what))
    else open.push(style ?? 'link')
  }
  return open
}
