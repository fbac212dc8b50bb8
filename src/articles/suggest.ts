import { distance } from 'fastest-levenshtein'

/** The names most like the one that was typed, best first: what to offer when nothing has that name. */
export function nearestNames(typed: string, names: readonly string[], limit = 3): readonly string[] {
  const wanted = typed.toLowerCase()
  return names
    .map((name) => ({ name, difference: differenceOf(wanted, name.toLowerCase()) }))
    .filter(({ difference }) => difference <= 0.4)
    .sort((a, b) => a.difference - b.difference || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name)
}

/**
 * From 0 (the same) to 1 (nothing in common): the edits that turn the typed name into the name, or into
 * as long a beginning of it, since ids are long and people type their beginnings; or into a word of it.
 */
function differenceOf(typed: string, name: string): number {
  const relative = (other: string) => distance(typed, other) / Math.max(typed.length, other.length, 1)
  return Math.min(
    relative(name),
    relative(name.slice(0, typed.length)) + 0.05,
    ...name.split('-').map((word) => relative(word) + 0.1),
  )
}
