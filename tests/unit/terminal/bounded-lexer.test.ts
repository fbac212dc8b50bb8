import type { Token } from 'marked'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { lexMarkdown } from '../../../src/terminal/bounded-lexer.ts'

describe('lexMarkdown', () => {
  it.each([
    ['a *b* **c** [d](https://e.f) `g`\n\n# h\n\n> i\n\n- j\n  - k\n\n1. l\n\n|m|\n|-|\n|n|\n\n[o]: p'],
    [`${'text *with* **signs** and `repeat`` '.repeat(5)}\n\n`.repeat(20)],
    [`${'> '.repeat(15)}a`],
    ['- a\n'.repeat(1_200)],
    [`- a\n\n${'  b\n'.repeat(900)}\nc`],
  ])('reads as marked does what is within bounds (%#)', (markdown) => {
    expect(lexMarkdown(markdown)).toEqual(marked.lexer(markdown))
  })

  it('finds emphasis in a paragraph that it reads in pieces', () => {
    const markdown = 'one *two* **three four** `*` [a _b_](https://c.d/e_f) '.repeat(300)
    const found = tokensOf(lexMarkdown(markdown)).map(({ type }) => type)
    expect(found.filter((type) => type === 'em')).toHaveLength(600)
    expect(found.filter((type) => type === 'strong')).toHaveLength(300)
    expect(found.filter((type) => type === 'link')).toHaveLength(300)
    expect(found.filter((type) => type === 'codespan')).toHaveLength(300)
  })

  /** Each of these would take marked alone minutes or end its stack. */
  it.each<[name: string, markdown: string]>([
    ['quotes', '> '.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['quotes and lists', `${'> - '.repeat(10_000)}a`],
    ['lists line by line', Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
    [
      'quotes of ever fewer marks',
      Array.from({ length: 50 }, (_, at) => `${'> '.repeat(50 - at)}a`).join('\n'),
    ],
    ['emphasis that never ends', '_a_b '.repeat(20_000)],
    ['emphasis that crosses', '*a **b_ c* '.repeat(10_000)],
    ['emphasis in emphasis', '*a **b '.repeat(10_000) + 'c** a*'.repeat(10_000)],
    ['deletion in deletion', '~~a ~b '.repeat(10_000) + 'b~ a~~ '.repeat(10_000)],
    ['an address that ends in dots', `http://a${'..'.repeat(100_000)}`],
    ['an item of very many lines', `- a\n${'b\n'.repeat(50_000)}`],
    ['an indented item of very many lines', `- a\n${'  b\n'.repeat(50_000)}`],
    ['brackets', '['.repeat(100_000)],
  ])('bounds %s', (_, markdown) => {
    const raw = tokensOf(lexMarkdown(markdown)).length
    expect(raw).toBeGreaterThan(0)
  })

  it('keeps every word of what is nested too deep', () => {
    const markdown = Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- item${at}`).join('\n')
    const words = tokensOf(lexMarkdown(markdown)).flatMap((token) =>
      token.type === 'text' && token.tokens === undefined ? (token.text.match(/item\d+/g) ?? []) : [],
    )
    expect(words).toEqual(Array.from({ length: 60 }, (_, at) => `item${at}`))
  })
})

/** All tokens, outer before inner. */
function tokensOf(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [
    token,
    ...tokensOf(token.type === 'list' ? token.items : 'tokens' in token ? (token.tokens ?? []) : []),
  ])
}
