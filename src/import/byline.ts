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

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
/** "March 3, 2015 By Jo Doe Leave a Comment": a page tells when before it tells who. */
const DATED = new RegExp(
  String.raw`^((?:posted |published |written )?(?:on )?(?:(?:${MONTHS})[a-z]{0,6}\.? \d{1,2},?|\d{1,2} (?:${MONTHS})[a-z]{0,6}\.?) \d{4},?) (?=by\b)`,
  'i',
)
const COMMENTS = / (?:leave a (?:comment|reply)|\d{1,5} comments?|no comments)$/i
const DEGREE = /^(?:m\.?[ads]|ph\.?d|m\.?ed|ed\.?d|lmft|lcsw|lpc|psy\.?d)\.?:?$/i

/** The author that a line begins by naming ("By: Jo Doe:  I often", "By Jo Doe"); null when it does not. */
export function bylineOf(line: string): Byline | null {
  const date = DATED.exec(line)?.[1] ?? ''
  const dated = date === '' ? line : line.slice(date.length).trimStart()
  const comments = dated.length > 200 ? '' : (COMMENTS.exec(dated)?.[0] ?? '')
  const byline = plainBylineOf(dated.slice(0, dated.length - comments.length))
  if (byline === null) return null
  const aside = [date, byline.aside, comments.trim()].filter((part) => part !== '').join(' ')
  return { ...byline, aside }
}

function plainBylineOf(line: string): Byline | null {
  const opening = /^(?:(?:written |posted )?by(?:(:) ?| )|author(:) ?)/i.exec(line)
  if (opening === null) return null
  const isMarked = opening[1] !== undefined || opening[2] !== undefined
  const text = withBlankAfterColon(line.slice(opening[0].length))
  const words = text.split(' ', MOST_NAMES + 3)
  const names: string[] = []
  let ending = ''
  const maySmall = isMarked || isSmallName(text)
  while (names.length < MOST_NAMES && ending === '') {
    const word = words[names.length]
    if (word === undefined) break
    const name = withoutFullStop(word.replace(/[:,;|]{1,2}$/, ''), words[names.length + 1], isMarked)
    if (!isName(name, maySmall && /^\p{Ll}/u.test(names[0] ?? name))) break
    names.push(name)
    ending = word.slice(name.length)
  }
  let taken = words.slice(0, names.length)
  let degree = ''
  const next = words[names.length] ?? ''
  if (ending === ',' && DEGREE.test(next) && words.length > taken.length + 1) {
    degree = next.replace(/:$/, '')
    ending = next.endsWith(':') ? ':' : ','
    taken = [...taken, next]
  } else if (ending === '' && /^[-–—|:]$/.test(next)) {
    ending = next
    taken = [...taken, next]
  }
  const byline = judge(names, ending, text.slice(taken.join(' ').length).trimStart(), isMarked)
  if (byline === null || degree === '') return byline
  return { ...byline, aside: byline.aside === '' ? degree : `${degree} ${byline.aside}` }
}

/** Copying may swallow the blank after the name's colon; a colon in an address is none. */
function withBlankAfterColon(text: string): string {
  const colon = text.slice(0, 80).indexOf(':')
  return colon > 0 && /^[\p{L}\p{N}"“]/u.test(text.slice(colon + 1)) && !/https?$/i.test(text.slice(0, colon))
    ? `${text.slice(0, colon + 1)} ${text.slice(colon + 1)}`
    : text
}

/** "Jo Doe. I often": the full stop ends the name, unless it is that of an initial or a title. */
function withoutFullStop(name: string, next: string | undefined, isMarked: boolean): string {
  if (!isMarked || next === undefined || !/^[^.]{4,}\.$/.test(name) || /^prof\.$/i.test(name)) return name
  return name.slice(0, -1)
}

/** "leslie poe", "leslie poe: I often": a name typed small, where nothing else is said. */
function isSmallName(text: string): boolean {
  const colon = text.slice(0, 60).indexOf(':')
  const name = colon === -1 ? text : text.slice(0, colon)
  if (name.length > 40 || !/^\p{Ll}{2,}(?: \p{Ll}\.?)?(?: \p{Ll}{2,}){1,2}$/u.test(name)) return false
  if (capitalisesFunctionWord(`By ${capitalisedName(name)}`) || NO_NAMES.test(name)) return false
  return colon === -1 || /^ ?["“]?\p{Lu}/u.test(text.slice(colon + 1))
}

const NO_NAMES =
  /\b(?:next|last|now|then|today|tomorrow|monday|sunday|weeks?|months?|years?|days?|nature|\p{L}+ing)\b/u

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
  const isDash = /^[-–—|]$/.test(ending) && names.length > 1 && /^["“]?\p{Lu}/u.test(rest)
  if (!isMarked && isDash) return { ...byline, rest }
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
