import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { cellsOf, cellsOfGrapheme, graphemesOf } from '../../../src/terminal/cells.ts'

// biome-ignore format: one a character
const SAMPLES = [
  'a', 'é', 'ß', 'Ω', 'я', '“', '—', '…', '€', '\u00a0', 'e\u0301', '日', 'あ', 'か\u3099', 'ﾊ', 'ﾊﾞ', '가',
  '\u1112\u1161\u11ab', 'ا', 'ש\u05b8', 'क', 'कि', '，', '　', '👍', '👍🏽', '❤️', '❤', '👨‍👩‍👧', '🏳️‍🌈', '🇩🇪', '1️⃣', '☝🏽', '⌚', '→',
  '█', '\u200b', '\u200d', '\ufffd', '𝒳', '𠀀', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
]

describe('cellsOf', () => {
  it.each(SAMPLES)('says of %j what string-width says', (text) => {
    expect(cellsOf(text)).toBe(stringWidth(text))
  })

  it.each([
    ['', 0],
    ['don’t — “so”', 12],
    ['日本語 text', 11],
    ['\x1b[1mbold\x1b[22m', 4],
    ['\x1b]8;;http://example.com\x1b\\link\x1b]8;;\x1b\\', 4],
  ])('%j', (text, cells) => {
    expect(cellsOf(text)).toBe(cells)
  })

  it('adds up', () => {
    const line = fc.array(fc.constantFrom(...SAMPLES)).map((samples) => samples.join(' '))
    fc.assert(
      fc.property(line, (text) => {
        expect(cellsOf(text)).toBe(stringWidth(text))
      }),
    )
  })
})

describe('graphemesOf', () => {
  it('cuts nothing that belongs together, however long the text', () => {
    const text = '👨‍👩‍👧e\u0301日🇩🇪'.repeat(1_000)
    expect(new Set(graphemesOf(text))).toEqual(new Set(['👨‍👩‍👧', 'e\u0301', '日', '🇩🇪']))
    expect(graphemesOf(text)).toHaveLength(4_000)
  })

  it('ends with a character that has no end', () => {
    const text = `a${'\u0301'.repeat(100_000)}`
    expect(graphemesOf(text).join('')).toBe(text)
    expect(cellsOf(text)).toBe(1)
  })

  it('gives parts whose cells add up to those of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units)
        const sum = graphemesOf(text).reduce((cells, part) => cells + cellsOfGrapheme(part), 0)
        fc.pre(!text.includes('\x1b'))
        expect(sum).toBe(cellsOf(text))
      }),
    )
  })
})
