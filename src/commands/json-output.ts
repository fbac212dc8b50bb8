import { nearestNames } from '../articles/suggest.ts'
import { UserError } from '../errors.ts'

/** What a command can tell of one thing: each field is computed only when it is asked for. */
export type Fields<T> = Readonly<Record<string, (thing: T) => unknown>>

/**
 * One JSON document of the things, with the fields that were asked for, all if none were.
 * Characters that act on a terminal are written as escapes, so that the document is safe to look at.
 */
export function jsonOf<T>(things: T | readonly T[], wanted: readonly string[], fields: Fields<T>): string {
  const names = chosenFields(wanted, fields)
  const pick = (thing: T) => Object.fromEntries(names.map((name) => [name, fields[name]?.(thing)]))
  const document = Array.isArray(things) ? things.map(pick) : pick(things as T)
  return `${escapeUnsafe(JSON.stringify(document, null, 2))}\n`
}

/** The names of the fields to print; one that does not exist is an error that lists those that do. */
export function chosenFields<T>(wanted: readonly string[], fields: Fields<T>): readonly string[] {
  const known = Object.keys(fields)
  for (const name of wanted) {
    if (known.includes(name)) continue
    const [nearest] = nearestNames(name, known)
    const guess = nearest === undefined ? '' : `did you mean "${nearest}"? `
    throw new UserError(`--json has no field "${name}"`, {
      hint: `${guess}the fields are ${known.join(', ')}`,
    })
  }
  return wanted.length === 0 ? known : [...new Set(wanted)]
}

/** DEL, the C1 controls, and the characters that turn the direction of text; JSON itself escapes only C0. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g

function escapeUnsafe(json: string): string {
  return json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
