import { decodeText } from './decode.ts'
import { articleInPlainText, type PlainTextArticle } from './plain-text.ts'
import { UnreadableSource } from './unreadable-source.ts'

/** What a source's bytes hold, in the one form that articles are read from. */
export interface ImportedSource {
  /** Markdown, with YAML front matter where title, author or source are known beside it. */
  readonly markdown: string
  /** What was left out as no part of the article. */
  readonly dropped: readonly string[]
  /** What the reader should know about how it was read. */
  readonly remark: string | null
}

/**
 * Turns a source's bytes into Markdown; `name` is its file's name or "-". Throws UnreadableSource when
 * they hold no article.
 */
export function importSource(name: string, bytes: Uint8Array): ImportedSource {
  const { text, remark } = decodeText(bytes)
  const kind = kindOf(name, text)
  if (kind === 'page') throw new UnreadableSource('saved web pages cannot be read yet')
  if (kind === 'markdown') return { markdown: text, dropped: [], remark }
  const article = articleInPlainText(text)
  return { markdown: frontMatterOf(article) + article.markdown, dropped: article.dropped, remark }
}

function kindOf(name: string, text: string): 'markdown' | 'page' | 'plain text' {
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown'
  if (/\.html?$/i.test(name) || isPage(text)) return 'page'
  return isMarkdown(text) ? 'markdown' : 'plain text'
}

function isPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html)\b/i.test(text.slice(0, 1000))
}

/** Whether a text is plainly Markdown whatever its name says: front matter, or headings outside of code. */
function isMarkdown(text: string): boolean {
  if (/^---[ \t]*\r?\n[\w-]+:/.test(text) && /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(text)) return true
  let headings = 0
  let isCode = false
  let isTop = true
  for (const line of text.split(/\r\n|[\r\n]/)) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode
    else if (!isCode && /^#{1,6} +\S/.test(line)) headings++
    // One such line further down may be anything, "# of guests" for one.
    if (headings > 1 || (headings === 1 && isTop)) return true
    if (line.trim() !== '') isTop = false
  }
  return false
}

/** A JSON string is a YAML scalar, and nothing in it can break out. */
function frontMatterOf({ title, author, source }: PlainTextArticle): string {
  const lines = Object.entries({ title, author, source }).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${JSON.stringify(value)}`],
  )
  return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n\n`
}
