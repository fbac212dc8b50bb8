import { sortArticles } from '../articles/library.ts'
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { compilePattern, type ExactOptions } from '../search/exact-pattern.ts'
import { type ExactHit, exactSearch } from '../search/exact-search.ts'
import { type Found, firstOf, type Hit, type Passage, type SearchScope } from './found.ts'
import type { SearchOptions } from './search.ts'

/** How long a regular expression may take with one article, in milliseconds. */
const LONGEST_MATCHING = 1000

/** Finds every sentence and title that holds the pattern, in reading order. */
export async function searchExactly(
  context: Context,
  text: string,
  options: SearchOptions,
  { library, articles, includes, limit }: SearchScope,
): Promise<Found> {
  const pattern = compilePattern(text, exactOptions(options))
  const hits: Hit[] = []
  for (const article of sortArticles(articles, 'title')) {
    const texts = await library.read(article)
    const lines = () => [...exactSearch(texts, pattern)]
    const found = pattern.kind === 'fixed' ? lines() : context.runLimited(lines, LONGEST_MATCHING)
    if (found === 'too long') {
      throw new UserError(
        `the regular expression "${text}" was stopped: it takes too long with ${article.id}`,
        {
          hint: 'a repetition inside a repetition can take for ever',
        },
      )
    }
    for (const hit of found) {
      if (!includes(article, hit.section.number)) continue
      const passage = () => passageAround(hit, options.context ?? 0)
      hits.push({ article, section: hit.section, score: null, passage, sentences: () => 1 })
    }
  }
  return firstOf(hits, limit)
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

/** The line that was found with so many lines before and after it. */
function passageAround({ lines, line, matches }: ExactHit, around: number): Passage {
  const before = lines
    .slice(Math.max(0, line - around), line)
    .map((text) => `${text} `)
    .join('')
  const after = lines
    .slice(line + 1, line + 1 + around)
    .map((text) => ` ${text}`)
    .join('')
  return {
    text: before + (lines[line] ?? '') + after,
    matches: matches.map(([start, end]) => [start + before.length, end + before.length]),
  }
}
