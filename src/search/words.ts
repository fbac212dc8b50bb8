import { foldCharacter } from './fold.ts'
import { porter2 } from './porter2.ts'
import { americanSpelling } from './spelling.ts'

/** A word of a text: how it is compared, and where it stands (UTF-16 units). */
export interface Word {
  /** Lower case, without accents; an apostrophe inside stays, as `'`. */
  readonly text: string
  /** What its grammatical forms have in common: letters and digits only. */
  readonly stem: string
  readonly start: number
  readonly end: number
}

/** How a word of a text is compared. */
export type Form = Pick<Word, 'text' | 'stem'>

/** Gives the form of a word as it is written. */
export type Lexicon = (written: string) => Form

/**
 * The words of a text in order: runs of letters and digits of any script, with the apostrophes inside
 * them. Scripts that put no blanks between words give each character as a word of its own.
 */
export function wordsOf(text: string, lexicon: Lexicon = formOf): Word[] {
  const words: Word[] = []
  const runs = new RegExp(RUN, 'g')
  for (let run = runs.exec(text); run !== null; run = runs.exec(text)) {
    const [written] = run
    if (LATIN_WORD.test(written)) addWord(words, lexicon, written, run.index)
    else for (const part of partsOf(written)) addWord(words, lexicon, part[0], run.index + part.index)
  }
  return words
}

/** The form of a word as it is written. */
export function formOf(written: string): Form {
  const text = foldWord(written)
  return { text, stem: stemOf(text) }
}

/** A word as it is compared with others, but not yet its stem. */
export function foldWord(written: string): string {
  const lower = written.toLowerCase()
  const folded = /^[a-z0-9]+$/.test(lower) ? lower : [...lower].map(foldCharacter).join('').normalize('NFC')
  return folded.length <= LONGEST_WORD ? folded : [...folded].slice(0, LONGEST_WORD).join('')
}

/** The stem of a folded word. */
export function stemOf(word: string): string {
  const plain = withoutContraction(word)
  return /^[a-z]+$/.test(plain) ? porter2(americanSpelling(plain)) : plain
}

/** A lexicon that remembers, for whoever reads a whole library; `onNew` hears of each word it did not know. */
export function rememberingLexicon(onNew: (form: Form) => void = () => {}): Lexicon {
  const forms = new Map<string, Form>()
  return (written) => {
    let form = forms.get(written)
    if (form === undefined) {
      // A piece of a text keeps the whole text in memory; a copy does not.
      const copy = [...written].join('')
      form = formOf(copy)
      onNew(form)
      // Names and numbers never end; the words of a language are in long before.
      if (forms.size < MOST_FORMS) forms.set(copy, form)
    }
    return form
  }
}

/** A folded word without what is contracted with it: she'll -> she, husband's -> husband; don't -> dont. */
export function withoutContraction(word: string): string {
  return word.includes("'") ? word.replace(/'(?:s|d|ll|re|ve|m)$/, '').replaceAll("'", '') : word
}

const MOST_FORMS = 200_000

/** A longer run of letters is no word of any language; its beginning tells it well enough. */
const LONGEST_WORD = 64

// Unicode properties take milliseconds to compile. So runs are found by wide ranges, and only a run
// that is not plainly Latin is looked at by properties.
const LETTER = 'A-Za-z0-9\\u00aa-\\u1fff\\u200b-\\u200d\\u2060\\u2070-\\uffff'
const RUN = `[${LETTER}]+(?:['’‘][${LETTER}]+)*`
const LATIN_WORD = /^[\u0300-\u036fA-Za-z0-9'’‘À-ÖØ-öø-ɏ]+$/

let part: RegExp | undefined

function partsOf(run: string): Iterable<RegExpExecArray> {
  const letter = '[\\p{L}\\p{N}][\\p{M}\\u00ad\\u200b-\\u200d\\u2060]*'
  const spaced = `(?:(?!${UNSPACED})${letter})+`
  part ??= new RegExp(`(?=${UNSPACED})${letter}|${spaced}(?:['’‘ʼ]${spaced})*`, 'gu')
  return run.matchAll(part)
}

const UNSPACED = `[${'Han Hiragana Katakana Hangul Bopomofo Thai Lao Khmer Myanmar'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('')}ー]`

function addWord(words: Word[], lexicon: Lexicon, written: string, start: number): void {
  const { text, stem } = lexicon(written)
  if (stem !== '') words.push({ text, stem, start, end: start + written.length })
}
