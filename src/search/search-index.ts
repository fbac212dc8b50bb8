import type { Pattern } from './pattern.ts'
import type { SearchQuery } from './query.ts'

/** The parts of a section that are searched. */
export const FIELDS = ['articleTitle', 'sectionTitle', 'tags', 'author', 'text'] as const
export type Field = (typeof FIELDS)[number]

/** The stems of each field's words in order, a blank before and after each; empty without words. */
export type FieldStems = Readonly<Record<Field, string>>

/** A section as an index keeps it: all that is needed to find and to score it. */
export interface IndexedSection {
  readonly articleId: string
  readonly sectionNumber: number
  readonly fields: FieldStems
  /** How many words all the fields have together. */
  readonly length: number
}

/** What a scorer must know of the whole library. */
export interface Statistics {
  readonly sections: number
  /** How many words a section has on average, all fields together. */
  readonly averageLength: number
}

/** Where ranked search finds sections. All implementations give the same answers. */
export interface SearchIndex {
  statistics(): Statistics
  /** In how many sections the pattern occurs. */
  frequencyOf(pattern: Pattern): number
  /** The words of the library, as folded, that begin so. */
  wordsBeginning(prefix: string): readonly string[]
  /** The sections that match: if there are more than `limit`, those that promise most. */
  candidates(query: SearchQuery, limit: number): readonly IndexedSection[]
  /** How many sections match. */
  count(query: SearchQuery): number
}
