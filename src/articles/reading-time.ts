import { type Article, openingOf } from './article.ts'

/** Words a minute of an adult who reads non-fiction silently (Brysbaert 2019, J. Mem. Lang. 109). */
export const WORDS_PER_MINUTE = 238

const WORD = /[\p{L}\p{N}]/u
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** How many words a plain text has; two characters count as one where words are not set apart by blanks. */
export function countWords(text: string): number {
  let count = 0
  for (const chunk of text.split(/\s+/)) if (WORD.test(chunk)) count += 1 + cjkWords(chunk)
  return count
}

function cjkWords(chunk: string): number {
  return chunk.length < 2 ? 0 : Math.max(0, Math.round((chunk.match(CJK)?.length ?? 0) / 2) - 1)
}

/** Minutes it takes to read so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE))
}

/** As many whole sections, from the first, as can be read in so many minutes; at least one. */
export function cutToMinutes(article: Article, minutes: number): Article {
  if (article.minutes <= minutes) return article
  const budget = minutes * WORDS_PER_MINUTE
  let words = openingOf(article).words
  const fitting = article.sections.filter((section, at) => {
    words += section.words
    return at === 0 || words <= budget
  })
  return { ...article, sections: fitting }
}
