import { isClosed, type Pattern } from './pattern.ts'
import { type Form, formOf, type Word, wordsOf } from './words.ts'

/** A word of a text that a term of the query stands for. */
export interface MatchedWord {
  readonly start: number
  readonly end: number
  /** Which of the terms. */
  readonly term: number
}

/** The words of a text that match terms, in any grammatical form, in order. */
export function matchedWords(text: string, terms: readonly Pattern[]): MatchedWord[] {
  const needles = terms.flatMap(({ needles }, term) => needles.map((needle) => readyNeedle(needle, term)))
  const mayMatch = beginningTest(needles)
  const words = wordsOf(text, (written) => (mayMatch(written) ? formOf(written) : OTHER))
  const matched: MatchedWord[] = []
  for (let first = 0; first < words.length; first++) {
    if (words[first]?.stem === OTHER.stem) continue
    for (const { stems, isWhole, term } of needles) {
      if (!standsAt(words, first, stems, isWhole)) continue
      for (const { start, end } of words.slice(first, first + stems.length))
        matched.push({ start, end, term })
    }
  }
  return matched.sort((a, b) => a.start - b.start)
}

/** Stands for all words that cannot match. */
const OTHER: Form = { text: ' ', stem: ' ' }

/**
 * Tells words that may match by how they begin, since stemming is most of the work. A stem begins as all
 * its words do; only its last letter may differ, and short ones as dying differ more.
 */
function beginningTest(needles: readonly Needle[]): (written: string) => boolean {
  const beginnings = new Set(
    needles.flatMap(({ stems }) => stems.map((stem) => stem.slice(0, stem.length > 3 ? 3 : 1))),
  )
  return (written) => {
    const start = written.slice(0, 3).toLowerCase()
    return beginnings.has(start) || beginnings.has(start.charAt(0)) || !/^[a-z0-9]*$/.test(start)
  }
}

interface Needle {
  readonly stems: readonly string[]
  readonly isWhole: boolean
  readonly term: number
}

function readyNeedle(needle: string, term: number): Needle {
  return { stems: needle.trim().split(' '), isWhole: isClosed(needle), term }
}

function standsAt(
  words: readonly Word[],
  first: number,
  stems: readonly string[],
  isWhole: boolean,
): boolean {
  return stems.every((stem, index) => {
    const word = words[first + index]?.stem
    const isOpen = !isWhole && index === stems.length - 1
    return word !== undefined && (isOpen ? word.startsWith(stem) : word === stem)
  })
}
