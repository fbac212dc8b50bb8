/** Where something matches in a text: start and end in UTF-16 units. */
export type Match = readonly [start: number, end: number]

/** The matches in order, those that touch or overlap made one. */
export function joinMatches(matches: readonly Match[]): Match[] {
  const joined: Match[] = []
  for (const [start, end] of [...matches].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)]
    else joined.push([start, end])
  }
  return joined
}
