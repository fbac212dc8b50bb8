import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStopWord } from '../../../src/search/stop-words.ts'
import { rememberingLexicon, stemOf, withoutContraction, wordsOf } from '../../../src/search/words.ts'

function textsOf(text: string): string[] {
  return wordsOf(text).map((word) => word.text)
}

describe('wordsOf', () => {
  test.each([
    ['Give him space.', ['give', 'him', 'space']],
    ['light-hearted', ['light', 'hearted']],
    ['one—two–three', ['one', 'two', 'three']],
    ["Don't, he said", ["don't", 'he', 'said']],
    ['Don’t', ["don't"]],
    ['‘quoted’ and "quoted"', ['quoted', 'and', 'quoted']],
    ["rock 'n' roll", ['rock', 'n', 'roll']],
    ["husbands' fault", ['husbands', 'fault']],
    ['C++ and C#', ['c', 'and', 'c']],
    ['snake_case', ['snake', 'case']],
    ['3.5 days, 2nd week', ['3', '5', 'days', '2nd', 'week']],
    ['Café', ['cafe']],
    ['Cafe\u0301', ['cafe']],
    ['naïve fiancée', ['naive', 'fiancee']],
    ['Øre Straße Æon', ['ore', 'strasse', 'aeon']],
    ['ﬁne', ['fine']],
    ['re\u00adconnect', ['reconnect']],
    ['ПРИВЕТ мир', ['привет', 'мир']],
    ['Καλημέρα', ['καλημερα']],
    ['復縁したい', ['復', '縁', 'し', 'た', 'い']],
    ['東京tower', ['東', '京', 'tower']],
    ['가나', ['가', '나']],
    ['हिन्दी', ['हिन्दी']],
    ['«ça va»', ['ca', 'va']],
    ['😀 ok 😀', ['ok']],
    ['㈀ ok', ['ok']],
    ['… — “” \u0301', []],
    ['', []],
  ])('%j', (text, words) => {
    expect(textsOf(text)).toEqual(words)
  })

  test('tells where a word stands in the original', () => {
    const text = '“Don’t,” said 東 the cafe\u0301 — ﬁne'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Don’t',
      'said',
      '東',
      'the',
      'cafe\u0301',
      'ﬁne',
    ])
  })

  test('a run of letters without end is cut', () => {
    expect(textsOf('x'.repeat(100_000))).toEqual(['x'.repeat(64)])
  })

  test('any text has words in order, without overlap, of letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let before = 0
        for (const { stem, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(stem).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
          before = end
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('stemOf', () => {
  test.each([
    ["husband's", 'husband'],
    ["she'll", 'she'],
    ["don't", 'dont'],
    ['dont', 'dont'],
    ["o'clock", 'oclock'],
    ['running', 'run'],
    ['cafe', 'cafe'],
    ['2nd', '2nd'],
    ['привет', 'привет'],
  ])('%s -> %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem)
  })

  test.each([
    ['apologise', 'apologize', 'apology'],
    ['realised', 'realized', 'realizing'],
    ['organisation', 'organization', 'organize'],
    ['behaviour', 'behavior', 'behaviours'],
    ['favourite', 'favorite', 'favorites'],
    ['counsellor', 'counselor', 'counselors'],
    ['travelling', 'traveling', 'travel'],
    ['programme', 'program', 'programmes'],
    ['promise', 'promises', 'promised'],
    ['raise', 'raised', 'raising'],
    ['hour', 'hours', 'hour’s'.replace('’', "'")],
  ])('%s, %s and %s are one', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1)
  })

  test.each([
    ['hour', 'hor'],
    ['four', 'for'],
    ['wise', 'wize'],
    ['raise', 'raze'],
  ])('%s and %s are two', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b))
  })
})

test('a lexicon hears of each word once', () => {
  const heard: string[] = []
  const lexicon = rememberingLexicon(({ text }) => heard.push(text))
  const words = wordsOf('Space, and space, and spaces', lexicon)
  expect(words.map(({ stem }) => stem)).toEqual(['space', 'and', 'space', 'and', 'space'])
  expect(heard).toEqual(['space', 'and', 'space', 'spaces'])
})

test.each([
  ["she'd", 'she'],
  ["can't", 'cant'],
  ["rock'n'roll", 'rocknroll'],
])('withoutContraction %s', (word, plain) => {
  expect(withoutContraction(word)).toBe(plain)
})

test.each([
  ['the', true],
  ["she'll", true],
  ["don't", true],
  ['dont', true],
  ["husband's", false],
  ['space', false],
  ['ill', false],
])('isStopWord %s', (word, expected) => {
  expect(isStopWord(word)).toBe(expected)
})
