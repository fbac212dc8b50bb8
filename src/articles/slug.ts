const LONGEST_SLUG = 60

/**
 * An id from a title: lower case, words joined by hyphens, letters of any script kept, accents and
 * quotes dropped, cut at a word's end to at most 60 characters. Empty when the title has no letter or digit.
 */
export function slugOf(title: string): string {
  const words = wordsOf(title)
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > LONGEST_SLUG) break
    slug = longer
  }
  return slug || [...(words[0] ?? '')].slice(0, LONGEST_SLUG).join('')
}

const QUOTES = /['’‘`´"“”]/g

function wordsOf(title: string): readonly string[] {
  const unquoted = title.replace(QUOTES, '')
  // Most titles are English, and the Unicode properties take a millisecond to compile.
  if (/^[ -~–—…]*$/.test(unquoted)) return unquoted.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const unaccented = unquoted
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
  return unaccented.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** The slug, or the first of slug-2, slug-3, ... that is not taken; it is then taken. `taken` has the last number given. */
export function takeUnique(slug: string, taken: Map<string, number>): string {
  let unique = slug
  let count = taken.get(slug) ?? 1
  while (taken.has(unique)) unique = `${slug}-${++count}`
  taken.set(slug, count)
  if (unique !== slug) taken.set(unique, 1)
  return unique
}
