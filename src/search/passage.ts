import { joinMatches, type Match } from './match.ts'
import { type MatchedWord, matchedWords } from './matched-words.ts'
import type { WeightedTerm } from './ranking.ts'
import { type Span, sentencesOf } from './sentences.ts'

/** What is shown of a section for a query. */
export interface Passage {
  /** Without line breaks. */
  readonly text: string
  readonly matches: readonly Match[]
}

/** How much to show. */
export interface PassageOptions {
  /** About how many UTF-16 units. */
  readonly length: number
  /** How many sentences to add on each side. */
  readonly context: number
  /** Whether a sentence that is longer by itself is cut, where none are added to it. */
  readonly cutsLong: boolean
}

/** A passage of two or three lines of a terminal. */
export const ORDINARY_PASSAGE: PassageOptions = { length: 240, context: 0, cutsLong: true }

/** The one or two sentences of a text that answer the terms best. The text is prose, without marks. */
export function passageOf(
  text: string,
  terms: readonly WeightedTerm[],
  { length, context, cutsLong }: PassageOptions = ORDINARY_PASSAGE,
): Passage {
  const searched = terms.filter(({ fields }) => fields.includes('text'))
  const words = matchedWords(text, searched)
  const sentences = sentencesOf(text)
  const worth = (found: readonly MatchedWord[]) => worthOf(found, searched)
  const { first, last } = bestWindow(text, sentences, words, worth, length)
  const shown = sentences.slice(Math.max(0, first - context), last + 1 + context)
  const [only] = shown
  if (
    cutsLong &&
    context === 0 &&
    shown.length === 1 &&
    only !== undefined &&
    only.end - only.start > length
  ) {
    return cutSentence(text, only, wordsIn(only, words), worth, length)
  }
  return joinSpans(text, shown, words)
}

/** Shorter ones say little without the one that follows or precedes. */
const SHORT_SENTENCE = 80

type Worth = (words: readonly MatchedWord[]) => number

/** Some sentences in a row. */
interface Window {
  readonly first: number
  readonly last: number
}

/** Different terms tell more than one term again and again. */
function worthOf(words: readonly MatchedWord[], terms: readonly WeightedTerm[]): number {
  const counts = new Map<number, number>()
  for (const { term } of words) counts.set(term, (counts.get(term) ?? 0) + 1)
  let value = 0
  for (const [term, count] of counts) value += ((terms[term]?.weight ?? 0) * count) / (count + 0.5)
  return value
}

/** The sentence, or the two side by side, of most value; the first of equals. */
function bestWindow(
  text: string,
  sentences: readonly Span[],
  words: readonly MatchedWord[],
  worth: Worth,
  length: number,
): Window {
  const fits = ({ first, last }: Window) => {
    const from = sentences[first]
    const to = sentences[last]
    if (from === undefined || to === undefined || to.end - from.start > length) return false
    return !text.slice(from.end, to.start).includes('\n')
  }
  let best: Window = { first: 0, last: 0 }
  let bestValue = 0
  const found = wordsBySentence(sentences, words)
  for (const [index, own] of found.entries()) {
    const value = worth(own)
    if (value > bestValue) [best, bestValue] = [{ first: index, last: index }, value]
    const next = found[index + 1]
    const pair = { first: index, last: index + 1 }
    if (own.length === 0 || next === undefined || next.length === 0 || !fits(pair)) continue
    const worthOfPair = worth([...own, ...next])
    if (worthOfPair > bestValue) [best, bestValue] = [pair, worthOfPair]
  }
  const { first, last } = best
  const only = sentences[first]
  if (first < last || only === undefined || only.end - only.start > SHORT_SENTENCE) return best
  return (
    [
      { first, last: last + 1 },
      { first: first - 1, last },
    ].find(fits) ?? best
  )
}

function wordsBySentence(sentences: readonly Span[], words: readonly MatchedWord[]): MatchedWord[][] {
  let next = 0
  return sentences.map(({ end }) => {
    const from = next
    while (next < words.length && (words[next]?.start ?? end) < end) next++
    return words.slice(from, next)
  })
}

function wordsIn({ start, end }: Span, words: readonly MatchedWord[]): MatchedWord[] {
  return words.filter((word) => word.start < end && word.end > start)
}

/** The part of a long sentence in which most is found, cut between words. */
function cutSentence(
  text: string,
  sentence: Span,
  words: readonly MatchedWord[],
  worth: Worth,
  length: number,
): Passage {
  let best: Span = { start: sentence.start, end: sentence.start }
  let bestValue = 0
  let next = 0
  for (const [index, { start }] of words.entries()) {
    while (next < words.length && (words[next]?.end ?? 0) <= start + length) next++
    const inside = words.slice(index, next)
    const value = worth(inside)
    if (value > bestValue) [best, bestValue] = [{ start, end: inside.at(-1)?.end ?? start }, value]
  }
  const spare = Math.max(0, length - (best.end - best.start))
  const from = Math.max(sentence.start, Math.min(best.start - Math.floor(spare / 2), sentence.end - length))
  const start = from === sentence.start ? from : startOfWord(text, from, best.start)
  const end =
    from + length >= sentence.end ? sentence.end : endOfWord(text, from + length, Math.max(best.end, start))
  const passage = joinSpans(text, [{ start, end }], words)
  const before = start > sentence.start ? '…' : ''
  const after = end < sentence.end ? '…' : ''
  return {
    text: before + passage.text + after,
    matches: passage.matches.map(([from, to]) => [from + before.length, to + before.length]),
  }
}

/** The first place where a word may begin, from `from` on; without blanks, where a character begins. */
function startOfWord(text: string, from: number, latest: number): number {
  const blank = text.indexOf(' ', from - 1)
  if (blank >= 0 && blank < latest) return blank + 1
  return isInsideCharacter(text, from) ? from + 1 : from
}

function endOfWord(text: string, to: number, earliest: number): number {
  const blank = text.lastIndexOf(' ', to)
  if (blank > earliest) return blank
  return isInsideCharacter(text, to) ? to - 1 : to
}

function isInsideCharacter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff
}

/** The spans as one text, a blank where the original has some. */
function joinSpans(text: string, spans: readonly Span[], words: readonly MatchedWord[]): Passage {
  let joined = ''
  const matches: Match[] = []
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1]
    if (before !== undefined && before.end < span.start) joined += ' '
    for (const { start, end } of wordsIn(span, words)) {
      const shift = joined.length - span.start
      matches.push([Math.max(start, span.start) + shift, Math.min(end, span.end) + shift])
    }
    joined += text.slice(span.start, span.end)
  }
  return { text: joined, matches: joinMatches(matches) }
}
