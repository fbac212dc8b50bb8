import { withKnownEndings } from './pattern.ts'
import type { SearchQuery } from './query.ts'
import { type Hit, rank, type WeightedTerm, weigh } from './ranking.ts'
import type { SearchIndex, Statistics } from './search-index.ts'

/** What a ranked search found. */
export interface RankedSearch {
  /** The best, best first. */
  readonly hits: readonly Hit[]
  /** How many sections match in all. */
  readonly total: number
  /** What was ranked by, for choosing the passages to show. */
  readonly terms: readonly WeightedTerm[]
}

/** Finds the sections that answer a query best; a `limit` of 0 gives all that match. */
export function rankedSearch(index: SearchIndex, query: SearchQuery, limit: number): RankedSearch {
  const statistics = index.statistics()
  const terms = tellingTerms(index, query, statistics)
  const whole: SearchQuery = {
    ...query,
    terms,
    required: query.required.map((pattern) => withKnownEndings(pattern, index)),
    excluded: query.excluded.map((pattern) => withKnownEndings(pattern, index)),
  }
  const most = limit === 0 ? Number.POSITIVE_INFINITY : Math.max(limit, FEWEST_CANDIDATES)
  const candidates = index.candidates(whole, most)
  const hits = rank(candidates, terms, statistics)
  return {
    hits: limit === 0 ? hits : hits.slice(0, limit),
    total: candidates.length < most ? candidates.length : index.count(whole),
    terms,
  }
}

/** The terms that the library knows, with their weights; of too many the rarest. */
function tellingTerms(index: SearchIndex, query: SearchQuery, statistics: Statistics): WeightedTerm[] {
  const found = query.terms
    .map((term) => withKnownEndings(term, index))
    .map((term) => ({ term, frequency: index.frequencyOf(term) }))
  const known = found.filter(({ frequency }) => frequency > 0)
  // Unknown words match nothing, which is not the same as no words.
  return (known.length > 0 ? known : found)
    .map(({ term, frequency }) => weigh(term, frequency, statistics))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TERMS)
}

/** The rarest words of a long text tell what it is about; the others cost time and change little. */
const MOST_TERMS = 64

/** What the scorer puts first is nearly always among so many that the index puts first. */
const FEWEST_CANDIDATES = 300
