import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTipState, writeTipState } from '../../../src/store/state.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heed-state-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const NOTHING = { seen: [], daily: null, greeted: 0 }

test('what was written is read, and nothing else is left beside it', () => {
  const state = { seen: ['a#b'], daily: { date: '2026-01-01', tips: { '[]': 'a#b' } }, greeted: 5 }
  const deep = join(folder, 'a', 'b')
  expect(writeTipState(deep, state)).toBe(true)
  expect(readTipState(deep)).toEqual(state)
  expect(readdirSync(deep)).toEqual(['tips.json'])
})

test.each([
  ['nothing', ''],
  ['half a file', '{"seen":["a#'],
  ['another document', '[1,2]'],
  ['null', 'null'],
  ['other types', '{"seen":{"a":1},"daily":{"date":5},"greeted":"x"}'],
])('%s remembers nothing', (_, text) => {
  writeFileSync(join(folder, 'tips.json'), text)
  expect(readTipState(folder)).toEqual(NOTHING)
})

test('a missing folder remembers nothing', () => {
  expect(readTipState(join(folder, 'none'))).toEqual(NOTHING)
})

test('a folder that cannot be made is no error', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(writeTipState(join(folder, 'file', 'below'), NOTHING)).toBe(false)
})

test('a file that cannot be replaced is no error, and nothing is left beside it', () => {
  mkdirSync(join(folder, 'tips.json'))
  expect(writeTipState(folder, NOTHING)).toBe(false)
  expect(readdirSync(folder)).toEqual(['tips.json'])
})
