import { sortArticles } from '../articles/library.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { compilePattern, type ExactOptions } from '../search/exact-pattern.ts'
import { type ExactHit, exactSearch } from '../search/exact-search.ts'
import { type Found, firstOf, type Hit, type Passage, readOrRemark, type SearchScope } from './found.ts'
import type { SearchOptions } from './search.ts'

/** How long a regular expression may take with one article, in milliseconds. */
const LONGEST_MATCHING = 1000

/** Finds every sentence and title that holds the pattern, in reading order. */
export async function searchExactly(
  context: Context,
  text: string,
  options: SearchOptions,
  scope: SearchScope,
): Promise<Found> {
  const pattern = compilePattern(text, exactOptions(options))
  const hits: Hit[] = []
  for (const article of sortArticles(scope.articles, 'title')) {
    const texts = await readOrRemark(scope, article)
    if (texts === null) continue
    const lines = () => [...exactSearch(texts, pattern)]
    const found = pattern.kind === 'fixed' ? lines() : context.runLimited(lines, LONGEST_MATCHING)
    if (found === 'too long') {
      throw new UserError(
        `the regular expression "${text}" was stopped: it takes too long with ${article.id}`,
        { hint: 'a repetition inside a repetition can take for ever' },
      )
    }
    const included = found.filter(({ section }) => scope.includes(article, section.number))
    for (const group of groupsOf(included, options.context ?? 0)) {
      const [{ section }] = group
      const passage = () => passageAround(group, options.context ?? 0)
      hits.push({ article, section, score: null, passage, sentences: () => group.length })
    }
  }
  return firstOf(hits, scope.limit)
}

type Group = readonly [ExactHit, ...ExactHit[]]

/** Hits whose context overlaps are shown as one, as grep does it: no sentence is shown twice. */
function groupsOf(hits: readonly ExactHit[], around: number): readonly Group[] {
  const groups: [ExactHit, ...ExactHit[]][] = []
  for (const hit of hits) {
    const last = groups.at(-1)?.at(-1)
    const overlaps = around > 0 && last?.section.id === hit.section.id && hit.line - last.line <= 2 * around
    if (overlaps) groups.at(-1)?.push(hit)
    else groups.push([hit])
  }
  return groups
}

function exactOptions({ regex, fixed, word, caseSensitive, ignoreCase }: SearchOptions): ExactOptions {
  if (regex && fixed) throw new UserError('-F and -E exclude each other')
  if (caseSensitive && ignoreCase) throw new UserError('-s and -i exclude each other')
  return {
    kind: regex ? 'regex' : 'fixed',
    letterCase: caseSensitive ? 'sensitive' : ignoreCase ? 'insensitive' : 'smart',
    wholeWords: word ?? false,
  }
}

/** The lines that were found with so many lines before and after them; a dot parts a title from the text. */
function passageAround(group: Group, around: number): Passage {
  const [{ lines, titles, line: first }] = group
  const last = group.at(-1)?.line ?? first
  const found = new Map(group.map(({ line, matches }) => [line, matches]))
  const matches: (readonly [number, number])[] = []
  let text = ''
  for (let line = Math.max(0, first - around); line <= Math.min(lines.length - 1, last + around); line++) {
    if (text !== '') text += line <= titles ? ' · ' : ' '
    for (const [start, end] of found.get(line) ?? []) matches.push([start + text.length, end + text.length])
    text += lines[line] ?? ''
  }
  return { text, matches }
}
