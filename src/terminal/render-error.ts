import type { UserError } from '../errors.ts'
import { sanitizeLine } from './sanitize.ts'

/** An error as the one line that a person sees: what could not be done, why, and what to try. */
export function renderError({ message, hint }: UserError): string {
  return `heed: ${sanitizeLine([message, hint].filter(Boolean).join('; '))}\n`
}
