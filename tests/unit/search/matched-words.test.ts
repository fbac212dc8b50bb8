import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchedWords } from '../../../src/search/matched-words.ts'
import { parseQuery } from '../../../src/search/query.ts'

function matched(text: string, query: string): string[] {
  return matchedWords(text, parseQuery(query).terms).map(({ start, end }) => text.slice(start, end))
}

describe('matchedWords', () => {
  test.each<[query: string, text: string, words: string[]]>([
    ['apologise', 'Apologize; an apology. Apologies!', ['Apologize', 'apology', 'Apologies']],
    ['die', 'Dying, died, dies', ['Dying', 'died', 'dies']],
    ['sky', 'The skies', ['skies']],
    ['happy', 'Happiness, happen', ['Happiness']],
    ['favour', 'a favor, favours', ['favor', 'favours']],
    ['husband', 'Her husband’s', ['husband’s']],
    ["o'clock", 'five o’clock', ['o’clock']],
    ['cafe', 'Café CAFE\u0301', ['Café', 'CAFE\u0301']],
    ['etude', 'Étude', ['Étude']],
    ['small talk', 'talk small', ['talk', 'small']],
    ['hus*', 'Husband, hush, house', ['Husband', 'hush']],
    ['復縁', '復縁と復と縁', ['復', '縁']],
    ['space', 'spaceship, aspace', []],
  ])('%s in %s', (query, text, words) => {
    expect(matched(text, query)).toEqual(words)
  })

  test('a beginning and the stem that it was found to stand for', () => {
    const pattern = { needles: [' apologi', ' apolog '], fields: ['text'] as const }
    expect(matchedWords('apologies, apart', [pattern])).toEqual([{ start: 0, end: 9, term: 0 }])
  })

  test('every word is found by itself, and tells which term it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé]{1,10}(?:'[a-z]{1,4})?$/), (word) => {
        for (const { term } of matchedWords(`Some words: ${word}.`, parseQuery(`zebra ${word}`).terms)) {
          expect(term).toBe(1)
        }
        if (parseQuery(word).terms.length > 0) expect(matched(word, word).length).toBeGreaterThan(0)
      }),
    )
  })
})
