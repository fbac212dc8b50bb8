import type { ArticleSummary, SectionHeading } from './article.ts'
import { slugOf } from './slug.ts'

/** What a name leads to: one thing, several that it may mean, or nothing. */
export type Lookup<T> =
  | { readonly kind: 'found'; readonly found: T }
  | { readonly kind: 'ambiguous'; readonly among: readonly T[] }
  | { readonly kind: 'unknown' }

/** The article of that id, or the one whose id so begins, or whose title alone holds those words. */
export function findArticle<T extends ArticleSummary>(articles: readonly T[], name: string): Lookup<T> {
  return lookUp(articles, name)
}

/** The section of that number, id, beginning of an id, or words of its title; 0 is the opening. */
export function findSection<T extends SectionHeading>(sections: readonly T[], name: string): Lookup<T> {
  const numbered = /^\d+$/.test(name) && sections.find((section) => section.number === Number(name))
  return numbered ? { kind: 'found', found: numbered } : lookUp(sections, name)
}

function lookUp<T extends { id: string; title: string }>(things: readonly T[], name: string): Lookup<T> {
  const id = name.normalize('NFC').toLowerCase()
  const exact = things.find((thing) => thing.id === id)
  if (exact !== undefined) return { kind: 'found', found: exact }
  const wanted = slugOfWhole(name)
  if (wanted === '') return { kind: 'unknown' }
  const steps = [
    () => things.filter((thing) => thing.id.startsWith(id)),
    () => things.filter((thing) => slugOfWhole(thing.title) === wanted),
    () => things.filter((thing) => holdsWholeWords(slugOfWhole(thing.title), wanted)),
    () => things.filter((thing) => holdsWords(slugOfWhole(thing.title), wanted)),
  ]
  for (const step of steps) {
    const [first, ...others] = step()
    if (first === undefined) continue
    return others.length === 0
      ? { kind: 'found', found: first }
      : { kind: 'ambiguous', among: [first, ...others] }
  }
  return { kind: 'unknown' }
}

function holdsWholeWords(title: string, wanted: string): boolean {
  const hyphened = `-${title}-`
  return wanted.split('-').every((word) => hyphened.includes(`-${word}-`))
}

/** Whether every word of `wanted` begins a word of `title`; both are hyphenated. */
function holdsWords(title: string, wanted: string): boolean {
  const hyphened = `-${title}`
  return wanted.split('-').every((word) => hyphened.includes(`-${word}`))
}

function slugOfWhole(text: string): string {
  return text.split(/\s+/).map(slugOf).filter(Boolean).join('-')
}

/** What a list is narrowed to. Every word, tag and author given must fit. */
export interface ArticleFilter {
  readonly words?: readonly string[]
  readonly tags?: readonly string[]
  readonly author?: string | undefined
}

/** The articles whose title, author, tags or summary hold all the words, and which have the tags and author. */
export function filterArticles<T extends ArticleSummary>(
  articles: readonly T[],
  { words = [], tags = [], author }: ArticleFilter,
): readonly T[] {
  const wantedTags = tags.map(slugOfWhole)
  const wantedAuthor = slugOfWhole(author ?? '')
  const wantedWords = slugOfWhole(words.join(' '))
  return articles.filter(
    (article) =>
      (wantedTags.length === 0 || hasTags(article, wantedTags)) &&
      (wantedAuthor === '' || holdsWords(slugOfWhole(article.author ?? ''), wantedAuthor)) &&
      (wantedWords === '' || holdsWords(slugOfWhole(textOf(article)), wantedWords)),
  )
}

function hasTags({ tags }: ArticleSummary, wanted: readonly string[]): boolean {
  const own = tags.map(slugOfWhole)
  return wanted.every((tag) => own.includes(tag))
}

function textOf({ title, author, summary, tags }: ArticleSummary): string {
  return [title, author, summary, ...tags].join(' ')
}

/** The orders that a list can have. */
export const SORT_ORDERS = ['title', 'author', 'added', 'minutes'] as const
export type SortOrder = (typeof SORT_ORDERS)[number]

/** Sorted by title or author from A, by date from the newest, by length from the shortest; unknown ones last. */
export function sortArticles<T extends ArticleSummary>(
  articles: readonly T[],
  order: SortOrder,
): readonly T[] {
  const keys = new Map(articles.map((article) => [article, sortKey(article.title)]))
  const byTitle = (a: T, b: T) => compareText(keys.get(a) ?? '', keys.get(b) ?? '') || compareText(a.id, b.id)
  const orders: Record<SortOrder, (a: T, b: T) => number> = {
    title: () => 0,
    author: (a, b) =>
      unknownLast(a.author, b.author) || compareText(sortKey(a.author ?? ''), sortKey(b.author ?? '')),
    added: (a, b) => unknownLast(a.added, b.added) || compareText(b.added ?? '', a.added ?? ''),
    minutes: (a, b) => a.words - b.words,
  }
  return [...articles].sort((a, b) => orders[order](a, b) || byTitle(a, b))
}

/** Case, accents and punctuation aside; Intl.Collator would do more, for a third of Node's own start. */
function sortKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f!-/:-@[-`{-~‘’“”…–—]/g, '')
    .trim()
    .toLowerCase()
}

function unknownLast(a: string | null, b: string | null): number {
  return Number(a === null) - Number(b === null)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
