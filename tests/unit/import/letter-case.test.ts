import { describe, expect, it } from 'vitest'
import { capitalisesFunctionWord, letterCaseOf, wordsOf } from '../../../src/import/letter-case.ts'

describe('letterCaseOf', () => {
  it.each([
    ['Work On Yourself', 'title'],
    ['The Art of Waiting for a Letter', 'title'],
    ['“Space” Isn’t A Threat', 'title'],
    ['Self-esteem (And How To Keep It)', 'title'],
    ['3 Things To Try', 'title'],
    ['New York', 'title'],
    ['What I Would not Do Again', 'mostly title'],
    ['Work on yourself', 'sentence'],
    ['I heard from Mary', 'sentence'],
    ['Patience', 'sentence'],
    ['WORK ON YOURSELF', 'capitals'],
    ['P.T. BARNUM', 'capitals'],
    ['BBC', 'sentence'],
    ['Der Weg nach Hause ist weit', 'sentence'],
    ['計画を立てる', 'sentence'],
    ['...', 'sentence'],
    ['', 'sentence'],
  ])('%s: %s', (line, letterCase) => {
    expect(letterCaseOf(line)).toBe(letterCase)
  })
})

describe('capitalisesFunctionWord', () => {
  it.each([
    ['Work On Yourself', true],
    ['When He Says “No”', true],
    ['Mary Ann Poe', false],
    ['The New York Times', false],
    ['Why? Because I Said So', true],
    ['Why? Because of Mary', false],
    ['Mary And I', true],
    ['Wait, I Know', false],
  ])('%s: %s', (line, expected) => {
    expect(capitalisesFunctionWord(line)).toBe(expected)
  })
})

describe('wordsOf', () => {
  it('leaves out what stands around words', () => {
    expect(wordsOf('“Don’t” – (he said) self-esteem, 3.5 … P.S.')).toEqual([
      'Don’t',
      'he',
      'said',
      'self-esteem',
      '3.5',
      'P.S',
    ])
  })
})
