import { addressOf } from '../articles/article.ts'
import { filterArticles } from '../articles/library.ts'
import type { Context } from '../context.ts'
import { ExitCode } from '../errors.ts'
import { type Library, openLibrary } from '../store/library.ts'
import { hitRows, type ShownHit } from '../terminal/rows.ts'
import { headingFields } from './article-fields.ts'
import { isInPlaces, requirePlace } from './find.ts'
import type { Found, Hit, SearchScope } from './found.ts'
import { chosenFields, type Fields, jsonOf } from './json-output.ts'
import type { CommonOptions } from './options.ts'
import { remarksOf } from './remark.ts'

export interface SearchOptions extends CommonOptions {
  readonly fixed?: boolean
  readonly regex?: boolean
  readonly word?: boolean
  readonly caseSensitive?: boolean
  readonly ignoreCase?: boolean
  readonly articles?: boolean
  readonly count?: boolean
  readonly context?: number
  readonly limit?: number
  readonly article?: readonly string[]
  readonly tag?: readonly string[]
}

const MOST_FOR_PEOPLE = 10
const MOST_FOR_PROGRAMS = 100

const HIT_FIELDS: Fields<Hit> = {
  address: ({ article, section }) => addressOf(article, section),
  article: ({ article: { id, title } }) => ({ id, title }),
  section: ({ section }) => headingFields(section),
  score: ({ score }) => score,
  passage: (hit) => hit.passage().text,
  matches: (hit) => hit.passage().matches,
}

/** The sections that answer the words, best first; or every sentence that holds the exact characters. */
export async function search(
  context: Context,
  words: readonly string[],
  options: SearchOptions,
): Promise<ExitCode> {
  const remark = remarksOf(context, options)
  if (options.json) chosenFields(options.json, HIT_FIELDS)
  const found = await find(context, words, options, remark)
  if (options.quiet) return exitCodeOf(found)

  if (options.json) context.stdout.write(jsonOf(found.hits, options.json, HIT_FIELDS))
  else if (options.articles) context.stdout.write(lines([...hitsByArticle(found.hits).keys()]))
  else if (options.count) context.stdout.write(lines(countsOf(found.hits)))
  else if (context.stdout.isTerminal() && found.hits.length > 0) {
    const { showHits } = await import('./show-hits.ts')
    await showHits(context, found.hits.map(shownHit), { ...options, heldBack: found.heldBack })
    return ExitCode.done
  } else context.stdout.write(hitRows(found.hits.map(shownHit)))
  if (found.heldBack > 0) remark(`${found.heldBack} more; -n 0 gives all`)
  return exitCodeOf(found)
}

async function find(
  context: Context,
  words: readonly string[],
  options: SearchOptions,
  remark: (text: string) => void,
): Promise<Found> {
  const isExact = EXACT_OPTIONS.some((name) => options[name])
  const library = await openLibrary(context, { folder: options.library, remark })
  const scope = {
    ...scopeOf(library, options),
    limit: limitFrom(context, options, isExact),
    needsTexts: needsTexts(options),
    remark,
  }
  const isFromStdin = words.length === 1 && words[0] === '-'
  const text = isFromStdin ? new TextDecoder().decode(context.readStdin()) : words.join(' ')
  if (isExact) {
    const { searchExactly } = await import('./search-exactly.ts')
    return searchExactly(context, text.replace(/\r?\n$/, ''), options, scope)
  }
  const { searchRanked } = await import('./search-ranked.ts')
  return searchRanked(
    { text, isProse: isFromStdin, context: options.context ?? 0, cutsLong: options.json === undefined },
    scope,
  )
}

/** Each of these alone asks for an exact search: as grep has them, they say nothing about a ranked one. */
const EXACT_OPTIONS = ['fixed', 'regex', 'word', 'caseSensitive', 'ignoreCase'] as const

function limitFrom(context: Context, options: SearchOptions, isExact: boolean): number {
  if (options.limit !== undefined) return options.limit
  if (isExact || options.articles || options.count) return 0
  return !options.json && context.stdout.isTerminal() ? MOST_FOR_PEOPLE : MOST_FOR_PROGRAMS
}

function needsTexts({ quiet, articles, json }: SearchOptions): boolean {
  if (quiet || (articles && !json)) return false
  return !json || chosenFields(json, HIT_FIELDS).some((name) => name === 'passage' || name === 'matches')
}

function scopeOf(
  library: Library,
  { article: names = [], tag: tags = [] }: SearchOptions,
): Omit<SearchScope, 'limit' | 'needsTexts' | 'remark'> {
  const places = names.map((name) => requirePlace(library.summaries, name))
  const articles = places.length > 0 ? [...new Set(places.map(({ article }) => article))] : library.summaries
  return {
    library,
    articles: filterArticles(articles, { tags }),
    includes: isInPlaces(places),
    isWhole: names.length === 0 && tags.length === 0,
  }
}

function shownHit({ article, section, passage }: Hit): ShownHit {
  const { text, matches } = passage()
  return { address: addressOf(article, section), article, section, passage: text, matches }
}

function hitsByArticle(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const groups = new Map<string, Hit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.article.id)
    if (group === undefined) groups.set(hit.article.id, [hit])
    else group.push(hit)
  }
  return groups
}

function countsOf(hits: readonly Hit[]): string[] {
  return [...hitsByArticle(hits)].map(
    ([id, group]) => `${id}:${group.reduce((sum, hit) => sum + hit.sentences(), 0)}`,
  )
}

function lines(items: readonly string[]): string {
  return items.map((item) => `${item}\n`).join('')
}

function exitCodeOf({ hits }: Found): ExitCode {
  return hits.length > 0 ? ExitCode.done : ExitCode.noMatch
}
