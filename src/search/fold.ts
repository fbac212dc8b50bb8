/** A text with quotes, dashes, blanks and accents made equal, and the way back to the original. */
export interface FoldedText {
  readonly text: string
  /** For each UTF-16 unit of the folded text and its end, the offset in the original; null: the same. */
  readonly offsets: Uint32Array | null
}

/** One character without its accent, and in the plainest form of its quote, dash or blank. Case stays. */
export function foldCharacter(character: string): string {
  if (character < '\u0080') return character
  const equal = equals().get(character)
  if (equal !== undefined) return equal
  const form = COMPATIBLE.test(character) ? 'NFKD' : 'NFD'
  return character.normalize(form).replace(ACCENTS, '').normalize('NFC')
}

/** Folds a whole text, so that exact search can compare it and still point into the original. */
export function foldText(text: string): FoldedText {
  if (!NOT_ASCII.test(text)) return { text, offsets: null }
  const pieces: string[] = []
  const offsets: number[] = []
  let offset = 0
  let isSame = true
  for (const character of text) {
    const folded = foldCharacter(character)
    const keepsLength = folded.length === character.length
    if (!keepsLength) isSame = false
    pieces.push(folded)
    for (let unit = 0; unit < folded.length; unit++) offsets.push(keepsLength ? offset + unit : offset)
    offset += character.length
  }
  offsets.push(offset)
  return { text: pieces.join(''), offsets: isSame ? null : Uint32Array.from(offsets) }
}

const NOT_ASCII = /[^\0-\x7f]/
const ACCENTS = /[\u0300-\u036f]/g

/** Ligatures and the full and half widths of East Asian printing: other shapes of the same letters. */
const COMPATIBLE = /[\ufb00-\ufb06\uff01-\uff5e\uff66-\uff9d]/

/** What Unicode does not take apart by itself. */
const EQUALS = [
  ["'", '‘’‚‛′ʼʹ`´'],
  ['"', '“”„‟″«»'],
  ['-', '‐‑‒–—―−'],
  [' ', '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000'],
  ['', '\u00ad\u200b\u2060\ufeff'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['d', 'đð'],
  ['D', 'ĐÐ'],
  ['i', 'ı'],
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['th', 'þ'],
  ['TH', 'Þ'],
] as const

let equalsByCharacter: ReadonlyMap<string, string> | undefined

function equals(): ReadonlyMap<string, string> {
  equalsByCharacter ??= new Map(
    EQUALS.flatMap(([plain, characters]) => [...characters].map((character) => [character, plain] as const)),
  )
  return equalsByCharacter
}
