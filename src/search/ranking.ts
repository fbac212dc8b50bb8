import { occurrencesIn } from './pattern.ts'
import type { Term } from './query.ts'
import { FIELDS, type Field, type IndexedSection, type Statistics } from './search-index.ts'

/** A section that answers a query. */
export interface Hit {
  readonly articleId: string
  readonly sectionNumber: number
  readonly score: number
}

/** A term with what its occurrence says: much if it is rare, and if it was typed more than once. */
export interface WeightedTerm extends Term {
  readonly weight: number
}

/**
 * How much an occurrence in each field counts. Titles three times: the best of 2 to 7 on half of the
 * questions of counsel-chat, and as good on the other half. Tags and authors could not be measured.
 */
export const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  articleTitle: 3,
  sectionTitle: 3,
  tags: 2,
  author: 1,
  text: 1,
}

// The constants that Robertson and Zaragoza recommend for BM25. SQLite's bm25() has the same, so that
// the candidates it chooses are those that score best here.
const SATURATION = 1.2
const LENGTH_NORMALIZATION = 0.75

/** What one look at a candidate says about it. */
interface Signal {
  readonly weight: number
  readonly of: (candidate: IndexedSection, terms: readonly WeightedTerm[], statistics: Statistics) => number
}

/** All that a score is made of. */
const SIGNALS: readonly Signal[] = [{ weight: 1, of: bm25 }]

/** Weighs a term that occurs in `frequency` sections of the library. */
export function weigh(term: Term, frequency: number, { sections }: Statistics): WeightedTerm {
  // With 1 added, a word that is in most of the sections counts little, but never against a section.
  const rarity = Math.log(1 + (sections - frequency + 0.5) / (frequency + 0.5))
  return { ...term, weight: rarity * term.count }
}

/** The candidates with their scores, best first, in one order that nothing leaves to chance. */
export function rank(
  candidates: readonly IndexedSection[],
  terms: readonly WeightedTerm[],
  statistics: Statistics,
): Hit[] {
  return candidates
    .map((candidate) => ({
      articleId: candidate.articleId,
      sectionNumber: candidate.sectionNumber,
      score: SIGNALS.reduce((sum, { weight, of }) => sum + weight * of(candidate, terms, statistics), 0),
    }))
    .sort(byScoreThenAddress)
}

function byScoreThenAddress(a: Hit, b: Hit): number {
  if (a.score !== b.score) return b.score - a.score
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1
  return a.sectionNumber - b.sectionNumber
}

/** BM25 over all the fields, an occurrence in a field counting as often as the field's weight says. */
function bm25(
  candidate: IndexedSection,
  terms: readonly WeightedTerm[],
  { averageLength }: Statistics,
): number {
  const relativeLength = candidate.length / averageLength
  const halfway = SATURATION * (1 - LENGTH_NORMALIZATION + LENGTH_NORMALIZATION * relativeLength)
  let score = 0
  for (const term of terms) {
    const count = weightedCount(term, candidate)
    score += (term.weight * count * (SATURATION + 1)) / (count + halfway)
  }
  return score
}

function weightedCount(term: Term, { fields }: IndexedSection): number {
  let count = 0
  for (const field of FIELDS) {
    if (term.fields.includes(field)) count += FIELD_WEIGHTS[field] * occurrencesIn(fields[field], term)
  }
  return count
}
