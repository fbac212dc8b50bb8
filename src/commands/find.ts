import { type ArticleSummary, OPENING, type SectionHeading } from '../articles/article.ts'
import { findArticle, findSection, type Lookup } from '../articles/library.ts'
import { nearestNames } from '../articles/suggest.ts'
import { UserError } from '../errors.ts'

/** How many of the things that a name may mean an error lists. */
const LISTED = 5

/** The article of that name, or an error that lists those it may mean. */
function requireArticle<T extends ArticleSummary>(articles: readonly T[], name: string): T {
  const lookup = findArticle(articles, name)
  return requireOne(lookup, articles, {
    name,
    what: `article "${name}"`,
    kind: 'articles',
    overview: 'heed list shows them all',
  })
}

/** The section of that name in the article, or an error that lists those it may mean. */
export function requireSection<T extends SectionHeading>(
  article: ArticleSummary,
  sections: readonly T[],
  name: string,
): T {
  return requireOne(findSection(sections, name), sections, {
    name,
    what: `section "${name}" in ${article.id}`,
    kind: 'sections',
    overview: `heed read ${article.id} --toc shows them all`,
  })
}

/** An article, or one section of it. */
export interface Place {
  readonly article: ArticleSummary
  /** Its number; undefined is the whole article. */
  readonly section: number | undefined
}

/** What an address (`article#section`) or the name of an article leads to, or an error that lists what it may mean. */
export function requirePlace(articles: readonly ArticleSummary[], address: string): Place {
  // Between blanks it is a part of a title: "C # for two".
  const hash = address.search(/(?<=\S)#(?=\S)/)
  const article = requireArticle(articles, hash < 0 ? address : address.slice(0, hash))
  if (hash < 0) return { article, section: undefined }
  return {
    article,
    section: requireSection(article, [OPENING, ...article.sections], address.slice(hash + 1)).number,
  }
}

/** Tells whether a section is in one of the places; any is if there are none. */
export function isInPlaces(places: readonly Place[]): (article: ArticleSummary, section: number) => boolean {
  if (places.length === 0) return () => true
  return (article, section) =>
    places.some((place) => place.article.id === article.id && (place.section ?? section) === section)
}

function requireOne<T extends { id: string; title: string }>(
  lookup: Lookup<T>,
  all: readonly T[],
  asked: { name: string; what: string; kind: string; overview: string },
): T {
  if (lookup.kind === 'found') return lookup.found
  if (lookup.kind === 'ambiguous') {
    const { among } = lookup
    const listed = among.slice(0, LISTED).map(({ id, title }) => `${id} (${title})`)
    const more = among.length > LISTED ? ` and ${among.length - LISTED} more` : ''
    throw new UserError(
      `${asked.what} may be any of ${among.length} ${asked.kind}: ${listed.join(', ')}${more}`,
    )
  }
  const nearest = nearestNames(
    asked.name,
    all.map(({ id }) => id),
  )
  const isFileName = /\.(?:md|markdown|txt|html?)$/i.test(asked.name)
  const hint = nearest.length > 0 ? `did you mean ${nearest.join(' or ')}?` : asked.overview
  if (isFileName) throw new UserError(`no ${asked.what}, and no file of that name`, { hint })
  throw new UserError(`no ${asked.what}`, { hint })
}
