import { describe, expect, it } from 'vitest'
import { bulletedText, numberMarkOf } from '../../../src/import/numbering.ts'

describe('numberMarkOf', () => {
  it.each([
    ['1. Do this', '', 1, '1.', 'Do this'],
    ['1.) Do this', '', 1, '1.)', 'Do this'],
    ['(2) Do this', '', 2, '(2)', 'Do this'],
    ['12) Do this', '', 12, '12)', 'Do this'],
    ['3 - Do this', '', 3, '3 -', 'Do this'],
    ['#4: Do this', '', 4, '#4:', 'Do this'],
    ['Tip #3 - Do this', 'tip', 3, 'Tip #3 -', 'Do this'],
    ['Step 2: Do this', 'step', 2, 'Step 2:', 'Do this'],
    ['RULE 4: Do this', 'rule', 4, 'RULE 4:', 'Do this'],
    ['Rule No. 4. Do this', 'rule', 4, 'Rule No. 4.', 'Do this'],
    ['Step Two – Do this', 'step', 2, 'Step Two –', 'Do this'],
    ['Lesson 1', 'lesson', 1, 'Lesson 1', ''],
    ['Tip 1:', 'tip', 1, 'Tip 1:', ''],
    ['7.', '', 7, '7.', ''],
  ])('%s', (line, label, number, mark, rest) => {
    expect(numberMarkOf(line)).toEqual({ label, number, mark, rest })
  })

  it.each([
    '10 ways to wait',
    '10:30 was late',
    '1987. It rained',
    '3.5 is too much',
    'Step by step',
    'Tips 1',
    'Day 3 was worse',
    '# 1',
    '-1',
    '1',
  ])('%s', (line) => {
    expect(numberMarkOf(line)).toBeNull()
  })
})

describe('bulletedText', () => {
  it.each([
    ['- milk', 'milk'],
    ['• milk', 'milk'],
    ['* milk', 'milk'],
    ['-milk', null],
    ['milk', null],
  ])('%s', (line, text) => {
    expect(bulletedText(line)).toBe(text)
  })
})
