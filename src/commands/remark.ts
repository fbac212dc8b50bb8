import type { Context } from '../context.ts'
import { sanitizeLine } from '../terminal/sanitize.ts'

/** Says something to the person beside the result, in one line on standard error. */
export type Remark = (text: string) => void

/** Remarks of a command, which `--quiet` silences. */
export function remarksOf(context: Context, options: { readonly quiet?: boolean | undefined }): Remark {
  return (text) => {
    if (!options.quiet) context.stderr.write(`heed: ${sanitizeLine(text)}\n`)
  }
}
