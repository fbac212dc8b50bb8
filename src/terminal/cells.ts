import { eastAsianWidth } from 'get-east-asian-width'

/**
 * Characters that are one cell each and never part of a longer grapheme, as long as they are among
 * themselves: Latin, Greek, Cyrillic, general punctuation, currencies. Most articles hold nothing else,
 * and then neither the segmenter (8 ms to make) nor the Unicode tables are needed.
 */
const NARROW =
  /^[\x20-\x7e\xa0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u205e\u20a0-\u20c0\ufffd]*$/

/** What `drawLine` puts around text. */
const STYLES_AND_LINKS = /\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\/g

const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]$/u
const EMOJI_SEQUENCE =
  /^(?:\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|[\u{e0020}-\u{e007f}])+|[\d#*]\ufe0f?\u20e3|\p{Regional_Indicator}{2})$/u

/** The segmenter's time grows with the square of the text (V8 11), so it gets it in stretches. */
const STRETCH = 256

let segmenter: Intl.Segmenter | undefined

/** How many cells of a terminal a line of text takes; its styles and links take none. */
export function cellsOf(line: string): number {
  const text = line.includes('\x1b') ? line.replace(STYLES_AND_LINKS, '') : line
  if (isNarrow(text)) return text.length
  let cells = 0
  for (const grapheme of graphemesOf(text)) cells += cellsOfGrapheme(grapheme)
  return cells
}

/** Whether every UTF-16 unit of the text is a grapheme of one cell. */
export function isNarrow(text: string): boolean {
  return NARROW.test(text)
}

/** The text in the pieces that a reader takes for one character. */
export function graphemesOf(text: string): readonly string[] {
  if (isNarrow(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('und')
  const graphemes: string[] = []
  for (let start = 0; start < text.length; ) {
    const stretch = text.slice(start, start + STRETCH)
    const segments = Array.from(segmenter.segment(stretch), ({ segment }) => segment)
    // The last one may go on beyond the stretch, and is read again with what follows.
    if (segments.length > 1 && start + stretch.length < text.length) segments.pop()
    for (const segment of segments) {
      graphemes.push(segment)
      start += segment.length
    }
  }
  return graphemes
}

/**
 * The cells of one grapheme. string-width answers the same (a test holds the two against each other) but
 * takes 10 ms to load, and so cannot be asked by what runs at every start.
 */
export function cellsOfGrapheme(grapheme: string): number {
  if (grapheme.length === 1 && isNarrow(grapheme)) return 1
  if (grapheme.length > 1 && EMOJI_SEQUENCE.test(grapheme)) return 2
  let cells = 0
  // Composed, the parts of a Korean syllable are the one character that they look like.
  for (const character of grapheme.normalize('NFC')) {
    if (!INVISIBLE.test(character)) cells += eastAsianWidth(character.codePointAt(0) ?? 0)
  }
  return cells
}
