import { type Article, openingOf, type Section, sectionsInOrder } from '../articles/article.ts'
import { prose } from '../articles/prose.ts'
import type { ExactPattern } from './exact-pattern.ts'
import { type FoldedText, foldText } from './fold.ts'
import type { Match } from './match.ts'
import { sentencesOf } from './sentences.ts'

/** A line that an exact search found: a title or a sentence, which is here what a line is to grep. */
export interface ExactHit {
  readonly section: Section
  /** All the lines of the section, its titles first, for showing some around. */
  readonly lines: readonly string[]
  /** How many of the lines are titles. */
  readonly titles: number
  /** Which of the lines it is. */
  readonly line: number
  /** None where the pattern matches the empty string only. */
  readonly matches: readonly Match[]
}

/** The lines of an article that match, in reading order; the article's title goes with what comes first. */
export function* exactSearch(article: Article, pattern: ExactPattern): Generator<ExactHit> {
  const sections = sectionsInOrder(article)
  for (const [index, section] of (sections.length === 0 ? [openingOf(article)] : sections).entries()) {
    const titles = [index === 0 ? article.title : '', section.title].filter((title) => title !== '')
    const text = prose(section.text)
    if (pattern.kind === 'fixed' && ![...titles, text].some((piece) => occursIn(piece, pattern))) continue
    const lines = [...titles, ...sentencesOf(text).map(({ start, end }) => text.slice(start, end))]
    for (const [line, content] of lines.entries()) {
      const matches = matchesIn(content, pattern)
      if (matches !== null) yield { section, lines, titles: titles.length, line, matches }
    }
  }
}

/** Whether it is worth to part a text into sentences. */
function occursIn(text: string, { expression }: ExactPattern): boolean {
  return foldText(text).text.search(expression) >= 0
}

/** Where the pattern matches a line; null if it does not. */
function matchesIn(line: string, { expression }: ExactPattern): Match[] | null {
  const folded = foldText(line)
  const found = [...folded.text.matchAll(expression)]
  if (found.length === 0) return null
  return found
    .filter(([text]) => text !== '')
    .map(({ index, 0: text }) => originalOf(folded, index, index + text.length))
}

function originalOf({ offsets }: FoldedText, start: number, end: number): Match {
  if (offsets === null) return [start, end]
  let last = end
  // The end may be inside of what one character was folded to.
  while (last < offsets.length - 1 && offsets[last] === offsets[end - 1]) last++
  return [offsets[start] ?? 0, offsets[last] ?? 0]
}
