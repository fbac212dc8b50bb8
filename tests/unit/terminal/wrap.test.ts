import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../../src/terminal/cells.ts'
import type { Run } from '../../../src/terminal/styled-text.ts'
import { wrapRuns, wrapText } from '../../../src/terminal/wrap.ts'

describe('wrapText', () => {
  it.each<[string, number, string[]]>([
    ['the quick brown fox', 10, ['the quick', 'brown fox']],
    ['the quick brown fox', 9, ['the quick', 'brown fox']],
    ['the quick brown fox', 8, ['the', 'quick', 'brown', 'fox']],
    ['the quick brown fox', 0, ['the quick brown fox']],
    ['  many   blanks\tand a tab ', 40, ['many blanks and a tab']],
    ['one\ntwo\n\nthree', 40, ['one', 'two', '', 'three']],
    ['', 40, ['']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['so abcdefghij on', 4, ['so', 'abcd', 'efgh', 'ij', 'on']],
    ['10\u00a0km to go', 5, ['10\u00a0km', 'to go']],
    ['a b\u00a0', 4, ['a b']],
    ['a well-known word', 8, ['a', 'well-kno', 'wn word']],
    ['日本語の文章です。', 10, ['日本語の文', '章です。']],
    ['日本語の文。章', 10, ['日本語の', '文。章']],
    ['見て「引用」だ', 6, ['見て', '「引', '用」だ']],
    ['abc日本', 4, ['abc', '日本']],
    ['ok 日本語', 5, ['ok 日', '本語']],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 4, ['👨‍👩‍👧👨‍👩‍👧', '👨‍👩‍👧']],
    ['éééé', 2, ['éé', 'éé']],
  ])('%j in %i', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines)
  })

  it('keeps to the width and loses nothing', () => {
    fc.assert(
      fc.property(prose(), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapText(text, width)
        for (const line of lines) {
          expect(cellsOf(line)).toBeLessThanOrEqual(width)
          expect(line).not.toMatch(/\s$|^ /)
        }
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('breaks no word that fits', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé’-]{1,10}$/), { minLength: 1 })
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 40 }), (all, width) => {
        expect(wrapText(all.join(' '), width).flatMap((line) => line.split(' '))).toEqual(all)
      }),
    )
  })

  it('fills each line as far as it goes', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
        const lines = wrapText(words.join(' '), 20)
        for (const [at, line] of lines.slice(0, -1).entries()) {
          const next = lines[at + 1]?.split(' ')[0] ?? ''
          expect(line.length + 1 + next.length).toBeGreaterThan(20)
        }
      }),
    )
  })
})

describe('wrapRuns', () => {
  it('keeps each style on every line that it reaches', () => {
    const runs = [plain('one '), strong('two three'), plain(', four')]
    expect(wrapRuns(runs, 7).map(show)).toEqual(['one *two*', '*three*,', 'four'])
  })

  it('takes what stands together for one word, whatever its styles', () => {
    expect(wrapRuns([plain('a un'), strong('frien'), plain('dly one')], 10).map(show)).toEqual([
      'a',
      'un*frien*dly',
      'one',
    ])
  })

  it('leaves a blank out where a line ends in another style', () => {
    expect(wrapRuns([strong('four '), plain('five')], 6).map(show)).toEqual(['*four*', 'five'])
  })
})

function prose(): fc.Arbitrary<string> {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.constantFrom(
      '日本語の文章です。',
      '「引用」',
      '👍🏽',
      'e\u0301',
      'don’t',
      'a\u00a0b',
      '\u00a0',
      '\n',
      '한국어',
      'ไทย',
      '',
    ),
  )
  return fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))
}

function plain(text: string): Run {
  return { text, roles: [], link: null }
}

function strong(text: string): Run {
  return { text, roles: STRONG, link: null }
}

const STRONG = ['strong'] as const

function show(line: readonly Run[]): string {
  return line
    .map(({ text, roles }) => (roles.length > 0 ? `*${text}*` : text))
    .join('')
    .replaceAll('**', '')
}
