import type { Block } from './blocks.ts'

export interface SignedOff {
  readonly blocks: readonly Block[]
  /** The address that the author points to. */
  readonly source: string | null
  /** The sentences that pointed there. */
  readonly dropped: readonly string[]
}

/**
 * The article without the sentences that send the reader to the author's own site. Only the sentence
 * with the address goes: what stands around it is advice.
 */
export function takeSignOff(blocks: readonly Block[]): SignedOff {
  const kept: Block[] = []
  const dropped: string[] = []
  let source: string | null = null
  for (const [place, block] of blocks.entries()) {
    if (!MAY_HOLD_ADDRESS.test(block.text)) {
      kept.push(block)
      continue
    }
    const isLast = place >= blocks.length - 2
    const stays: string[] = []
    for (const sentence of sentencesOf(block.text)) {
      const address = addressIn(sentence)
      const isSignOff = pointsToOwnSite(sentence) || (isLast && pointsToMore(sentence))
      if (address === null || !isSignOff || sentence.length > LONGEST_SIGN_OFF) {
        stays.push(sentence)
        continue
      }
      dropped.push(sentence)
      source ??= address
    }
    if (stays.length > 0) kept.push({ ...block, text: stays.join(' ') })
  }
  return { blocks: kept, source, dropped }
}

// Where full stops are missing, a sentence may hold half the article.
const LONGEST_SIGN_OFF = 400
const MAY_HOLD_ADDRESS = /https?:\/\/|www\.|\.(?:com|org|net|info|blog)\b/i

/** "on my own blog", "how I saved my marriage": the author speaks of what is the author's. */
function pointsToOwnSite(sentence: string): boolean {
  const place =
    /\b(?:my|our) (?:[\w'’-]{1,20} ){0,3}(?:blogs?|web ?sites?|sites?|pages?|story|stories|articles?|books?|e-?books?|newsletter)\b/i
  const telling = /\b(?:how|what|where|why|when) I\b/
  return (
    place.test(sentence) || (telling.test(sentence) && /\b(?:read|learn|see|find|more)\b/i.test(sentence))
  )
}

/** "You can read more at", "The whole story is at": nobody says it of a helpline. Or the address alone. */
function pointsToMore(sentence: string): boolean {
  const more =
    /\bread more\b|\bthere(?:'s|’s| is) more\b|\b(?:whole|full|rest of the) (?:story|article|post)\b|^(?:source|originally (?:posted|published))\b/i
  return more.test(sentence) || !sentence.includes(' ')
}

const BARE_ADDRESS = /^(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|info|blog|co\.uk)(?:\/\S*)?$/i

/** The first web address of a sentence, as a link needs it. */
function addressIn(sentence: string): string | null {
  for (const word of sentence.split(' ')) {
    const bare = word
      .replace(/^[^a-z0-9]{1,9}/i, '')
      .replace(/[)\]>"”].*$/, '')
      .replace(/[^\p{L}\p{N}/=&#_~%-]{1,9}$/u, '')
    if (/^https?:\/\/[^/]/i.test(bare)) return bare
    if (bare.length < 300 && (/^www\..*\../i.test(bare) || BARE_ADDRESS.test(bare))) return `http://${bare}`
  }
  return null
}

/** The sentences of a paragraph; one also ends at an address before a capital letter. */
function sentencesOf(paragraph: string): readonly string[] {
  const words = paragraph.split(' ')
  const sentences: string[] = []
  let start = 0
  for (const [place, word] of words.entries()) {
    const next = words[place + 1]
    const ends = /[.!?…][”"’')\]]{0,3}$/.test(word) || /^https?:\/\//i.test(word)
    if (next === undefined || (ends && /^["“'‘(]?[\p{Lu}\p{N}]/u.test(next))) {
      sentences.push(words.slice(start, place + 1).join(' '))
      start = place + 1
    }
  }
  return sentences
}
