import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldCharacter, foldText } from '../../../src/search/fold.ts'

describe('foldCharacter', () => {
  test.each([
    ['’', "'"],
    ['“', '"'],
    ['«', '"'],
    ['–', '-'],
    ['\u00a0', ' '],
    ['É', 'E'],
    ['ø', 'o'],
    ['ß', 'ss'],
    ['ﬁ', 'fi'],
    ['Ａ', 'A'],
    ['\u0301', ''],
    ['が', 'が'],
    ['가', '가'],
    ['½', '½'],
    ['™', '™'],
    ['a', 'a'],
    ['😀', '😀'],
  ])('%s -> %j', (character, folded) => {
    expect(foldCharacter(character)).toBe(folded)
  })
})

describe('foldText', () => {
  test('keeps offsets where every character keeps its length', () => {
    expect(foldText('Don’t — café')).toEqual({ text: "Don't - cafe", offsets: null })
  })

  test('maps offsets where lengths change', () => {
    const { text, offsets } = foldText('ﬁne cafe\u0301s')
    expect(text).toBe('fine cafes')
    expect([...(offsets ?? [])]).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7, 9, 10])
  })

  test('any text: offsets never go back and end at its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text)
        if (folded.offsets === null) {
          expect(folded.text.length).toBe(text.length)
          return
        }
        expect(folded.offsets.length).toBe(folded.text.length + 1)
        expect(folded.offsets.at(-1)).toBe(text.length)
        expect([...folded.offsets]).toEqual([...folded.offsets].sort((a, b) => a - b))
      }),
    )
  })
})
