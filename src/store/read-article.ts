import { basename } from 'node:path'
import type { Article, Origin } from '../articles/article.ts'
import { parseArticle } from '../articles/parse-article.ts'
import { slugOf } from '../articles/slug.ts'
import { importSource } from '../import/source.ts'

/** What is known of a text that is to become an article. */
export interface TextPlace {
  /** The file's name, or how to speak of the text in a remark. */
  readonly name: string
  readonly path: string | null
  readonly origin: Origin
  /** The id, where it is not to be made from the name. */
  readonly id?: string
  /** ISO date for `added` where the text has none. */
  readonly added?: string
}

/** An article, and what was amiss in its text, which was read all the same. */
export interface ReadArticle {
  readonly article: Article
  readonly remarks: readonly string[]
}

/**
 * The bytes of any text that heed reads, as an article: Markdown as it is, other texts split into sections.
 * Throws UnreadableSource.
 */
export function articleFromBytes(bytes: Uint8Array, place: TextPlace): ReadArticle {
  const source = importSource(place.name, bytes)
  const stem = basename(place.name).replace(/\.[^.]*$/, '')
  const { article, problem } = parseArticle(source.markdown, {
    id: place.id ?? (slugOf(stem) || 'article'),
    origin: place.origin,
    path: place.path,
    fallbackTitle: stem.replace(/[-_]+/g, ' ').trim() || 'Untitled',
    added: place.added ?? null,
  })
  const remarks = []
  if (source.remark !== null) remarks.push(`"${place.name}": ${source.remark}`)
  if (problem !== null) {
    remarks.push(`"${place.name}", line ${problem.line}: the front matter was left out: ${problem.reason}`)
  }
  return { article, remarks }
}
