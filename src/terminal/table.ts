import { cellsOf } from './cells.ts'
import { drawLine, plainText, type Run } from './styled-text.ts'
import type { Theme } from './theme.ts'
import { wrapBlock } from './wrap.ts'

/** How the texts of a column stand in it; null is as usual. */
export type Alignment = 'left' | 'right' | 'center' | null

/** A table: what its columns are called, how they are aligned, and its rows, each as long as the head. */
export interface Table {
  readonly head: readonly Cell[]
  readonly align: readonly Alignment[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = readonly Run[]

const GAP = 2
const HANGING = 2

/** Below this a table is hard to read even where it fits. */
const NARROWEST_TABLE = 20

/** A word up to this long is not broken while there is another way. */
const LONG_WORD = 12

/** A table within `width` cells (0: any): in columns, or where they do not fit as records, one a row. */
export function drawTable(table: Table, options: { width: number; theme: Theme }): string {
  const widths = columnWidths(table, options.width)
  return widths === null ? drawRecords(table, options) : drawColumns(table, widths, options.theme)
}

function drawColumns({ head, align, rows }: Table, widths: readonly number[], theme: Theme): string {
  const draw = (cells: readonly Cell[]) => drawRow(cells, { widths, align, theme })
  const isFull = (lines: readonly string[]) => lines.some((line) => line !== '')
  const rule = widths.map((cells) => '─'.repeat(cells)).join(' '.repeat(GAP))
  const names = draw(head)
  const body = rows.map(draw).filter(isFull)
  // Where a row takes several lines, only a blank line shows where the next begins.
  const separator = body.some((lines) => lines.length > 1) ? '\n\n' : '\n'
  const drawn = body.map((lines) => lines.join('\n')).join(separator)
  const top = isFull(names) ? [...names, theme.styles.faint(rule.trimEnd())] : []
  return [...top, ...(drawn === '' ? [] : [drawn])].join('\n')
}

function drawRow(
  cells: readonly Cell[],
  { widths, align, theme }: { widths: readonly number[]; align: readonly Alignment[]; theme: Theme },
): string[] {
  const columns = widths.map((width, at) => wrapBlock(cells[at] ?? [], width))
  const height = largest([1, ...columns.map((lines) => lines.length)])
  return Array.from({ length: height }, (_, row) => {
    const parts = columns.map((lines, at) => {
      const line = lines[row] ?? []
      const spare = Math.max(0, (widths[at] ?? 0) - cellsOf(plainText(line)))
      const before = align[at] === 'right' ? spare : align[at] === 'center' ? Math.floor(spare / 2) : 0
      return ' '.repeat(before) + drawLine(line, theme) + ' '.repeat(spare - before)
    })
    return parts.join(' '.repeat(GAP)).trimEnd()
  })
}

function drawRecords({ head, rows }: Table, { width, theme }: { width: number; theme: Theme }): string {
  const fields = rows.length === 0 ? [head] : rows.map((row) => fieldsOf(head, row))
  const drawn = fields.map((record) =>
    record.flatMap((field) => {
      const lines = wrapBlock(field, Math.max(1, width - HANGING))
      return lines.map((line, row) => (row === 0 ? '' : ' '.repeat(HANGING)) + drawLine(line, theme))
    }),
  )
  return drawn
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** What a row says: each cell that is not empty, after the name of its column. */
function fieldsOf(head: readonly Cell[], row: readonly Cell[]): readonly Cell[] {
  return row.flatMap((cell, at) => {
    const name = head[at] ?? []
    const colon = { text: name.length > 0 ? ': ' : '', roles: [], link: null }
    return cell.length > 0 ? [[...name, colon, ...cell]] : []
  })
}

/** The cells of each column, or null if there is no room for columns. */
function columnWidths({ head, rows }: Table, width: number): readonly number[] | null {
  const columns = head.map((name, at) => [name, ...rows.map((row) => row[at] ?? [])])
  const wanted = columns.map((cells) => largest(cells.map(widestLine)))
  const room = width === 0 ? Number.POSITIVE_INFINITY : width - GAP * (head.length - 1)
  if (sum(wanted) <= room) return wanted
  if (width < NARROWEST_TABLE) return null
  const longWord = Math.max(LONG_WORD, Math.floor(room / head.length))
  const least = columns.map((cells) => Math.min(longWord, largest(cells.map(widestWord))))
  const spare = room - sum(least)
  if (spare < 0) return null
  const more = shareOut(
    spare,
    wanted.map((cells, at) => cells - (least[at] ?? 0)),
  )
  return least.map((cells, at) => cells + (more[at] ?? 0))
}

/** Gives each what it wants as far as all can have it, and to the others equally. */
function shareOut(amount: number, wanted: readonly number[]): readonly number[] {
  const shares = wanted.map(() => 0)
  const byWant = wanted.map((want, at) => ({ want, at })).sort((a, b) => a.want - b.want)
  let left = amount
  byWant.forEach(({ want, at }, served) => {
    const share = Math.min(want, Math.floor(left / (byWant.length - served)))
    shares[at] = share
    left -= share
  })
  return shares
}

function widestLine(cell: Cell): number {
  return largest(wrapBlock(cell, 0).map((line) => cellsOf(plainText(line))))
}

function widestWord(cell: Cell): number {
  return largest(
    plainText(cell)
      .split(/\s+/)
      .map((word) => cellsOf(word)),
  )
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
