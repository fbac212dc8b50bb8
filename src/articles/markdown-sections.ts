/** A heading of a Markdown text and what stands below it, up to the next heading. */
export interface MarkdownPart {
  /** 1 to 6; 0 for the text before the first heading. */
  readonly level: number
  readonly heading: string
  readonly text: string
}

const ATX_HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/
const SETEXT_UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
/** Lines that a row of hyphens below does not turn into a heading: a list, a quote, a table, a rule. */
const NOT_A_PARAGRAPH = /^(?: {4,}|\t| {0,3}(?:[-*+>|]|\d{1,9}[.)][ \t]|(?:[*_-][ \t]*){3,}$))/

/** Cuts a Markdown text at its headings (`##` and underlined, CommonMark 4.2 and 4.3), outside of code. */
export function markdownParts(markdown: string): readonly MarkdownPart[] {
  const parts: MarkdownPart[] = []
  let level = 0
  let heading = ''
  let lines: string[] = []
  let fence = ''
  const close = () => {
    parts.push({ level, heading, text: trimBlankLines(lines) })
    lines = []
  }
  for (const line of markdown.split(/\r\n?|\n/)) {
    const mark = FENCE.exec(line)?.[1]
    if (fence !== '') {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = ''
      lines.push(line)
      continue
    }
    if (mark !== undefined) {
      fence = mark
      lines.push(line)
      continue
    }
    const atx = ATX_HEADING.exec(line)
    if (atx?.[1] !== undefined) {
      close()
      level = atx[1].length
      heading = withoutClosingHashes(line.slice(atx[0].length))
      continue
    }
    const underline = SETEXT_UNDERLINE.exec(line)?.[1]
    if (underline !== undefined && endsInOneLineParagraph(lines)) {
      const text = lines.pop() ?? ''
      close()
      level = underline.startsWith('=') ? 1 : 2
      heading = text.trim()
      continue
    }
    lines.push(line)
  }
  close()
  return parts
}

function endsInOneLineParagraph(lines: readonly string[]): boolean {
  const last = lines.at(-1)
  if (last === undefined || last.trim() === '' || NOT_A_PARAGRAPH.test(last)) return false
  return (lines.at(-2) ?? '').trim() === ''
}

function withoutClosingHashes(text: string): string {
  const trimmed = text.trim()
  let end = trimmed.length
  while (trimmed[end - 1] === '#') end--
  if (end === trimmed.length) return trimmed
  if (end === 0) return ''
  return /[ \t]/.test(trimmed[end - 1] ?? '') ? trimmed.slice(0, end).trim() : trimmed
}

function trimBlankLines(lines: readonly string[]): string {
  let start = 0
  let end = lines.length
  while (start < end && (lines[start] ?? '').trim() === '') start++
  while (end > start && (lines[end - 1] ?? '').trim() === '') end--
  return lines.slice(start, end).join('\n')
}
