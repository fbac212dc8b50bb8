import { cellsOfGrapheme, graphemesOf, isNarrow } from './cells.ts'
import type { Run } from './styled-text.ts'

/** A line end, or blanks, or what stands between them. No-break spaces are not blanks. */
const PIECES =
  /(\n)|([\t \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+)|[^\n\t \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/g

/** Breaks plain text into lines of at most `width` cells; 0 is any width. A newline ends a line. */
export function wrapText(text: string, width: number): string[] {
  const lines = wrapRuns([{ text, roles: [], link: null }], width)
  return lines.map((line) => line.map((run) => run.text).join(''))
}

/**
 * Breaks styled text into lines of at most `width` cells; 0 is any width. Blanks in a row become one, and
 * none is left at the end of a line. Only a word that is longer than a line is broken.
 */
export function wrapRuns(runs: readonly Run[], width: number): Run[][] {
  const lines = new LineFiller(width > 0 ? width : Number.POSITIVE_INFINITY)
  for (const run of runs) {
    for (const [piece, lineEnd, blank] of run.text.matchAll(PIECES)) {
      if (lineEnd !== undefined) lines.endLine()
      else if (blank !== undefined) lines.addBlank(run)
      else if (isNarrow(piece)) lines.add(piece, piece.length, run)
      else for (const grapheme of graphemesOf(piece)) lines.add(grapheme, cellsOfGrapheme(grapheme), run)
    }
  }
  return lines.finish()
}

/** The same for a block that stands alone: no empty line at its ends, and no two in a row. */
export function wrapBlock(runs: readonly Run[], width: number): Run[][] {
  const lines = wrapRuns(runs, width)
  let hasBegun = false
  return lines.filter((line, at) => {
    if (line.length > 0) hasBegun = true
    return line.length > 0 || (hasBegun && lines[at + 1]?.length)
  })
}

interface Fragment {
  readonly text: string
  readonly cells: number
  readonly run: Run
}

/** Lines in the making. A word may come in several fragments; it is placed when all of it is known. */
class LineFiller {
  readonly #width: number
  readonly #lines: Run[][] = []
  #line: Run[] = []
  #lineCells = 0
  #word: Fragment[] = []
  #wordCells = 0
  #blank: Run | null = null

  constructor(width: number) {
    this.#width = width
  }

  add(text: string, cells: number, run: Run): void {
    const before = this.#word.at(-1)
    if (before !== undefined && mayBreakBetween(before.text, text)) this.#placeWord()
    this.#word.push({ text, cells, run })
    this.#wordCells += cells
  }

  addBlank(run: Run): void {
    this.#placeWord()
    if (this.#line.length > 0) this.#blank ??= run
  }

  endLine(): void {
    this.#placeWord()
    this.#pushLine()
  }

  finish(): Run[][] {
    this.endLine()
    return this.#lines
  }

  #placeWord(): void {
    if (this.#word.length === 0) return
    const gap = this.#blank === null ? 0 : 1
    if (this.#line.length > 0 && this.#lineCells + gap + this.#wordCells > this.#width) this.#pushLine()
    else if (this.#blank !== null) this.#push(' ', 1, this.#blank)
    this.#blank = null
    const isTooLong = this.#wordCells > this.#width
    for (const { text, cells, run } of this.#word) {
      if (isTooLong) this.#pushInParts(text, run)
      else this.#push(text, cells, run)
    }
    this.#word = []
    this.#wordCells = 0
  }

  #pushInParts(text: string, run: Run): void {
    for (const grapheme of text.length === 1 ? text : graphemesOf(text)) {
      const cells = cellsOfGrapheme(grapheme)
      if (this.#line.length > 0 && this.#lineCells + cells > this.#width) this.#pushLine()
      this.#push(grapheme, cells, run)
    }
  }

  #push(text: string, cells: number, run: Run): void {
    this.#line.push({ text, roles: run.roles, link: run.link })
    this.#lineCells += cells
  }

  #pushLine(): void {
    this.#lines.push(withoutBlanksAtEnd(this.#line))
    this.#line = []
    this.#lineCells = 0
    this.#blank = null
  }
}

function withoutBlanksAtEnd(line: Run[]): Run[] {
  for (let last = line.pop(); last !== undefined; last = line.pop()) {
    const text = last.text.trimEnd()
    if (text !== '') return [...line, { ...last, text }]
  }
  return line
}

/** Signs that begin no line, and signs that end none, where a line may break between characters. */
const NEVER_FIRST =
  /^[!%),.:;?\]}'"\xa0»’”…\u202f\u2060、。々〉》」』】〕〗〙〛〜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ・ーヽヾゝゞ！％），．：；？］｝～]/
const NEVER_LAST = /[$([{'"\xa0£«‘“\u202f\u2060〈《「『【〔〖〘〚（［｛￥￡]$/

/** Chinese and Japanese are written without blanks, and a line may end after almost every character. */
function mayBreakBetween(before: string, after: string): boolean {
  if (!isIdeographic(before.codePointAt(0)) && !isIdeographic(after.codePointAt(0))) return false
  return !NEVER_FIRST.test(after) && !NEVER_LAST.test(before)
}

function isIdeographic(code = 0): boolean {
  if (code < 0x2e80) return false
  return (
    code <= 0xa4cf ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0x20000 && code <= 0x3ffff)
  )
}
