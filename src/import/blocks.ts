import { opensItem } from './numbering.ts'

/** A paragraph, or a line of its own: wrapped lines joined, every run of blanks made one. */
export interface Block {
  readonly text: string
  /** Whether it stands directly under the block before, without an empty line. */
  readonly isTight: boolean
  /** Whether a line of dashes or the like is drawn below it. */
  readonly isUnderlined: boolean
}

interface Line {
  readonly text: string
  /** The columns it takes as it was typed, which is what wrapping went by. */
  readonly width: number
  readonly isIndented: boolean
}

/** The paragraphs of a text. Whether its lines are wrapped is decided once for all of it. */
export function blocksOf(text: string): readonly Block[] {
  const chunks = chunksOf(text)
  const margin = wrapMarginOf(chunks)
  return chunks.flatMap((chunk) => blocksOfChunk(chunk, margin))
}

/** Whether a line is only drawn ("-----", "* * *") and says nothing. */
export function isRule(line: string): boolean {
  return line.length < 200 && /^[-=_*~·•]{3,}$/.test(line.replaceAll(' ', ''))
}

// Wrapping between the two blanks after a full stop leaves one of them at the start of a line.
const INDENT = /^(?:\s\s|[\t\u3000])/

/** Characters that take no room, and would hide a colon's end from who looks for it. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g

/** The lines that stand together, without an empty line between them. */
function chunksOf(text: string): readonly (readonly Line[])[] {
  const chunks: Line[][] = []
  let chunk: Line[] = []
  for (const raw of text.replace(INVISIBLE, '').split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
    const typed = raw.trimEnd()
    const line = typed.replace(/\s{2,}|[^\S ]/g, ' ').trim()
    if (line !== '') {
      chunk.push({ text: line, width: typed.length, isIndented: INDENT.test(typed) })
    } else if (chunk.length > 0) {
      chunks.push(chunk)
      chunk = []
    }
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks
}

function blocksOfChunk(chunk: readonly Line[], margin: number | null): readonly Block[] {
  const blocks: { text: string; isTight: boolean; isUnderlined: boolean }[] = []
  const add = (text: string) => blocks.push({ text, isTight: blocks.length > 0, isUnderlined: false })
  let paragraph: Line[] = []
  const finish = () => {
    if (paragraph.length > 0) add(joinLines(paragraph))
    paragraph = []
  }
  for (const line of chunk) {
    if (isRule(line.text)) {
      finish()
      const above = blocks.at(-1)
      if (above === undefined) add(line.text)
      else above.isUnderlined = true
      continue
    }
    if (!goesOn(paragraph, line, margin)) finish()
    paragraph.push(line)
  }
  finish()
  return blocks
}

const NARROWEST_MARGIN = 25
const WIDEST_MARGIN = 120

/**
 * The column that lines are wrapped at; null when they are not. In wrapped text lines break off in
 * mid-sentence; elsewhere a line ends where a thought does.
 */
function wrapMarginOf(chunks: readonly (readonly Line[])[]): number | null {
  const widths: number[] = []
  let brokenOff = 0
  for (const chunk of chunks) {
    for (const [place, line] of chunk.entries()) {
      const next = chunk[place + 1]
      if (next === undefined) continue
      widths.push(line.width)
      if (breaksOff(line, next)) brokenOff++
    }
  }
  widths.sort((a, b) => a - b)
  const margin = widths[Math.floor((widths.length - 1) * 0.95)]
  if (margin === undefined || margin < NARROWEST_MARGIN || margin > WIDEST_MARGIN) return null
  return brokenOff >= widths.length * 0.15 ? margin : null
}

/** Whether a line belongs to the paragraph above it. */
function goesOn(paragraph: readonly Line[], next: Line, margin: number | null): boolean {
  const [first] = paragraph
  const line = paragraph.at(-1)
  if (first === undefined || line === undefined || opensByline(next.text)) return false
  // Two blanks may have stood after a full stop, and one of them is then what did not fit.
  const isFull = margin !== null && line.width + 1 + firstWord(next.text).length >= margin
  const isItem = opensItem(first.text)
  // A wrapped line of prose may happen to begin with a number or a dash.
  if (opensItem(next.text)) return isFull && !isItem && !endsSentence(line.text)
  if (next.isIndented && !line.isIndented && !isItem) return false
  return isFull || (breaksOff(line, next) && line.width >= NARROWEST_MARGIN)
}

/** Whether a line stops in mid-sentence and the next takes it up. */
function breaksOff(line: Line, next: Line): boolean {
  return !endsSentence(line.text) && /^["“'‘(]?[\p{Ll}\p{Lo}]/u.test(next.text)
}

function endsSentence(line: string): boolean {
  return /[.!?:;。！？][“”"’'»)\]]{0,2}$/.test(line)
}

function opensByline(line: string): boolean {
  return /^by:/i.test(line)
}

function firstWord(line: string): string {
  const end = line.indexOf(' ')
  return end === -1 ? line : line.slice(0, end)
}

/** Scripts that are written without blanks are joined without. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，！？：；]/u

function joinLines(lines: readonly Line[]): string {
  return lines
    .map(({ text }, place) => {
      const above = lines[place - 1]?.text.at(-1)
      if (above === undefined) return text
      return UNSPACED.test(above) && UNSPACED.test(text.charAt(0)) ? text : ` ${text}`
    })
    .join('')
}
