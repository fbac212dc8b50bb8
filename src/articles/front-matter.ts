import { LineCounter, parseDocument } from 'yaml'

/** The metadata block on top of a Markdown file, and the text below it. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>
  readonly body: string
  /** What is wrong with the block and in which line of the file; null when it is sound. */
  readonly problem: { readonly line: number; readonly reason: string } | null
}

const OPENING_FENCE = /^---[ \t]*\r?\n/
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/

/** Takes the YAML front matter off a text. A block that is no YAML mapping is left out with the reason. */
export function splitFrontMatter(text: string): FrontMatter {
  const opening = OPENING_FENCE.exec(text)
  if (opening === null) return { fields: {}, body: text, problem: null }
  const start = opening[0].length
  for (let at = start; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/, '')
    if (CLOSING_FENCE.test(line)) {
      const body = end === -1 ? '' : text.slice(end + 1)
      return { ...readFields(text.slice(start, at)), body }
    }
    if (end === -1) break
    at = end + 1
  }
  // A rule on the first line is no front matter when nothing closes it.
  return { fields: {}, body: text, problem: null }
}

function readFields(yaml: string): Pick<FrontMatter, 'fields' | 'problem'> {
  const lines = new LineCounter()
  const broken = (offset: number, reason: string) => ({
    fields: {},
    // The fence above the block is the file's first line.
    problem: { line: lines.linePos(offset).line + 1, reason },
  })
  try {
    const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
    const [error] = document.errors
    if (error !== undefined) return broken(error.pos[0], firstLine(error.message))
    const fields: unknown = document.toJS({ maxAliasCount: 100 })
    if (fields === null) return { fields: {}, problem: null }
    if (typeof fields !== 'object' || Array.isArray(fields)) return broken(0, 'it is not a list of fields')
    return { fields: fields as Record<string, unknown>, problem: null }
  } catch (error) {
    return broken(0, firstLine(error instanceof Error ? error.message : String(error)))
  }
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/[.:]$/, '')
}
