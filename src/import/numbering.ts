export interface NumberMark {
  /** What is counted, in lower case ("tip", "step"); empty for a bare number. */
  readonly label: string
  readonly number: number
  /** The mark as it stands: "1.", "Tip #3 -". */
  readonly mark: string
  readonly rest: string
}

const LABELS =
  'tip|step|rule|way|reason|lesson|method|mistake|sign|myth|secret|habit|key|principle|point|part|idea|' +
  'question|strategy|suggestion|maxim|law|day|week|chapter|number'
const SPELLED = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

const AFTER_NUMBER = String.raw`(?:\.?\)|[.:]|\s?[-–—]{1,2})`
const BARE = /^[(#]?(\d{1,3})(?:\.?\)|\.|\s[-–—]{1,2}|(?<=^#\d{1,3})\s?[:-])(?=\s|$)/
const LABELLED = new RegExp(
  String.raw`^(${LABELS})\s(?:no\.?\s?)?#?\s?(\d{1,3}|${SPELLED.join('|')})(?:${AFTER_NUMBER}(?=\s|$)|$)`,
  'i',
)

/** The number that a line opens with ("1.", "1.)", "Tip #3 -", "Step Two:"); null when there is none. */
export function numberMarkOf(line: string): NumberMark | null {
  const labelled = LABELLED.exec(line)
  const match = labelled ?? BARE.exec(line)
  if (match === null) return null
  const [mark] = match
  const label = labelled?.[1]?.toLowerCase() ?? ''
  const digits = (labelled?.[2] ?? match[1] ?? '').toLowerCase()
  const spelled = SPELLED.indexOf(digits) + 1
  const number = spelled > 0 ? spelled : Number(digits)
  return { label, number, mark, rest: line.slice(mark.length).trim() }
}

/** What a line of a bulleted list says; null when the line opens with no bullet. */
export function bulletedText(line: string): string | null {
  return /^[-*+•·‣▪◦●–—]\s/.test(line) ? line.slice(2) : null
}

/** Whether a line opens as the item of a list or the next of a count does. */
export function opensItem(line: string): boolean {
  return bulletedText(line) !== null || numberMarkOf(line) !== null
}
