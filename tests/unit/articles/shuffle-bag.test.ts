import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseBySeed, drawFromBag } from '../../../src/articles/shuffle-bag.ts'

const items = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 })
const chances = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
  minLength: 60,
  maxLength: 60,
})

test('nothing comes twice until all have come, nor twice in a row', () => {
  fc.assert(
    fc.property(items, chances, (all, randoms) => {
      let seen: readonly string[] = []
      const drawn = randoms.map((random) => {
        const draw = drawFromBag(all, seen, random)
        seen = draw?.seen ?? []
        return draw?.drawn
      })
      for (let at = 0; at + all.length <= drawn.length; at += all.length)
        expect(new Set(drawn.slice(at, at + all.length)).size).toBe(all.length)
      if (all.length > 1) for (let at = 1; at < drawn.length; at++) expect(drawn[at]).not.toBe(drawn[at - 1])
    }),
  )
})

test('what was seen of other things stays seen when a smaller bag is filled again', () => {
  expect(drawFromBag(['a'], ['a', 'x', 'y'], 0)).toEqual({ drawn: 'a', seen: ['x', 'y', 'a'] })
})

test('an empty bag gives nothing', () => {
  expect(drawFromBag([], ['x'], 0.5)).toBeNull()
  expect(chooseBySeed([], 's')).toBeNull()
})

test('a seed chooses the same item in any order, and others go without changing it', () => {
  fc.assert(
    fc.property(items, fc.string(), (all, seed) => {
      const chosen = chooseBySeed(all, seed)
      expect(chooseBySeed(all.toReversed(), seed)).toBe(chosen)
      const others = all.filter((item, at) => item === chosen || at % 2 === 0)
      expect(chooseBySeed(others, seed)).toBe(chosen)
    }),
  )
})

test('seeds spread over the items', () => {
  const all = ['a#one', 'a#two', 'b#one', 'b#two']
  const chosen = Array.from({ length: 400 }, (_, day) => chooseBySeed(all, `2026-01-${day}`))
  for (const item of all) expect(chosen.filter((one) => one === item).length).toBeGreaterThan(60)
})
