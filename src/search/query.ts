import { beginningPattern, type Pattern, phrasePattern } from './pattern.ts'
import { FIELDS, type Field } from './search-index.ts'
import { isStopWord } from './stop-words.ts'
import { type Word, wordsOf } from './words.ts'

/** A pattern that makes a section rank higher. */
export interface Term extends Pattern {
  /** How often it was typed. */
  readonly count: number
}

/** What to look for. */
export interface SearchQuery {
  readonly terms: readonly Term[]
  /** Each must occur. */
  readonly required: readonly Pattern[]
  /** None may occur. */
  readonly excluded: readonly Pattern[]
  /** The ids of the articles to search; null: all. */
  readonly articles: ReadonlySet<string> | null
}

/** Reads a query as a user types it. Nothing is an error: what is no operator is words. */
export function parseQuery(text: string): SearchQuery {
  const words: Scored[] = []
  const required: Pattern[] = []
  const excluded: Pattern[] = []
  for (const { sign, fields, isPhrase, isBeginning, content } of clausesOf(text)) {
    const found = wordsOf(content)
    if (found.length === 0) continue
    const isRequired = sign === '+' || isPhrase || fields !== FIELDS
    if (sign === '-') {
      excluded.push(patternOf(found, isBeginning, fields))
    } else {
      if (isRequired) required.push(patternOf(found, isBeginning, fields))
      words.push(...scoredWords(found, isBeginning, fields))
    }
  }
  return { terms: termsOf(words, required.length > 0), required, excluded, articles: null }
}

/** Reads a text that was written for people, in which quotes and dashes are no operators. */
export function queryOfText(text: string): SearchQuery {
  return {
    terms: termsOf(scoredWords(wordsOf(text), false, FIELDS), false),
    required: [],
    excluded: [],
    articles: null,
  }
}

/** A piece of a query between blanks, or in quotes. */
interface Clause {
  readonly sign: string
  readonly fields: readonly Field[]
  readonly isPhrase: boolean
  readonly isBeginning: boolean
  readonly content: string
}

const FIELDS_BY_OPERATOR: Readonly<Record<string, readonly Field[]>> = {
  title: ['articleTitle', 'sectionTitle'],
  tag: ['tags'],
  author: ['author'],
}

// A sign counts only before something that can be searched for, so that a dash between words is none.
const CLAUSE =
  /(?<!\S)(?<sign>[+-](?=["a-z0-9\u0080-\uffff]))?(?:(?<field>title|tag|author):(?=\S))?(?:["“”„](?<phrase>[^"“”„]*)["“”„](?<open>\*?)|(?<bare>\S+))/gi

function* clausesOf(text: string): Generator<Clause> {
  for (const { groups = {} } of text.matchAll(CLAUSE)) {
    const content = groups.phrase ?? groups.bare ?? ''
    yield {
      sign: groups.sign ?? '',
      fields: FIELDS_BY_OPERATOR[groups.field?.toLowerCase() ?? ''] ?? FIELDS,
      isPhrase: groups.phrase !== undefined,
      isBeginning: groups.open === '*' || (groups.bare !== undefined && /^[^*]+\*$/.test(content)),
      content,
    }
  }
}

/** A word as it counts for the ranking. */
interface Scored {
  readonly pattern: Pattern
  readonly isStopWord: boolean
}

function patternOf(words: readonly Word[], isBeginning: boolean, fields: readonly Field[]): Pattern {
  return isBeginning ? beginningPattern(words, fields) : phrasePattern(words, fields)
}

/** Words each by itself. Where no blanks part the words, one character says too little: then pairs of them. */
function scoredWords(words: readonly Word[], isBeginning: boolean, fields: readonly Field[]): Scored[] {
  const scored: Scored[] = []
  words.forEach((word, index) => {
    const next = words[index + 1]
    const adjoinsBefore = words[index - 1]?.end === word.start
    if (isBeginning && next === undefined) {
      scored.push({ pattern: beginningPattern([word], fields), isStopWord: false })
    } else if (next?.start === word.end) {
      scored.push({ pattern: phrasePattern([word, next], fields), isStopWord: false })
    } else if (!adjoinsBefore) {
      scored.push({ pattern: phrasePattern([word], fields), isStopWord: isStopWord(word.text) })
    }
  })
  return scored
}

/** The different words with their counts. Stop words count only where there is nothing else. */
function termsOf(scored: readonly Scored[], hasRequired: boolean): Term[] {
  const telling = scored.filter((word) => !word.isStopWord)
  const terms = new Map<string, Term>()
  for (const { pattern } of telling.length > 0 || hasRequired ? telling : scored) {
    const key = `${pattern.needles[0]}${pattern.fields.join()}`
    terms.set(key, { ...pattern, count: (terms.get(key)?.count ?? 0) + 1 })
  }
  return [...terms.values()]
}
