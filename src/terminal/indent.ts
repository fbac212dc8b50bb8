import { cellsOf } from './cells.ts'

const TAB = 4

/** Puts a mark before the first line and blanks as wide before the others. */
export function hang(mark: string, body: string): string {
  const margin = ' '.repeat(mark.length)
  const lines = body.split('\n')
  return lines.map((line, at) => `${at === 0 ? mark : margin}${line}`.trimEnd()).join('\n')
}

/** Puts a mark before every line. */
export function prefixLines(mark: string, body: string): string {
  const lines = body.split('\n')
  return lines.map((line) => `${mark}${line}`.trimEnd()).join('\n')
}

/** Blanks in place of tabs, whose stops would be elsewhere once the line is indented. */
export function expandTabs(line: string): string {
  if (!line.includes('\t')) return line
  const [first = '', ...others] = line.split('\t')
  let expanded = first
  let cells = cellsOf(first)
  for (const part of others) {
    const blanks = TAB - (cells % TAB)
    expanded += ' '.repeat(blanks) + part
    cells += blanks + cellsOf(part)
  }
  return expanded
}
