import { type Block, isRule } from './blocks.ts'
import { type LetterCase, letterCaseOf, plainWord, wordsOf } from './letter-case.ts'
import { bulletedText, type NumberMark, opensItem } from './numbering.ts'

/** A place in the text that may be a head. */
export interface Candidate {
  /** The place of its block among all. */
  readonly place: number
  readonly block: Block
  readonly above: Block | undefined
  /** The words of the head, without a number before them. */
  readonly lead: string
  /** The same, in lower case and without marks. */
  readonly words: readonly string[]
  readonly letterCase: LetterCase
  readonly number: NumberMark | null
  /** What its block says after the head; empty when the head has a line to itself. */
  readonly rest: string
}

/** What a form reads off a block that may open with, or be, a head. */
export interface Found {
  readonly lead: string
  readonly rest: string
  readonly number?: NumberMark
}

export const LONGEST_LEAD = 220
const MOST_WORDS = { runIn: 25, alone: 16 } as const

/** Paragraphs that open with some words and a colon. */
export function runInCandidates(blocks: readonly Block[]): readonly Candidate[] {
  return candidatesOf(blocks, ({ text }) => {
    const found = opensItem(text) ? null : splitAt(text, endOfLead(text), 1)
    return found !== null && isPlausible(found.lead, MOST_WORDS.runIn) ? found : null
  })
}

/** Short lines that have text below them. */
export function aloneCandidates(blocks: readonly Block[]): readonly Candidate[] {
  return candidatesOf(blocks, ({ text }, below) => {
    if (text.length > LONGEST_LEAD || opensItem(text) || isRule(text) || !isText(below)) return null
    const lead = text.replace(/:$/, '')
    // "Here are a few:" introduces what follows.
    if (lead !== text && letterCaseOf(lead) === 'sentence') return null
    const isLine = !/[,;]$/.test(lead) && /^["“'‘(¿¡]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(lead)
    return isLine && isPlausible(lead, MOST_WORDS.alone) ? { lead, rest: '' } : null
  })
}

/** The candidates that `read` finds, one a block at most. */
export function candidatesOf(
  blocks: readonly Block[],
  read: (block: Block, below: Block | undefined) => Found | null,
): readonly Candidate[] {
  return blocks.flatMap((block, place) => {
    const found = read(block, blocks[place + 1])
    if (found === null) return []
    const about = { words: wordsOf(found.lead).map(plainWord), letterCase: letterCaseOf(found.lead) }
    return [{ number: null, ...found, ...about, place, block, above: blocks[place - 1] }]
  })
}

/** The text before a place and after it; null when the place is none. */
export function splitAt(text: string, end: number, width: number): Found | null {
  return end > 0 ? { lead: text.slice(0, end).trimEnd(), rest: text.slice(end + width).trimStart() } : null
}

// Copying from a page may swallow the blank. "10:30" and "http://" have no capital.
const COLON = /:(?= |["“]?\p{Lu})/gu

/** Where the colon after a lead stands; -1 when there is none. */
function endOfLead(text: string): number {
  const start = text.slice(0, LONGEST_LEAD)
  let end = -1
  for (const { index } of start.matchAll(COLON)) {
    const isTitle = letterCaseOf(start.slice(end + 1, index).trim()) === 'title'
    // "The Truth About Space: Why He Needs It: Many wives" holds one head.
    if (end === -1 || isTitle) end = index
    if (!isTitle) break
  }
  return end
}

/** Whether a text begins as a sentence does: with a capital, a number or an opening quote. */
export function opensSentence(text: string): boolean {
  return /^["“'‘(¿¡]{0,2}[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text)
}

/** Whether a text has so many words at least. */
export function hasWords(text: string, least: number): boolean {
  return wordsOf(text.slice(0, least * 40)).length >= least
}

/** Whether a block is what a head can stand over: a paragraph or a list. */
export function isText(block: Block | undefined): block is Block {
  if (block === undefined || isRule(block.text)) return false
  if (bulletedText(block.text) !== null || block.text.length > LONGEST_LEAD) return true
  return hasWords(block.text, 6) && /[.!?:…。！？]["”’'»)\]]{0,2}$/.test(block.text)
}

const LABELS: ReadonlySet<string> = new Set(
  (
    'note|notes|n.b|nb|answer|question|q|a|example|examples|update|warning|caution|remember|disclaimer|ps|p.s|' +
    'hint|edit|source|photo|image|for example|for instance|in other words|in short|that said|case in point|' +
    "please note|important|important note|author's note|full disclosure|disclosure|related|see also|her question|his question|" +
    'my question|my answer|believe me|trust me|ask yourself'
  ).split('|'),
)

/** Whether words can be a head at all: not a label such as "Note", not a greeting, no quotation cut in two. */
function isPlausible(lead: string, most: number): boolean {
  const words = wordsOf(lead)
  if (words.length === 0 || words.length > most) return false
  if (LABELS.has(plainWord(words.join(' ')))) return false
  if (/^(?:dear|hi|hello|hey)\b|^(?:signed|sincerely|yours),|^(?:related|see also):/i.test(lead)) return false
  // Somebody who speaks.
  if (words.length <= 3 && /^(?:dr|mrs?|ms)\.? /i.test(lead)) return false
  return count(lead, /“/g) === count(lead, /”/g) && count(lead, /"/g) % 2 === 0
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
