/**
 * The stem of an English word, so that its grammatical forms meet: the Porter2 algorithm as
 * https://snowballstem.org/algorithms/english/stemmer.html describes it. `word` is lower case a to z.
 */
export function porter2(word: string): string {
  if (word.length <= 2) return word
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return irregular
  let stem = markConsonantY(word)
  const [r1, r2] = regionsOf(stem)
  stem = withoutPlural(stem)
  if (FINISHED.has(stem)) return stem
  stem = withoutPast(stem, r1)
  if (/[yY]$/.test(stem) && stem.length > 2 && !isVowelAt(stem, stem.length - 2))
    stem = `${stem.slice(0, -1)}i`
  stem = replaceSuffix(stem, SUFFIXES_2, r1, r2)
  stem = replaceSuffix(stem, SUFFIXES_3, r1, r2)
  stem = replaceSuffix(stem, SUFFIXES_4, r2, r2)
  return withoutFinal(stem, r1, r2).replaceAll('Y', 'y')
}

/** What takes the place of a suffix, if the letters before it allow that; null leaves the word as it is. */
type Replacement = string | ((before: string, r2: number) => string | null)

const SUFFIXES_2 = suffixes({
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  abli: 'able',
  entli: 'ent',
  izer: 'ize',
  ization: 'ize',
  ational: 'ate',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  aliti: 'al',
  alli: 'al',
  fulness: 'ful',
  ousli: 'ous',
  ousness: 'ous',
  iveness: 'ive',
  iviti: 'ive',
  biliti: 'ble',
  bli: 'ble',
  ogi: (before) => (before.endsWith('l') ? 'og' : null),
  fulli: 'ful',
  lessli: 'less',
  li: (before) => (/[cdeghkmnrt]$/.test(before) ? '' : null),
})

const SUFFIXES_3 = suffixes({
  tional: 'tion',
  ational: 'ate',
  alize: 'al',
  icate: 'ic',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
  ative: (before, r2) => (before.length >= r2 ? '' : null),
})

const SUFFIXES_4 = suffixes({
  ...Object.fromEntries(
    'al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize'
      .split(' ')
      .map((end) => [end, '']),
  ),
  ion: (before) => (/[st]$/.test(before) ? '' : null),
})

const IRREGULAR: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
  ...Object.fromEntries('sky news howe atlas cosmos bias andes'.split(' ').map((word) => [word, word])),
})

/** Words that look like forms of a verb once the plural is off, and are none. */
const FINISHED: ReadonlySet<string> = new Set(
  'inning outing canning herring earring proceed exceed succeed'.split(' '),
)

/** The longest suffix comes first, since it alone is tried. */
function suffixes(table: Readonly<Record<string, Replacement>>): readonly [string, Replacement][] {
  return Object.entries(table).sort(([a], [b]) => b.length - a.length)
}

function replaceSuffix(
  stem: string,
  table: readonly [string, Replacement][],
  region: number,
  r2: number,
): string {
  for (const [suffix, replacement] of table) {
    if (!stem.endsWith(suffix)) continue
    const before = stem.slice(0, stem.length - suffix.length)
    if (before.length < region) return stem
    const end = typeof replacement === 'string' ? replacement : replacement(before, r2)
    return end === null ? stem : before + end
  }
  return stem
}

/** A y that begins a word or follows a vowel is a consonant, written Y from here on. */
function markConsonantY(word: string): string {
  return word.includes('y') ? word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y') : word
}

function isVowelAt(stem: string, index: number): boolean {
  return index >= 0 && 'aeiouy'.includes(stem.charAt(index))
}

/** Where the regions begin: after the first consonant that follows a vowel, and after the next such. */
function regionsOf(stem: string): [r1: number, r2: number] {
  const prefix = /^(?:gener|commun|arsen)/.exec(stem)
  const r1 = prefix ? prefix[0].length : afterVowelAndConsonant(stem, 0)
  return [r1, afterVowelAndConsonant(stem, r1)]
}

function afterVowelAndConsonant(stem: string, from: number): number {
  for (let index = from + 1; index < stem.length; index++) {
    if (isVowelAt(stem, index - 1) && !isVowelAt(stem, index)) return index + 1
  }
  return stem.length
}

function withoutPlural(stem: string): string {
  if (!stem.endsWith('s')) return stem.endsWith('ied') ? withoutIes(stem) : stem
  if (stem.endsWith('sses')) return stem.slice(0, -2)
  if (stem.endsWith('ies')) return withoutIes(stem)
  if (stem.endsWith('us') || stem.endsWith('ss')) return stem
  return /[aeiouy]/.test(stem.slice(0, -2)) ? stem.slice(0, -1) : stem
}

function withoutIes(stem: string): string {
  return stem.length > 4 ? stem.slice(0, -2) : stem.slice(0, -1)
}

function withoutPast(stem: string, r1: number): string {
  const suffix = /(?:eed|eedly|ed|edly|ing|ingly)$/.exec(stem)?.[0]
  if (suffix === undefined) return stem
  const before = stem.slice(0, stem.length - suffix.length)
  if (suffix.startsWith('ee')) return before.length >= r1 ? `${before}ee` : stem
  if (!/[aeiouy]/.test(before)) return stem
  if (/(?:at|bl|iz)$/.test(before)) return `${before}e`
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(before)) return before.slice(0, -1)
  return before.length <= r1 && endsShort(before) ? `${before}e` : before
}

/** Whether a word ends in a short syllable, as hop does and hoop does not. */
function endsShort(stem: string): boolean {
  const last = stem.length - 1
  if (last < 1 || isVowelAt(stem, last) || !isVowelAt(stem, last - 1)) return false
  return last === 1 || (!isVowelAt(stem, last - 2) && !'wxY'.includes(stem.charAt(last)))
}

function withoutFinal(stem: string, r1: number, r2: number): string {
  const before = stem.slice(0, -1)
  if (stem.endsWith('e') && (before.length >= r2 || (before.length >= r1 && !endsShort(before))))
    return before
  return stem.endsWith('ll') && before.length >= r2 ? before : stem
}
