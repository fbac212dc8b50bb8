const OPENABLE = /^(?:https?:\/\/|mailto:)[^\s]/i

/**
 * The address as a terminal may be given it: in printable ASCII alone, so that nothing in it can end the
 * link early. Null for addresses that a click must not open (`javascript:`, `file:`) or that lead nowhere
 * outside their document (`#notes`, `../page`).
 */
export function linkTarget(address: string): string | null {
  if (!OPENABLE.test(address)) return null
  return address.replace(/[\ud800-\udfff]/gu, '\ufffd').replace(/[^\x21-\x7e]+/g, encodeURIComponent)
}

/** Whether a link's text already tells where it leads. */
export function namesTarget(text: string, address: string): boolean {
  return bare(text) === bare(address)
}

/** Such an address for people: `mailto:` is not part of what one writes on an envelope. */
export function withoutMailto(address: string): string {
  return address.replace(/^mailto:/i, '')
}

function bare(address: string): string {
  return address
    .trim()
    .replace(/^(?:https?:\/\/|mailto:)/i, '')
    .replace(/\/$/, '')
}
