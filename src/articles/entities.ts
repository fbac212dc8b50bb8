/** The text that an HTML entity stands for, without its `&` and `;`: the common names and all numbers. */
export function decodeEntity(name: string): string | undefined {
  if (name.startsWith('#')) return characterOf(name)
  const accented = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/.exec(name)
  if (accented === null) return ENTITIES[name]
  const [, letter = '', accent = ''] = accented
  return (letter + (ACCENTS[accent] ?? '')).normalize('NFC')
}

function characterOf(name: string): string {
  const isHexadecimal = /^#x/i.test(name)
  const code = Number.parseInt(name.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10)
  const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  // A control character is nothing to read, and could command a terminal.
  const isControl = (code < 32 && code !== 9 && code !== 10 && code !== 13) || (code >= 127 && code < 160)
  return isCharacter && !isControl ? String.fromCodePoint(code) : '\ufffd'
}

const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
}

const ENTITIES: Readonly<Record<string, string>> = {
  __proto__: null as never,
  amp: '&',
  apos: "'",
  bull: '•',
  cent: '¢',
  copy: '©',
  deg: '°',
  divide: '÷',
  ensp: '\u2002',
  emsp: '\u2003',
  euro: '€',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  gt: '>',
  hearts: '♥',
  hellip: '…',
  iexcl: '¡',
  iquest: '¿',
  laquo: '«',
  larr: '←',
  ldquo: '“',
  lsaquo: '‹',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  minus: '−',
  nbsp: '\u00a0',
  ndash: '–',
  para: '¶',
  pound: '£',
  quot: '"',
  raquo: '»',
  rarr: '→',
  rdquo: '”',
  reg: '®',
  rsaquo: '›',
  rsquo: '’',
  sbquo: '‚',
  bdquo: '„',
  sect: '§',
  shy: '\u00ad',
  szlig: 'ß',
  thinsp: '\u2009',
  times: '×',
  trade: '™',
  yen: '¥',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  zwj: '\u200d',
  zwnj: '\u200c',
}
