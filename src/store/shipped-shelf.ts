import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, ArticleSummary, Section } from '../articles/article.ts'
import type { MemoryIndex } from '../search/memory-index.ts'

/** What the build writes of the shipped articles, each part in a file of its own, loaded when it is needed. */
export interface CompiledShelf {
  /** Changes whenever the articles or the way they are compiled do. */
  readonly version: number
  readonly summaries: readonly ArticleSummary[]
}

/** The texts of one shipped article, in the order of its sections. */
export interface CompiledTexts {
  readonly opening: string
  readonly sections: readonly string[]
}

/** The shipped articles without their texts. */
export function readShelf(folder: string): CompiledShelf {
  const shelf = readJson<CompiledShelf>(join(folder, 'shelf.json'))
  const content = join(folder, '..', '..', 'content')
  const summaries = shelf.summaries.map((summary) => ({
    ...summary,
    path: join(content, summary.path ?? ''),
  }))
  return { ...shelf, summaries }
}

/** A shipped article with its texts. */
export function readShippedArticle(folder: string, summary: ArticleSummary): Article {
  const { opening, sections } = readJson<CompiledTexts>(join(folder, 'texts', `${summary.id}.json`))
  const withText = (heading: ArticleSummary['sections'][number], at: number): Section => ({
    ...heading,
    text: sections[at] ?? '',
  })
  return { ...summary, opening, sections: summary.sections.map(withText) }
}

/** The search index over the shipped articles. */
export function readShippedIndex(folder: string): MemoryIndex {
  return readJson<MemoryIndex>(join(folder, 'index.json'))
}

function readJson<T>(file: string): T {
  // Written by the build from the same types, and part of the program like its code.
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
