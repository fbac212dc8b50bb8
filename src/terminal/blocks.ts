import type { Parser, RendererObject, Token, Tokens } from 'marked'
import { drawCode, type Highlighter } from './code.ts'
import { htmlToText } from './html-text.ts'
import { hang, prefixLines } from './indent.ts'
import { inlineRuns } from './inline.ts'
import { sanitize } from './sanitize.ts'
import { drawLine, type Run, withRole } from './styled-text.ts'
import { drawTable } from './table.ts'
import type { Role, Theme } from './theme.ts'
import { wrapBlock } from './wrap.ts'

/** What the blocks of a document are set with. */
export interface BlockOptions {
  /** In cells; 0 does not wrap. */
  readonly width: number
  readonly theme: Theme
  /** Replaces character references (`&eacute;`) by their characters. */
  readonly decode: (text: string) => string
  /** Null where code is not coloured. */
  readonly highlight: Highlighter | null
}

/** No text is set narrower than this for the sake of an indent, or than half the width where that is less. */
const NARROWEST = 10
const BAR = '│'
const RULE_WITHOUT_WIDTH = 40

/** The blocks one below the other; those that come to nothing leave no gap. */
export function renderBlocks(parser: Parser, tokens: readonly Token[], separator = '\n\n'): string {
  return tokens
    .map((token) => parser.parse([token]))
    .filter((block) => block !== '')
    .join(separator)
}

/** marked's block tokens as lines for the terminal, without a newline at the end. */
export function blockRenderer({ width, theme, decode, highlight }: BlockOptions): RendererObject {
  /** Where the block at hand stands: what quotes and lists leave it of the width, and how its text looks. */
  let frame: { readonly width: number; readonly roles: readonly Role[] } = { width, roles: [] }

  function inFrame(inner: typeof frame, render: () => string): string {
    const outer = frame
    frame = inner
    const rendered = render()
    frame = outer
    return rendered
  }

  /** The width beside so many cells; null if it would be too narrow. */
  function widthBeside(cells: number): number | null {
    if (frame.width === 0) return 0
    const left = frame.width - cells
    return left < Math.min(NARROWEST, width / 2) ? null : left
  }

  function runsOf(tokens: readonly Token[], role?: Role): Run[] {
    const roles = role === undefined ? frame.roles : withRole(frame.roles, role)
    return inlineRuns(tokens, roles, { theme, decode })
  }

  function drawText(runs: readonly Run[]): string {
    return wrapBlock(runs, frame.width)
      .map((line) => drawLine(line, theme))
      .join('\n')
  }

  function renderItem(parser: Parser, item: Tokens.ListItem, marker: string, separator: string): string {
    const inner = widthBeside(marker.length)
    const body = inFrame({ ...frame, width: inner ?? frame.width }, () =>
      renderBlocks(parser, item.tokens, separator),
    )
    return inner === null ? `${marker.trim()}\n${body}`.trimEnd() : hang(marker, body)
  }

  return {
    paragraph: ({ tokens }) => drawText(runsOf(tokens)),
    text: (token) => drawText(runsOf([token])),
    heading: ({ tokens, depth }) => drawText(runsOf(tokens, depth === 1 ? 'title' : 'heading')),
    code: (token) => drawCode(token, { theme, highlight }),
    hr: () => theme.styles.faint('─'.repeat(frame.width || RULE_WITHOUT_WIDTH)),
    html: ({ text }) =>
      drawText([{ text: sanitize(decode(htmlToText(text))), roles: frame.roles, link: null }]),
    // The box is part of the item's marker.
    checkbox: () => '',

    list(token) {
      const separator = token.loose ? '\n\n' : '\n'
      const markers = markersOf(token)
      return token.items
        .map((item, at) => renderItem(this.parser, item, markers[at] ?? '', separator))
        .join(separator)
    },

    blockquote({ tokens }) {
      const inner = widthBeside(BAR.length + 1)
      const quoted = inFrame({ width: inner ?? frame.width, roles: withRole(frame.roles, 'quote') }, () =>
        renderBlocks(this.parser, tokens),
      )
      return inner === null || quoted === '' ? quoted : prefixLines(`${theme.styles.faint(BAR)} `, quoted)
    },

    table: ({ header, align, rows }) =>
      drawTable(
        {
          head: header.map((cell) => runsOf(cell.tokens, 'strong')),
          rows: rows.map((row) => row.map((cell) => runsOf(cell.tokens))),
          align,
        },
        { width: frame.width, theme },
      ),
  }
}

/** What stands before each item; numbers end in one column. */
function markersOf({ ordered, start, items }: Tokens.List): readonly string[] {
  const first = start === '' ? 1 : start
  const digits = String(first + items.length - 1).length
  return items.map((item, at) => {
    const box = item.task ? `[${item.checked ? 'x' : ' '}] ` : ''
    if (ordered) return `${`${first + at}.`.padStart(digits + 1)} ${box}`
    return box || '• '
  })
}
