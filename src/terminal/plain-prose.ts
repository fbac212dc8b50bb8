/** What Markdown makes something else than text of, references aside; a line break needs two blanks or a backslash. */
const INLINE_MARKUP = /[\\`*_~[\]<>@]|:\/\/|www\.| {2}\n/i

/** A line that begins so can be nothing but a part of a paragraph. */
const PLAIN_LINE = /[a-z"'(\u00a1-\uffff]/iy
const BLANK_LINE = /[ \t]*(?:\n|$)/y
const BLANK_LINES = /(?:[ \t]*\n)*(?:[ \t]*$)?/y

/** Whether a paragraph's text may hold more than words: emphasis, code, links, line breaks. */
export function hasInlineMarkup(text: string): boolean {
  return INLINE_MARKUP.test(text)
}

/** Where the paragraph of plain lines that begins at `start` ends; `start` if it is no such paragraph. */
export function endOfPlainParagraph(text: string, start: number): number {
  let end = start
  for (;;) {
    BLANK_LINE.lastIndex = PLAIN_LINE.lastIndex = end
    if (BLANK_LINE.test(text)) return text[end - 1] === '\n' ? end - 1 : end
    if (!PLAIN_LINE.test(text)) return start
    const newline = text.indexOf('\n', end)
    end = newline < 0 ? text.length : newline + 1
  }
}

/** The paragraphs of a Markdown text that holds nothing but such; null if it may hold anything else. */
export function plainParagraphs(markdown: string): readonly string[] | null {
  if (markdown.includes('&') || hasInlineMarkup(markdown)) return null
  const paragraphs = []
  for (let start = skipBlankLines(markdown, 0); start < markdown.length; ) {
    const end = endOfPlainParagraph(markdown, start)
    if (end === start) return null
    paragraphs.push(markdown.slice(start, end))
    start = skipBlankLines(markdown, end)
  }
  return paragraphs
}

function skipBlankLines(text: string, start: number): number {
  BLANK_LINES.lastIndex = start
  BLANK_LINES.test(text)
  return BLANK_LINES.lastIndex
}
