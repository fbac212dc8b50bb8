/** A piece of a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The sentences of a text in order, without the blanks between them. The end of a line ends a sentence. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = []
  const ends = new RegExp(END, 'g')
  let start = 0
  const close = (end: number) => {
    const sentence = text.slice(start, end)
    const content = sentence.trim()
    if (content !== '') {
      const from = start + sentence.indexOf(content.charAt(0))
      sentences.push({ start: from, end: from + content.length })
    }
    start = end
  }
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    if (endsSentence(text, start, match)) close(match.index + match[0].length)
  }
  close(text.length)
  return sentences
}

/** What may end a sentence, with the quotes and brackets that close behind it. */
const END = /\n+|[。！？｡][。！？｡」』”’）】]*|[.!?…]+["'”’»)\]]*/

const CLOSING = /["'”’»)\]]$/

/** Never the end: a name or an explanation follows. */
const OPEN_ABBREVIATIONS = words(
  'mr mrs ms mx dr prof rev hon st mt gen sen rep gov sgt capt lt col vs viz cf e.g i.e eg ie',
)

/** Not the end before a small letter. */
const ABBREVIATIONS = words(
  'a.m p.m am pm al approx assn ave co corp dept est etc ext hrs inc jr ltd min sr tel',
)

/** Not the end before a number. */
const COUNTED = words('no nos fig figs vol p pp ch sec jan feb mar apr jun jul aug sep sept oct nov dec')

function words(list: string): readonly string[] {
  return list.split(' ')
}

function endsSentence(text: string, start: number, match: RegExpExecArray): boolean {
  const [mark] = match
  const { index } = match
  if (!'.!?…'.includes(mark.charAt(0))) return true
  const rest = text.slice(index + mark.length, index + mark.length + LOOK_AHEAD)
  if (rest === '') return true
  const before = text.slice(Math.max(start, index - LOOK_BEHIND), index)
  if (!/^\s/.test(rest)) return isGlued(before, mark, rest)
  const next = rest.replace(/^[\s"'“‘«([¿¡—–-]+/, '').charAt(0)
  const isPeriod = mark.charAt(0) === '.' && !/[.!?…]/.test(mark.charAt(1))
  if (isSmall(next) && (CLOSING.test(mark) || /^(?:…|\.\.)/.test(mark))) return false
  return !isPeriod || !isAbbreviation(before, next)
}

const LOOK_AHEAD = 16
const LOOK_BEHIND = 16

function isAbbreviation(before: string, next: string): boolean {
  // A number alone counts the item that follows.
  if (/^\s*\d+$/.test(before)) return true
  const word = /[^\s"'“‘([–—-]+$/.exec(before)?.[0] ?? ''
  const lower = word.toLowerCase()
  if (OPEN_ABBREVIATIONS.includes(lower)) return true
  if (isSmall(next)) return ABBREVIATIONS.includes(lower) || word.includes('.') || /^[b-hj-z]$/.test(word)
  if (/^\d/.test(next)) return COUNTED.includes(lower)
  // Initials, as of J. R. Smith or the U.S. Army.
  return /^[A-HJ-Z]$|^(?:[A-Z]\.)+[A-Z]$/.test(word)
}

/** Whether a sentence ends though no blank follows, as texts that were copied from pages have it. */
function isGlued(before: string, mark: string, rest: string): boolean {
  if (!/^[A-Z][a-z' ’]/.test(rest) || mark.length > 2) return false
  return (
    mark.charAt(0) !== '.' ||
    (/[a-z]{2}$/.test(before) && !/[./:@]\S*$/.test(before) && !isAbbreviation(before, ''))
  )
}

function isSmall(character: string): boolean {
  return character !== character.toUpperCase()
}
