import { capitalisesFunctionWord } from './letter-case.ts'

export interface Byline {
  readonly author: string
  /** The text that the byline runs into; empty when it stands alone. */
  readonly rest: string
  /** What stood beside the name and says nothing of the article, such as a date. */
  readonly aside: string
}

const MOST_NAMES = 6
const LONGEST_ASIDE = 80
const ASIDE =
  /^(?:on\b|in\b|posted|published|updated|last\b|ph\.?d|m\.?[ads]\b|lmft|lcsw|lpc|staff|guest|editor|author|contributor|\p{Lu}\p{L}{2,8}\.? \d|\d{4}-|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+,? \d|\d{1,2}[./]\d)/iu

/** The author that a line begins by naming ("By: Jo Doe:  I often", "By Jo Doe"); null when it does not. */
export function bylineOf(line: string): Byline | null {
  const opening = /^(?:(?:written |posted )?by(:)?|author(:)) /i.exec(line)
  if (opening === null) return null
  const isMarked = opening[1] !== undefined || opening[2] !== undefined
  const text = line.slice(opening[0].length)
  const words = text.split(' ', MOST_NAMES + 2)
  const names: string[] = []
  let ending = ''
  while (names.length < MOST_NAMES && ending === '') {
    const word = words[names.length]
    if (word === undefined) break
    const name = word.replace(/[:,;|]{1,2}$/, '')
    if (!isName(name, isMarked && /^\p{Ll}/u.test(names[0] ?? name))) break
    names.push(name)
    ending = word.slice(name.length)
  }
  let taken = words.slice(0, names.length)
  const next = words[names.length] ?? ''
  if (ending === '' && /^[-–—|:]$/.test(next)) {
    ending = next
    taken = [...taken, next]
  }
  return judge(names, ending, text.slice(taken.join(' ').length).trimStart(), isMarked)
}

function judge(names: readonly string[], ending: string, rest: string, isMarked: boolean): Byline | null {
  const author = names.join(' ')
  // "By Taking The Long View: " opens advice.
  const isPerson = isMarked || !(/ing$/i.test(names[0] ?? '') || capitalisesFunctionWord(`By ${author}`))
  if (names.length === 0 || !isPerson) return null
  const byline = { author: capitalisedName(author), rest: '', aside: '' }
  if (rest === '') return byline
  if (rest.length < LONGEST_ASIDE && ASIDE.test(rest) && !/[.!?]$/.test(rest.slice(8))) {
    return { ...byline, aside: rest }
  }
  if (ending.startsWith(':')) return isMarked || names.length > 1 ? { ...byline, rest } : null
  if (!isMarked || !/\p{Lu}/u.test(author)) return null
  if (ending !== '') return { ...byline, rest }
  // Nothing ends the name: the last capital opens the sentence that follows.
  if (names.length < 3) return null
  return { author: capitalisedName(names.slice(0, -1).join(' ')), rest: `${names.at(-1)} ${rest}`, aside: '' }
}

function isName(word: string, maySmall: boolean): boolean {
  if (/^(?:and|&|de|del|della|van|von|der|la|le|bin|ter)$/.test(word)) return true
  if (!/^\p{L}[\p{L}\p{M}.'’-]{0,40}$/u.test(word)) return false
  return maySmall || /^\p{Lu}/u.test(word)
}

/** A name as names are written, when it was typed all small or all in capitals. */
function capitalisedName(name: string): string {
  if (/\p{Lu}/u.test(name) && /\p{Ll}/u.test(name)) return name
  return name.toLowerCase().replace(/\p{L}+/gu, (part) => part.charAt(0).toUpperCase() + part.slice(1))
}
