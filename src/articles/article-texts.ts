import { type Article, type ArticleSummary, OPENING_ID, type Section } from './article.ts'
import { inlineProse } from './inline-prose.ts'
import { type MarkdownPart, markdownParts } from './markdown-sections.ts'
import { prose } from './prose.ts'
import { countWords } from './reading-time.ts'
import { slugOf, takeUnique } from './slug.ts'

/** What the text of an article below its front matter holds. */
export interface ArticleTexts {
  /** The title that was known beforehand, else that of the text; null if there is none. */
  readonly title: string | null
  readonly opening: string
  readonly sections: readonly Section[]
  readonly words: number
}

/** Splits Markdown into a title, an opening, and a section for each heading. `named` is a title known beforehand. */
export function splitTexts(body: string, named: string | null): ArticleTexts {
  const { title, rest } = takeTitle(markdownParts(body), named)
  const { opening, sections } = sectionsOf(rest)
  const counted = sections.map((section) => ({
    ...section,
    words: countWords(section.title) + countWords(prose(section.text)),
  }))
  const words = counted.reduce((sum, section) => sum + section.words, countWords(prose(opening)))
  return { title, opening, sections: counted, words }
}

/** Gives an article of which all else is known its texts, without counting or naming anything anew. */
export function withTexts(summary: ArticleSummary, body: string): Article {
  const { opening, sections } = sectionsOf(takeTitle(markdownParts(body), summary.title).rest)
  return {
    ...summary,
    opening,
    sections: sections.map((section, at) => ({ ...section, words: summary.sections[at]?.words ?? 0 })),
  }
}

/** The title is the front matter's, else the first heading if it is of the first level and the only such. */
function takeTitle(
  parts: readonly MarkdownPart[],
  named: string | null,
): { title: string | null; rest: readonly MarkdownPart[] } {
  const [before, first, ...others] = parts
  const isTitle = before?.text === '' && first?.level === 1 && !others.some((part) => part.level === 1)
  if (!isTitle || first === undefined) return { title: named, rest: parts }
  const heading = proseOf(first.heading)
  if (named !== null && slugOf(named) !== slugOf(heading)) return { title: named, rest: parts }
  return { title: named ?? (heading || null), rest: [{ level: 0, heading: '', text: first.text }, ...others] }
}

type UncountedSection = Omit<Section, 'words'>

function sectionsOf(parts: readonly MarkdownPart[]): {
  opening: string
  sections: readonly UncountedSection[]
} {
  const ids = new Map([[OPENING_ID, 1]])
  const sections: UncountedSection[] = []
  let opening = ''
  for (const { level, heading, text } of parts) {
    const title = proseOf(heading)
    if (level === 0 || title === '') {
      // A heading without words heads nothing: its text goes on with what stands before.
      const last = sections.pop()
      if (last === undefined) opening = joinTexts(opening, text)
      else sections.push({ ...last, text: joinTexts(last.text, text) })
      continue
    }
    const number = sections.length + 1
    const slug = slugOf(title)
    // A number names a section by its place.
    const id = takeUnique(/^\d*$/.test(slug) ? `section-${slug || number}` : slug, ids)
    sections.push({ number, id, title, text })
  }
  return { opening, sections }
}

/** The words of a heading; "1. " and "- " are a part of them, not the marks of a list. */
function proseOf(heading: string): string {
  return inlineProse(heading, new Set()).replace(/\s+/g, ' ').trim()
}

function joinTexts(first: string, second: string): string {
  return [first, second].filter((text) => text !== '').join('\n\n')
}
