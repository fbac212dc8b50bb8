import { LineCounter, parseDocument } from 'yaml'

/** The fields of a front matter. */
export interface FrontMatterFields {
  readonly fields: Readonly<Record<string, unknown>>
  /** What is wrong with the block and in which line of the file; null when it is sound. */
  readonly problem: { readonly line: number; readonly reason: string } | null
}

/** Reads the YAML of a front matter. What is no mapping gives no fields, with the reason. */
export function readFields(yaml: string): FrontMatterFields {
  const read = readMapping(yaml)
  if (read.problem === null) return read
  // Jekyll and its kin accept a quoted text that goes on at the beginning of a line; YAML wants it indented.
  const again = readMapping(yaml.replace(/^(?![\w-]+ *:|[-#\s]|$)/gm, ' '))
  return again.problem === null ? again : read
}

function readMapping(yaml: string): FrontMatterFields {
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
