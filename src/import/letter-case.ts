/** The words of a short line, without the quotes and other marks around them; "-" and "..." are no words. */
export function wordsOf(line: string): readonly string[] {
  return line.match(/[\p{L}\p{N}](?:[^ ]*[\p{L}\p{N}\p{M}])?/gu) ?? []
}

/** A word as lists of words hold it: lower case, straight apostrophes. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/[’‘]/g, "'")
}

function isCapitalised(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{N}]/u.test(word)
}

/** How a line is capitalised: "LIKE THIS", "Like This", "Mostly Like this", or in any other way. */
export type LetterCase = 'capitals' | 'title' | 'mostly title' | 'sentence'

export function letterCaseOf(line: string): LetterCase {
  // Names of agencies are capitals in any line, but they are short.
  if (/\p{Lu}{4}/u.test(line) && !/\p{Ll}/u.test(line)) return 'capitals'
  const words = wordsOf(line)
  const capitalised = words.filter((word) => /^[\p{Lu}\p{Lt}]/u.test(word)).length
  const [first, ...others] = words
  if (first === undefined || capitalised < 2 || !isCapitalised(first)) return 'sentence'
  const small = others.filter((word) => !isCapitalised(word) && !MAY_BE_SMALL.has(plainWord(word)))
  if (small.length === 0) return 'title'
  return capitalised >= 3 && small.length * 4 <= capitalised ? 'mostly title' : 'sentence'
}

/**
 * Whether a word that prose never capitalises inside a sentence ("On", "Your", "Is") is capitalised
 * here. It tells a title from a row of names.
 */
export function capitalisesFunctionWord(line: string): boolean {
  const words = line.split(' ')
  return words.some((word, place) => {
    const opensSentence = place === 0 || /[.?!:]["”’']?$/.test(words[place - 1] ?? '')
    const bare = word.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]{1,20}$/u, '')
    return !opensSentence && isCapitalised(bare) && bare !== 'I' && FUNCTION_WORDS.has(plainWord(bare))
  })
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Words that a title may leave small. */
const MAY_BE_SMALL = setOf(
  'a an the of to and or nor but for in on at by with from as is are be it its if so than that vs via into onto up off out over your you',
)

const FUNCTION_WORDS = setOf(
  `a an the of to and or but for in on at by with from as is are was were be been it its if so than that into
 up off out over about after before until without your you he him his she her they them their we us our my me
 do does did don't doesn't didn't can can't cannot could should would will won't may might must not isn't
 aren't wasn't it's he's she's you're they're have has had how what when where why who which this these
 those there here just only even still too more most some any all no because while`.replace(/\s+/g, ' '),
)
