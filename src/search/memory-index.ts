import type { Article } from '../articles/article.ts'
import { occurs, type Pattern } from './pattern.ts'
import type { SearchQuery } from './query.ts'
import type { IndexedSection, SearchIndex } from './search-index.ts'
import { indexedSections } from './section-fields.ts'
import { rememberingLexicon, withoutContraction } from './words.ts'

/** An index of a small shelf, ready to be written as JSON. */
export interface MemoryIndex {
  readonly sections: readonly IndexedSection[]
  /** All the words as folded, a blank before each. */
  readonly words: string
}

/** Makes the index of some articles. */
export function buildMemoryIndex(articles: Iterable<Article>): MemoryIndex {
  const words = new Set<string>()
  const lexicon = rememberingLexicon(({ text }) => words.add(withoutContraction(text)))
  const sections: IndexedSection[] = []
  for (const article of articles) sections.push(...indexedSections(article, lexicon))
  return { sections, words: [...words].map((word) => ` ${word}`).join('') }
}

/**
 * Searches an index in memory. It looks through the strings instead of keeping lists of places: a dozen
 * articles are looked through sooner than such lists are loaded.
 */
export function searchInMemory({ sections, words }: MemoryIndex): SearchIndex {
  const matching = (query: SearchQuery) => sections.filter((section) => matches(section, query))
  return {
    statistics: () => ({
      sections: sections.length,
      averageLength: sections.reduce((sum, { length }) => sum + length, 0) / Math.max(1, sections.length),
    }),
    frequencyOf: (pattern) => sections.filter(({ fields }) => occurs(pattern, fields)).length,
    wordsBeginning: (prefix) => [...wordsBeginning(words, prefix)],
    candidates: matching,
    count: (query) => matching(query).length,
  }
}

function matches({ articleId, fields }: IndexedSection, query: SearchQuery): boolean {
  const isIn = (pattern: Pattern) => occurs(pattern, fields)
  if (query.articles !== null && !query.articles.has(articleId)) return false
  if (query.excluded.some(isIn) || !query.required.every(isIn)) return false
  if (query.required.length > 0) return true
  return query.terms.length > 0 ? query.terms.some(isIn) : query.excluded.length > 0
}

function* wordsBeginning(words: string, prefix: string): Generator<string> {
  for (let at = words.indexOf(` ${prefix}`); at >= 0; at = words.indexOf(` ${prefix}`, at + 1)) {
    const end = words.indexOf(' ', at + 1)
    yield words.slice(at + 1, end < 0 ? words.length : end)
  }
}
