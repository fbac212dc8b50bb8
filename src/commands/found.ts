import type { Article, ArticleSummary, SectionHeading } from '../articles/article.ts'
import { UserError } from '../errors.ts'
import type { Library } from '../store/library.ts'

/** What is shown of a hit, with the matches as offsets in UTF-16 units. */
export interface Passage {
  readonly text: string
  readonly matches: readonly (readonly [start: number, end: number])[]
}

/** A section or a sentence that was found. Its passage is made only when it is asked for. */
export interface Hit {
  readonly article: ArticleSummary
  readonly section: SectionHeading
  /** How well it answers; null where hits are not ranked. */
  readonly score: number | null
  readonly passage: () => Passage
  /** How many sentences of it match. */
  readonly sentences: () => number
}

/** What a search found, in the order in which it is shown. */
export interface Found {
  readonly hits: readonly Hit[]
  /** How many hits there are beyond a limit. */
  readonly heldBack: number
}

/** Where a search looks and how much it may give. */
export interface SearchScope {
  readonly library: Library
  readonly articles: readonly ArticleSummary[]
  /** Whether to look in a section of one of the articles. */
  readonly includes: (article: ArticleSummary, section: number) => boolean
  /** Whether nothing is left out by these two. */
  readonly isWhole: boolean
  /** 0 is all. */
  readonly limit: number
  /** Told of an article that cannot be read; the others are searched all the same. */
  readonly remark: (text: string) => void
  /** Whether anything of the hits' texts will be asked for. */
  readonly needsTexts: boolean
}

/** An article with its texts; null, with a remark, if its file cannot be read. */
export async function readOrRemark(
  { library, remark }: SearchScope,
  summary: ArticleSummary,
): Promise<Article | null> {
  try {
    return await library.read(summary)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    remark(error.message)
    return null
  }
}

/** The first of the hits; a limit of 0 is all. */
export function firstOf(hits: readonly Hit[], limit: number): Found {
  const shown = limit === 0 ? hits : hits.slice(0, limit)
  return { hits: shown, heldBack: hits.length - shown.length }
}
