/** What is known of a section without its text: its place from 1 (0 is the opening), id, title and length. */
export interface SectionHeading {
  readonly number: number
  readonly id: string
  readonly title: string
  readonly words: number
}

/** One piece of advice. `text` is Markdown. */
export interface Section extends SectionHeading {
  readonly text: string
}

/** Where an article comes from: the shelf that ships with heed, or the user's own folder. */
export type Origin = 'shipped' | 'user'

/** Everything about an article but its text: what lists show and names are looked up in. */
export interface ArticleSummary {
  readonly id: string
  readonly title: string
  readonly author: string | null
  readonly summary: string | null
  readonly tags: readonly string[]
  /** The address it was taken from. */
  readonly source: string | null
  /** Whom the advice comes from, where the article retells it. */
  readonly after: string | null
  /** ISO date, YYYY-MM-DD. */
  readonly added: string | null
  readonly origin: Origin
  /** The file it is in; null for an article read from standard input. */
  readonly path: string | null
  readonly words: number
  readonly minutes: number
  readonly sections: readonly SectionHeading[]
}

/** An article with its texts, which are Markdown. */
export interface Article extends ArticleSummary {
  readonly opening: string
  readonly sections: readonly Section[]
}

/** The id of every opening, which is section 0. */
export const OPENING_ID = 'opening'

/** How commands name a section to people and to each other: `article#section`. */
export function addressOf(article: { readonly id: string }, section: { readonly id: string }): string {
  return `${article.id}#${section.id}`
}

/** The opening as lists of sections name it. */
export const OPENING: SectionHeading = { number: 0, id: OPENING_ID, title: '', words: 0 }

/** The opening as a section of its own, for whatever goes through all the texts of an article. */
export function openingOf(article: Article): Section {
  const words = article.words - article.sections.reduce((sum, section) => sum + section.words, 0)
  return { ...OPENING, words, text: article.opening }
}

/** The texts of an article in reading order: the opening, if it has one, then its sections. */
export function sectionsInOrder(article: Article): readonly Section[] {
  return article.opening === '' ? article.sections : [openingOf(article), ...article.sections]
}
