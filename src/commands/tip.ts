import {
  type Article,
  type ArticleSummary,
  addressOf,
  type Section,
  type SectionHeading,
} from '../articles/article.ts'
import { filterArticles } from '../articles/library.ts'
import { countWords, WORDS_PER_MINUTE } from '../articles/reading-time.ts'
import type { Context } from '../context.ts'
import { ExitCode } from '../errors.ts'
import { type Library, openLibrary } from '../store/library.ts'
import { headingFields } from './article-fields.ts'
import { chooseTip, takeGreeting } from './choose-tip.ts'
import { isInPlaces, requirePlace } from './find.ts'
import { chosenFields, type Fields, jsonOf } from './json-output.ts'
import type { CommonOptions } from './options.ts'
import { remarksOf } from './remark.ts'

export interface TipOptions extends CommonOptions {
  readonly tag?: readonly string[]
  readonly article?: readonly string[]
  readonly daily?: boolean
  readonly seed?: string
  readonly seconds?: number
  /** Hours between two greetings. */
  readonly greet?: number
}

interface Tip {
  readonly article: Article
  readonly section: Section
}

const TIP_FIELDS: Fields<Tip> = {
  address: ({ article, section }) => addressOf(article, section),
  article: ({ article: { id, title, author } }) => ({ id, title, author }),
  section: ({ section }) => ({ ...headingFields(section), text: section.text }),
}

/** One section at random, out of those that the words and options fit. */
export async function tip(
  context: Context,
  words: readonly string[],
  options: TipOptions,
): Promise<ExitCode> {
  if (options.greet === undefined) return giveTip(context, words, options)
  try {
    const greets = context.stdout.isTerminal() && takeGreeting(context, options.greet)
    if (greets) await giveTip(context, words, { ...options, quiet: true })
  } catch {
    // A shell's start is no place for the troubles of a library.
  }
  return ExitCode.done
}

async function giveTip(context: Context, words: readonly string[], options: TipOptions): Promise<ExitCode> {
  const remark = remarksOf(context, options)
  if (options.json) chosenFields(options.json, TIP_FIELDS)
  const library = await openLibrary(context, { folder: options.library, remark })
  const candidates = await fittingSections(library, words, options)
  const chosen = chooseTip(context, [...candidates.keys()], {
    seed: options.seed,
    daily: options.daily,
    filter: JSON.stringify([words, options.tag, options.article, options.seconds]),
  })
  const found = chosen === null ? undefined : candidates.get(chosen)
  if (found === undefined) return ExitCode.noMatch

  const article = await library.read(found.article)
  const section = article.sections.find(({ id }) => id === found.section.id)
  if (section === undefined) return ExitCode.noMatch
  if (options.json) {
    context.stdout.write(jsonOf<Tip>({ article, section }, options.json, TIP_FIELDS))
    return ExitCode.done
  }
  const { showArticle } = await import('./show-article.ts')
  await showArticle(context, { article, section }, options)
  return ExitCode.done
}

interface Candidate {
  readonly article: ArticleSummary
  readonly section: SectionHeading
}

/** By their addresses, the sections that have a text, can be read in the time, and fit words, tags and articles. */
async function fittingSections(
  library: Library,
  words: readonly string[],
  { tag = [], article: names = [], seconds = Number.POSITIVE_INFINITY }: TipOptions,
): Promise<ReadonlyMap<string, Candidate>> {
  const isChosen = isInPlaces(names.map((name) => requirePlace(library.summaries, name)))
  const articles = filterArticles(library.summaries, { tags: tag })
  const holdsWords = await sectionsWithWords(library, words)
  const mostWords = (seconds / 60) * WORDS_PER_MINUTE
  const places = articles.flatMap((article) =>
    article.sections
      .filter((section) => isChosen(article, section.number))
      .filter((section) => hasText(section) && section.words <= mostWords && holdsWords(article, section))
      .map((section) => [addressOf(article, section), { article, section }] as const),
  )
  return new Map(places)
}

function hasText(section: SectionHeading): boolean {
  return section.words > countWords(section.title)
}

/** Tells whether a section holds all the words, in any grammatical form. */
async function sectionsWithWords(
  library: Library,
  words: readonly string[],
): Promise<(article: ArticleSummary, section: SectionHeading) => boolean> {
  const asked = words.join(' ').split(/\s+/).filter(Boolean)
  if (asked.length === 0) return () => true
  const { parseQuery } = await import('../search/query.ts')
  const { rankedSearch } = await import('../search/ranked-search.ts')
  const query = parseQuery(asked.map((word) => `+${word}`).join(' '))
  const { hits } = rankedSearch(await library.searchIndex(), query, 0)
  const found = new Set(hits.map(({ articleId, sectionNumber }) => `${articleId}#${sectionNumber}`))
  return (article, section) => found.has(`${article.id}#${section.number}`)
}
