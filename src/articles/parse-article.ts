import type { Article, Origin } from './article.ts'
import { splitTexts } from './article-texts.ts'
import { splitFrontMatter } from './front-matter.ts'
import { type FrontMatterFields, readFields } from './front-matter-fields.ts'
import { readingMinutes } from './reading-time.ts'

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
  readonly problem: FrontMatterFields['problem']
}

/**
 * Markdown to an article: front matter on top, a title, an opening, and a section for each heading.
 * This is the one door to an article, for shipped texts, the user's files and imports alike.
 */
export function parseArticle(markdown: string, from: ArticleOrigin): ParsedArticle {
  const { yaml, body } = splitFrontMatter(markdown)
  const { fields, problem } = yaml === null ? { fields: {}, problem: null } : readFields(yaml)
  const { title, opening, sections, words } = splitTexts(body, textField(fields, 'title'))
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
