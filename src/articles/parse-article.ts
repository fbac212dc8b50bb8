import { type Article, OPENING_ID, type Origin, type Section } from './article.ts'
import { splitFrontMatter } from './front-matter.ts'
import { type MarkdownPart, markdownParts } from './markdown-sections.ts'
import { prose } from './prose.ts'
import { countWords, readingMinutes } from './reading-time.ts'
import { slugOf, takeUnique } from './slug.ts'

/** What a Markdown text does not say of itself. */
export interface ArticleOrigin {
  readonly id: string
  readonly origin: Origin
  readonly path: string | null
  /** The title where the text names none. */
  readonly fallbackTitle: string
  /** ISO date for `added` where the front matter has none. */
  readonly added?: string | null
}

export interface ParsedArticle {
  readonly article: Article
  /** What is wrong with the front matter, which was then left out. */
  readonly problem: { readonly line: number; readonly reason: string } | null
}

/**
 * Markdown to an article: front matter on top, a title, an opening, and a section for each heading.
 * This is the one door to an article, for shipped texts, the user's files and imports alike.
 */
export function parseArticle(markdown: string, from: ArticleOrigin): ParsedArticle {
  const { fields, body, problem } = splitFrontMatter(markdown)
  const parts = markdownParts(body)
  const named = textField(fields, 'title')
  const { title, rest } = takeTitle(parts, named)
  const [opening, sections] = sectionsOf(rest)
  const openingWords = countWords(prose(opening))
  const words = sections.reduce((sum, section) => sum + section.words, openingWords)
  const article: Article = {
    id: from.id,
    title: title ?? from.fallbackTitle,
    author: textField(fields, 'author') ?? joinedField(fields, 'author') ?? joinedField(fields, 'authors'),
    summary: textField(fields, 'summary') ?? textField(fields, 'description'),
    tags: listField(fields, 'tags').map((tag) => tag.toLowerCase()),
    source: textField(fields, 'source') ?? textField(fields, 'url'),
    after: textField(fields, 'after'),
    added: textField(fields, 'added')?.slice(0, 10) ?? from.added ?? null,
    origin: from.origin,
    path: from.path,
    words,
    minutes: readingMinutes(words),
    opening,
    sections,
  }
  return { article, problem }
}

/** The title is the front matter's, else the first heading if it is of the first level and the only such. */
function takeTitle(
  parts: readonly MarkdownPart[],
  named: string | null,
): { title: string | null; rest: readonly MarkdownPart[] } {
  const [before, first, ...others] = parts
  const isTitle = before?.text === '' && first?.level === 1 && !others.some((part) => part.level === 1)
  if (!isTitle || first === undefined) return { title: named, rest: parts }
  const heading = prose(first.heading)
  if (named !== null && slugOf(named) !== slugOf(heading)) return { title: named, rest: parts }
  return { title: named ?? (heading || null), rest: [{ level: 0, heading: '', text: first.text }, ...others] }
}

function sectionsOf(parts: readonly MarkdownPart[]): [opening: string, sections: readonly Section[]] {
  const ids = new Set([OPENING_ID])
  const sections: Section[] = []
  let opening = ''
  for (const { level, heading, text } of parts) {
    const title = prose(heading).replace(/\s+/g, ' ').trim()
    if (level === 0 || title === '') {
      // A heading without words heads nothing: its text goes on with what stands before.
      const last = sections.pop()
      if (last === undefined) opening = joinTexts(opening, text)
      else sections.push(withText(last, joinTexts(last.text, text)))
      continue
    }
    const number = sections.length + 1
    const id = takeUnique(slugOf(title) || `section-${number}`, ids)
    sections.push(withText({ number, id, title, words: 0, text: '' }, text))
  }
  return [opening, sections]
}

function withText(section: Section, text: string): Section {
  return { ...section, text, words: countWords(section.title) + countWords(prose(text)) }
}

function joinTexts(first: string, second: string): string {
  return [first, second].filter((text) => text !== '').join('\n\n')
}

function textField(fields: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = fields[name]
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value).replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

function listField(fields: Readonly<Record<string, unknown>>, name: string): string[] {
  const value = fields[name]
  const items = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : []
  return [...new Set(items.map((item) => String(item).trim()).filter((item) => item !== ''))]
}

function joinedField(fields: Readonly<Record<string, unknown>>, name: string): string | null {
  return listField(fields, name).join(', ') || null
}
