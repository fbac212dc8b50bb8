/** The metadata block on top of a Markdown file, and the text below it. */
export interface FrontMatter {
  /** YAML, without its fences; null if there is no such block. */
  readonly yaml: string | null
  readonly body: string
}

const OPENING_FENCE = /^---[ \t]*\r?\n/
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/

/** Takes the front matter off a text. */
export function splitFrontMatter(text: string): FrontMatter {
  const opening = OPENING_FENCE.exec(text)
  if (opening === null) return { yaml: null, body: text }
  const start = opening[0].length
  for (let at = start; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/, '')
    if (CLOSING_FENCE.test(line)) {
      const body = end === -1 ? '' : text.slice(end + 1)
      return { yaml: text.slice(start, at), body }
    }
    if (end === -1) break
    at = end + 1
  }
  // A rule on the first line is no front matter when nothing closes it.
  return { yaml: null, body: text }
}
