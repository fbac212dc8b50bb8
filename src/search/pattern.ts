import type { Field, FieldStems, SearchIndex } from './search-index.ts'
import { stemOf, type Word, withoutContraction } from './words.ts'

/** What may stand in a section: one of the needles, in one of the fields. */
export interface Pattern {
  /**
   * Pieces of a field's stems: a blank before each stem, and one after the last. Without the last
   * blank any ending will do: ` light heart ` is a phrase, ` recon` the beginning of a word.
   */
  readonly needles: readonly string[]
  readonly fields: readonly Field[]
}

/** The pattern of words side by side. */
export function phrasePattern(words: readonly Word[], fields: readonly Field[]): Pattern {
  return { needles: [` ${words.map(({ stem }) => stem).join(' ')} `], fields }
}

/** The pattern of words side by side, of which the last is only the beginning of a word. */
export function beginningPattern(words: readonly Word[], fields: readonly Field[]): Pattern {
  const before = words.slice(0, -1).map(({ stem }) => ` ${stem}`)
  return { needles: [`${before.join('')} ${withoutContraction(words.at(-1)?.text ?? '')}`], fields }
}

/**
 * The pattern with the words that the library knows to begin as it asks. A stem may be shorter than
 * the beginning that was typed: apologize, whose stem is apolog, begins with apologi.
 */
export function withKnownEndings<P extends Pattern>(pattern: P, index: SearchIndex): P {
  const needles = new Set(pattern.needles)
  for (const needle of pattern.needles) {
    if (isClosed(needle)) continue
    const start = needle.lastIndexOf(' ') + 1
    const beginning = needle.slice(start)
    for (const word of index.wordsBeginning(beginning)) {
      const stem = stemOf(word)
      if (!stem.startsWith(beginning)) needles.add(`${needle.slice(0, start)}${stem} `)
    }
  }
  return needles.size === pattern.needles.length ? pattern : { ...pattern, needles: [...needles] }
}

/** Whether a needle ends with a whole stem. */
export function isClosed(needle: string): boolean {
  return needle.endsWith(' ')
}

/** How often the pattern occurs in the stems of one field. */
export function occurrencesIn(stems: string, pattern: Pattern): number {
  let count = 0
  for (const needle of pattern.needles) {
    for (let at = stems.indexOf(needle); at >= 0; at = stems.indexOf(needle, at + 1)) count++
  }
  return count
}

/** Whether the pattern occurs in any of its fields. */
export function occurs(pattern: Pattern, fields: FieldStems): boolean {
  return pattern.fields.some((field) => pattern.needles.some((needle) => fields[field].includes(needle)))
}
