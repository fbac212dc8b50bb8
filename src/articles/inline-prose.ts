import { decodeEntity } from './entities.ts'

/**
 * The words of one Markdown block, without emphasis marks, link targets, tags, escapes and entities.
 * The text has single blanks only; `labels` are those that the document gives an address to, in lower case.
 */
export function inlineProse(text: string, labels: ReadonlySet<string>): string {
  const pieces: string[] = []
  const emphasis = new Emphasis(pieces)
  const brackets: { piece: number; start: number }[] = []
  const skip = makeSkipper(text)
  const marks = new RegExp(MARK, 'g')
  let position = 0

  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [mark] = match
    const { index } = match
    pieces.push(text.slice(position, index))
    position = index + mark.length

    if (mark.startsWith('\\')) {
      pieces.push(ESCAPED.test(mark) ? mark.slice(1) : mark)
    } else if (mark.startsWith('`')) {
      const end = skip(position, mark)
      pieces.push(end === null ? mark : text.slice(position, end - mark.length))
      position = end ?? position
    } else if (mark.startsWith('&')) {
      pieces.push(decodeEntity(mark.slice(1, -1)) ?? mark)
    } else if (mark.endsWith('[')) {
      brackets.push({ piece: pieces.length, start: position })
      pieces.push(mark)
    } else if (mark === ']') {
      const bracket = brackets.pop()
      const end = bracket && endOfLink(text, bracket.start, position, labels)
      if (bracket && end) {
        pieces[bracket.piece] = ''
        position = end
      } else {
        pieces.push(mark)
      }
    } else if (mark === '<!--') {
      const end = skip(position, '-->')
      if (end === null) pieces.push(mark)
      position = end ?? position
    } else if (mark.startsWith('<')) {
      pieces.push(AUTOLINK.test(mark) ? mark.slice(1, -1) : BREAKING_TAG.test(mark) ? ' ' : '')
    } else if (!mark.startsWith('[^')) {
      emphasis.add(mark, text.charAt(index - 1), text.charAt(position))
    }
    marks.lastIndex = position
  }
  pieces.push(text.slice(position))
  emphasis.finish()
  return pieces.join('')
}

const MARK = [
  '\\\\[^]', // an escape
  '`+',
  '[*]+|_+|~~?',
  '\\[\\^[^ \\[\\]]{1,99}\\]', // a footnote's number
  '!?\\[',
  '\\]',
  '<!--',
  '</?[A-Za-z][^<>]*>',
  '&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});',
].join('|')

const ESCAPED = /^\\[!-/:-@[-`{-~]$/
const AUTOLINK = /^<(?:[a-z][a-z0-9+.-]{1,31}:[^ ]*|[^ @]+@[^ @]+)>$/i
const BREAKING_TAG = /^<\/?(?:blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|table|td|th|tr|ul)\b/i
const TARGET = /\( ?(?:<[^<>]*>|(?:[^ ()\\]|\\.|\((?:[^ ()\\]|\\.)*\))*)(?: (?:"[^"]*"|'[^']*'))? ?\)/y

/** CommonMark's limit; without one, nested brackets would be read again and again. */
const LONGEST_LABEL = 999

/** Where a link ends whose text goes from `start` to the bracket before `end`; undefined: it is none. */
function endOfLink(
  text: string,
  start: number,
  end: number,
  labels: ReadonlySet<string>,
): number | undefined {
  TARGET.lastIndex = end
  if (TARGET.test(text)) return TARGET.lastIndex
  if (labels.size === 0) return undefined
  const hasLabel = (from: number, to: number) =>
    to - from <= LONGEST_LABEL && labels.has(text.slice(from, to).toLowerCase())
  const close = text.charAt(end) === '[' ? text.indexOf(']', end) : -1
  if (close > end + 1) return hasLabel(end + 1, close) ? close + 1 : undefined
  if (!hasLabel(start, end - 1)) return undefined
  return close < 0 ? end : close + 1
}

/** Finds the end of what a mark closes. A mark that is missing once is not looked for again. */
function makeSkipper(text: string): (from: number, mark: string) => number | null {
  const missing = new Set<string>()
  return (from, mark) => {
    if (missing.has(mark)) return null
    for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at)) {
      const end = at + mark.length
      if (!mark.startsWith('`') || text.charAt(end) !== '`') return end
      // A longer run of backticks closes nothing that a shorter one opened.
      for (at = end; text.charAt(at) === '`'; ) at++
    }
    missing.add(mark)
    return null
  }
}

/** A run of emphasis marks that may still be closed. */
interface Run {
  readonly piece: number
  readonly mark: string
  count: number
}

/** Takes away the emphasis marks that come in pairs, and leaves the others. */
class Emphasis {
  readonly #pieces: string[]
  readonly #open = new Map<string, Run[]>()
  readonly #runs: Run[] = []

  constructor(pieces: string[]) {
    this.#pieces = pieces
  }

  add(marks: string, before: string, after: string): void {
    const mark = marks.charAt(0)
    const open = this.#open.get(mark) ?? []
    const isInWord = mark === '_' && LETTER.test(before) && LETTER.test(after)
    const closes = !isInWord && before !== '' && before !== ' '
    const opens = !isInWord && after !== '' && after !== ' '
    let count = marks.length
    for (let run = open.at(-1); closes && run !== undefined && count > 0; run = open.at(-1)) {
      const pairs = Math.min(run.count, count)
      run.count -= pairs
      count -= pairs
      if (run.count === 0) open.pop()
    }
    if (count === 0) return
    const run = { piece: this.#pieces.length, mark, count }
    this.#pieces.push('')
    this.#runs.push(run)
    if (opens) open.push(run)
    this.#open.set(mark, open)
  }

  finish(): void {
    for (const { piece, mark, count } of this.#runs) this.#pieces[piece] = mark.repeat(count)
  }
}

const LETTER = /[0-9A-Za-z\u00aa-\u1fff\u2c00-\uffff]/
