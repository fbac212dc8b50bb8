/**
 * Comments, declarations, scripts and tags. Each alternative also ends where the text ends, so that
 * nothing is ever tried twice and the time stays linear.
 */
const MARKUP =
  /<!--(?:-?>|[\s\S]*?(?:-->|$))|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<(?:[!?]|\/?([a-z][a-z0-9-]*))(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^"'>]+)*(?:>|$)/gi

/** Elements that stand on lines of their own. */
const LINE_ELEMENTS = new Set(
  `address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 head header hr html iframe legend li main menu nav ol option p pre section summary table
  tbody tfoot thead title tr ul`.split(/\s+/),
)

/** What of a piece of HTML is text, a newline where a line ends; character references stay as they are. */
export function htmlToText(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(MARKUP, (markup, _script, name?: string) => {
      if (name === undefined) return ''
      // A tag that never closes is no tag, and what follows it must not be lost.
      if (!markup.endsWith('>')) return markup
      return breaksLine(name) ? '\n' : ''
    })
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** Whether a tag of this name ends the line. */
export function breaksLine(name: string): boolean {
  return LINE_ELEMENTS.has(name.toLowerCase())
}
