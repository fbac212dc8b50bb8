import { Marked, Parser, type Token, type Tokens } from 'marked'
import { markedTerminal } from 'marked-terminal'
import { blockRenderer, renderBlocks } from './blocks.ts'
import { lexMarkdown } from './bounded-lexer.ts'
import { type Highlighter, languageOf } from './code.ts'
import { sanitize } from './sanitize.ts'
import type { Theme } from './theme.ts'

/**
 * V8 compiles a regular expression to machine code at its first use if the text is this long; for a shorter
 * text it makes bytecode first, which takes longer. Blanks at the end save 10 ms at the first use of marked.
 */
const ROOM = `\n\n${' '.repeat(1_000)}`

/**
 * Markdown as lines for a terminal: no wider than `width` cells (0: any) but for code, a blank line between
 * blocks, and nothing in it that could command the terminal but the theme's own styles and links.
 */
export async function renderMarkdown(
  markdown: string,
  { width, theme }: { readonly width: number; readonly theme: Theme },
): Promise<string> {
  const source = sanitize(markdown)
  const tokens = lexMarkdown(source + ROOM)
  const [decode, highlight] = await Promise.all([
    source.includes('&') ? loadDecoder() : identity,
    theme.styled && tokens.some(holdsLabelledCode) ? loadHighlighter() : null,
  ])
  const renderer = blockRenderer({ width, theme, decode, highlight })
  const { defaults } = new Marked(markedTerminal({ emoji: false }), { renderer })
  return renderBlocks(new Parser(defaults), tokens)
}

async function loadDecoder(): Promise<(text: string) => string> {
  const { decodeHTMLStrict } = await import('entities/decode')
  return (text) => decodeHTMLStrict(text)
}

async function loadHighlighter(): Promise<Highlighter> {
  const { highlightCode } = await import('./highlight.ts')
  return highlightCode
}

function holdsLabelledCode(token: Token): boolean {
  switch (token.type) {
    case 'code':
      return languageOf(token.lang) !== ''
    case 'list':
      return (token as Tokens.List).items.some(holdsLabelledCode)
    case 'list_item':
    case 'blockquote':
      return (token as Tokens.Blockquote | Tokens.ListItem).tokens.some(holdsLabelledCode)
    default:
      return false
  }
}

function identity(text: string): string {
  return text
}
