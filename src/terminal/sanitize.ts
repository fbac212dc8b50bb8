/** Whatever `sanitize` may have to change; pairs of surrogates are looked at again there. */
const SUSPECT = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/

/** Line ends; colour sequences and marks that reorder or hide; control characters and broken surrogates. */
const UNSAFE =
  /(\r\n?|[\u2028\u2029])|((?:\x1b\[|\x9b)[\d:;]*m|[\u202a-\u202e\u2066-\u2069\ufeff])|[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]/gu

/**
 * Makes a document's text safe to send to a terminal. Colours are dropped, since they are decoration;
 * what else could command the terminal becomes U+FFFD, so that the reader sees something was there.
 */
export function sanitize(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(UNSAFE, (_, lineEnd?: string, dropped?: string) => {
    if (lineEnd !== undefined) return '\n'
    return dropped === undefined ? '\ufffd' : ''
  })
}

/** Makes text safe that must stay on one line: a title, a file name, an address, an error message. */
export function sanitizeLine(text: string): string {
  return sanitize(text).replace(/\s+/g, ' ').trim()
}
