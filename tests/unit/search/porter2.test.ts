import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { porter2 } from '../../../src/search/porter2.ts'

// Pairs that the description of the algorithm gives, or that follow from its rules one by one.
const STEMS: Readonly<Record<string, string>> = {
  // samples of the vocabulary
  consign: 'consign',
  consigned: 'consign',
  consigning: 'consign',
  consignment: 'consign',
  consist: 'consist',
  consistency: 'consist',
  consistent: 'consist',
  consistently: 'consist',
  consolation: 'consol',
  consolations: 'consol',
  consolatory: 'consolatori',
  console: 'consol',
  knack: 'knack',
  knackeries: 'knackeri',
  knavish: 'knavish',
  kneel: 'kneel',
  kneeling: 'kneel',
  knees: 'knee',
  knife: 'knife',
  knightly: 'knight',
  knots: 'knot',
  // plurals
  caresses: 'caress',
  ties: 'tie',
  cries: 'cri',
  gas: 'gas',
  this: 'this',
  gaps: 'gap',
  kiwis: 'kiwi',
  // past and progressive
  agreed: 'agre',
  feed: 'feed',
  hopping: 'hop',
  hoping: 'hope',
  hoped: 'hope',
  falling: 'fall',
  luxuriated: 'luxuri',
  sized: 'size',
  bed: 'bed',
  sing: 'sing',
  // y
  cry: 'cri',
  by: 'by',
  say: 'say',
  happy: 'happi',
  youth: 'youth',
  // longer suffixes
  national: 'nation',
  relational: 'relat',
  apologize: 'apolog',
  apology: 'apolog',
  hopefulness: 'hope',
  happiness: 'happi',
  lonely: 'lone',
  loneliness: 'loneli',
  reconciliation: 'reconcili',
  adoption: 'adopt',
  electricity: 'electr',
  probate: 'probat',
  controlling: 'control',
  rate: 'rate',
  // beginnings that have a region of their own
  generate: 'generat',
  general: 'general',
  communism: 'communism',
  arsenal: 'arsenal',
  // irregular forms, and words that only look like forms
  skis: 'ski',
  dying: 'die',
  early: 'earli',
  only: 'onli',
  news: 'news',
  evenings: 'even',
  outing: 'outing',
  outings: 'outing',
  proceed: 'proceed',
  succeed: 'succeed',
}

describe('porter2', () => {
  test.each(Object.entries(STEMS))('%s -> %s', (word, stem) => {
    expect(porter2(word)).toBe(stem)
  })

  test.each([
    ['reconnect', ['reconnects', 'reconnected', 'reconnecting']],
    ['separate', ['separates', 'separated', 'separating', 'separation', 'separations']],
    ['husband', ['husbands']],
    ['argue', ['argues', 'argued', 'arguing']],
  ])('forms of %s meet', (word, forms) => {
    expect(new Set([word, ...forms].map(porter2)).size).toBe(1)
  })

  test('any letters have a stem of letters, no longer than the word and one e', () => {
    const letters = fc.stringMatching(/^[a-z]{1,40}$/)
    fc.assert(
      fc.property(letters, (word) => {
        const stem = porter2(word)
        expect(stem).toMatch(/^[a-z]+$/)
        expect(stem.length).toBeLessThanOrEqual(word.length)
      }),
    )
  })
})
