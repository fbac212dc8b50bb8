import { expandTabs, prefixLines } from './indent.ts'
import { sanitize } from './sanitize.ts'
import type { Style, Theme } from './theme.ts'

/** Colours code by its language; null if it does not know the language. */
export type Highlighter = (code: string, language: string, theme: Theme) => string | null

const INDENT = '    '

/** A block of program code, indented and never wrapped; in the colours of its language if that is named. */
export function drawCode(
  { text, lang }: { readonly text: string; readonly lang?: string | undefined },
  { theme, highlight }: { readonly theme: Theme; readonly highlight: Highlighter | null },
): string {
  const lines = sanitize(text)
    .split('\n')
    .map((line) => expandTabs(line).trimEnd())
  const code = withoutEmptyEnds(lines).join('\n')
  if (code === '') return ''
  const coloured = highlight?.(code, languageOf(lang), theme)
  return prefixLines(INDENT, coloured ?? styleLines(code, theme.styles.code))
}

/** Styles each line by itself, so that no style goes on from one to the next. */
export function styleLines(text: string, style: Style): string {
  const lines = text.split('\n')
  return lines.map((line) => (line === '' ? '' : style(line))).join('\n')
}

/** The language that the line of a fence names first; '' if it names none. */
export function languageOf(lang: string | undefined): string {
  return /[^\s{,]+/.exec(lang ?? '')?.[0].toLowerCase() ?? ''
}

function withoutEmptyEnds(lines: readonly string[]): readonly string[] {
  const isFull = (line: string) => line !== ''
  return lines.slice(Math.max(0, lines.findIndex(isFull)), lines.findLastIndex(isFull) + 1)
}
