import { Lexer, Marked, type Token, Tokenizer, type TokenizerExtension, type TokensList } from 'marked'
import { endOfPlainParagraph, hasInlineMarkup } from './plain-prose.ts'

/** Quotes and lists nested deeper than this are beyond any reader, and fifty times this ends the stack. */
const DEEPEST = 20

/**
 * Each level of nesting reads its text again, so that a text is read about as often as it is deep. Quotes
 * whose lines have fewer and fewer marks would have marked double the readings with each line.
 */
const READINGS = 24

/** marked goes back over the whole item for each of its lines: the lines after these are a paragraph. */
const LINES_OF_ITEM = 1_000

/** marked looks for the end of an emphasis in all that follows: no more signs than these at a time. */
const SIGNS_AT_A_TIME = 200

/** marked goes back over a bare address once for every sign that it ends with. */
const LONGEST_BARE_ADDRESS = 2_000

/** Markdown as marked's tokens, in linear time and with a bounded stack, whatever the document. */
export function lexMarkdown(markdown: string): TokensList {
  const { defaults } = new Marked({
    extensions: [plainParagraph],
    tokenizer: {
      list(source) {
        return Tokenizer.prototype.list.call(this, source.slice(0, endOfReadableItems(source)))
      },
      url(source) {
        return Tokenizer.prototype.url.call(this, source.slice(0, LONGEST_BARE_ADDRESS))
      },
    },
  })
  return new BoundedLexer(defaults).lex(markdown)
}

class BoundedLexer extends Lexer {
  #depth = 0
  #unitsLeft = 0

  override lex(markdown: string): TokensList {
    this.#unitsLeft = READINGS * (markdown.length + 1_000)
    return super.lex(markdown)
  }

  override blockTokens(markdown: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[]
  override blockTokens(markdown: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList
  override blockTokens(markdown: string, tokens: Token[] = [], lastParagraphClipped = false): Token[] {
    this.#unitsLeft -= markdown.length
    if (this.#depth > DEEPEST || this.#unitsLeft < 0) {
      tokens.push({
        type: 'paragraph',
        raw: markdown,
        text: markdown,
        tokens: this.#linesAsWritten(markdown),
      })
      this.state.top = true
      return tokens
    }
    this.#depth++
    super.blockTokens(markdown, tokens, lastParagraphClipped)
    this.#depth--
    return tokens
  }

  override inlineTokens(markdown: string, tokens: Token[] = []): Token[] {
    if (hasInlineMarkup(markdown)) for (const piece of piecesOf(markdown)) super.inlineTokens(piece, tokens)
    else if (markdown !== '') tokens.push({ type: 'text', raw: markdown, text: markdown, escaped: false })
    return tokens
  }

  /** What is nested too deep, marks and all. */
  #linesAsWritten(markdown: string): Token[] {
    return markdown.split('\n').flatMap((line): Token[] => [
      { type: 'text', raw: line, text: line, tokens: this.inline(line) },
      { type: 'br', raw: '\n' },
    ])
  }
}

/** Plain paragraphs are found without the expressions of all other blocks, which take V8 10 ms to compile. */
const plainParagraph: TokenizerExtension = {
  name: 'paragraph',
  level: 'block',
  tokenizer(source) {
    const end = this.lexer.state.top ? endOfPlainParagraph(source, 0) : 0
    if (end === 0) return undefined
    const raw = source.slice(0, end)
    return { type: 'paragraph', raw, text: raw, tokens: this.lexer.inline(raw) }
  },
}

/** Where the first item of a list that is too long has to end; the end of the text if there is none. */
function endOfReadableItems(source: string): number {
  const bullet = / ?(?:[*+-]|\d{1,9}[.)])(?:\s|$)/y
  const blankLine = /[ \t]*(?:\n|$)/y
  let lines = 0
  let isAfterBlank = false
  for (let start = 0; start < source.length; start = endOfLine(source, start)) {
    bullet.lastIndex = blankLine.lastIndex = start
    const isBlank = blankLine.test(source)
    if (bullet.test(source)) lines = 0
    // Here the list ends, or never began.
    else if (!isBlank && (start === 0 || (isAfterBlank && !/\s/.test(source.charAt(start))))) break
    if (++lines > LINES_OF_ITEM) return start
    isAfterBlank = isBlank
  }
  return source.length
}

function endOfLine(text: string, start: number): number {
  const newline = text.indexOf('\n', start)
  return newline < 0 ? text.length : newline + 1
}

/** The text in pieces of few signs, cut between words where nothing seems open, if there is such a place. */
function piecesOf(markdown: string): readonly string[] {
  if (markdown.length < 2 * SIGNS_AT_A_TIME) return [markdown]
  const pieces = []
  let start = 0
  let signs = 0
  let ticks = 0
  let brackets = 0
  for (const { 0: found, index } of markdown.matchAll(/[*_~]+|`+|[[\]]|\s+/g)) {
    const isBlank = found.trim() === ''
    if (found === '[') brackets++
    else if (found === ']') brackets--
    else if (found[0] === '`') ticks++
    else if (!isBlank) signs++
    const isSettled = isBlank && signs % 2 === 0 && ticks % 2 === 0 && brackets <= 0
    if (signs < SIGNS_AT_A_TIME || !(isSettled || signs >= 2 * SIGNS_AT_A_TIME)) continue
    pieces.push(markdown.slice(start, index))
    start = index
    signs = ticks = brackets = 0
  }
  return [...pieces, markdown.slice(start)]
}
