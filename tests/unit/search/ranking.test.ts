import { describe, expect, test } from 'vitest'
import type { Term } from '../../../src/search/query.ts'
import { rank, weigh } from '../../../src/search/ranking.ts'
import { FIELDS, type FieldStems, type IndexedSection } from '../../../src/search/search-index.ts'

const NO_STEMS: FieldStems = { articleTitle: '', sectionTitle: '', tags: '', author: '', text: '' }

function section(
  articleId: string,
  sectionNumber: number,
  length: number,
  fields: Partial<FieldStems>,
): IndexedSection {
  return { articleId, sectionNumber, length, fields: { ...NO_STEMS, ...fields } }
}

function term(needle: string, options: Partial<Term> = {}): Term {
  return { needles: [needle], fields: FIELDS, count: 1, ...options }
}

const STATISTICS = { sections: 10, averageLength: 100 }

describe('weigh', () => {
  test.each([
    // ln(1 + (10 - n + 0.5) / (n + 0.5)), times how often it was typed
    [1, 1, 1.9924],
    [4, 1, 0.8938],
    [10, 1, 0.0465],
    [1, 2, 3.9849],
    [0, 1, 3.091],
  ])('a word in %i of 10 sections, typed %i times', (frequency, count, weight) => {
    expect(weigh(term(' space ', { count }), frequency, STATISTICS).weight).toBeCloseTo(weight, 4)
  })
})

describe('rank', () => {
  const space = { ...term(' space '), weight: 2 }
  const husband = { ...term(' husband '), weight: 1 }

  test.each<[name: string, section: IndexedSection, score: number]>([
    // weight * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / 100)), summed over the terms
    ['once in a text of average length', section('a', 1, 100, { text: ' give space ' }), 2],
    ['twice', section('a', 1, 100, { text: ' space and space ' }), 2.75],
    ['once in a text twice as long', section('a', 1, 200, { text: ' give space ' }), 4.4 / 3.1],
    ['once in a title', section('a', 1, 100, { sectionTitle: ' space ' }), 13.2 / 4.2],
    ['in title and text', section('a', 1, 100, { articleTitle: ' space ', text: ' space ' }), 17.6 / 5.2],
    ['two terms', section('a', 1, 100, { text: ' husband space ' }), 3],
    ['neither', section('a', 1, 100, { text: ' spaceship ' }), 0],
  ])('%s', (_, candidate, score) => {
    expect(rank([candidate], [space, husband], STATISTICS)[0]?.score).toBeCloseTo(score, 10)
  })

  test('a term counts only in its own fields', () => {
    const inTags = { ...space, fields: ['tags'] as const }
    const [hit] = rank(
      [section('a', 1, 100, { text: ' space ', articleTitle: ' space ' })],
      [inTags],
      STATISTICS,
    )
    expect(hit?.score).toBe(0)
  })

  test('the best comes first, equals by their addresses', () => {
    const hits = rank(
      [
        section('b', 2, 100, { text: ' space ' }),
        section('b', 10, 100, { text: ' space ' }),
        section('a', 3, 100, { text: ' space ' }),
        section('c', 1, 100, { text: ' space space ' }),
      ],
      [space],
      STATISTICS,
    )
    expect(hits.map(({ articleId, sectionNumber }) => `${articleId}#${sectionNumber}`)).toEqual([
      'c#1',
      'a#3',
      'b#2',
      'b#10',
    ])
  })
})
