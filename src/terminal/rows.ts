import { type ArticleSummary, addressOf } from '../articles/article.ts'
import { sanitizeLine } from './sanitize.ts'

/** A match of a search, with all that is shown of it. */
export interface ShownHit {
  readonly address: string
  readonly article: { readonly id: string; readonly title: string }
  readonly section: { readonly title: string }
  readonly passage: string
  /** Where the matches stand in the passage: starts and ends in UTF-16 units. */
  readonly matches: readonly (readonly [start: number, end: number])[]
}

/** One article a line for programs: id, title, author, number of sections, minutes, with tabs between. */
export function articleRows(articles: readonly ArticleSummary[]): string {
  return articles
    .map(({ id, title, author, sections, minutes }) => row(id, title, author ?? '', sections.length, minutes))
    .join('')
}

/** One section a line for programs: address, title, with a tab between. */
export function sectionRows(articles: readonly ArticleSummary[]): string {
  return articles
    .flatMap((article) => article.sections.map((section) => row(addressOf(article, section), section.title)))
    .join('')
}

function row(...fields: readonly (string | number)[]): string {
  return `${fields.map((field) => sanitizeLine(String(field))).join('\t')}\n`
}

/** One match a line for programs: address, colon, passage. */
export function hitRows(hits: readonly ShownHit[]): string {
  return hits.map(({ address, passage }) => `${sanitizeLine(address)}: ${sanitizeLine(passage)}\n`).join('')
}
