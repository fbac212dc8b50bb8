import type { Block } from './blocks.ts'
import { isClosing } from './boilerplate.ts'

export interface SignedOff {
  readonly blocks: readonly Block[]
  /** The address that the author points to. */
  readonly source: string | null
  /** The sentences that pointed there, and the line that closes the comments. */
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
    // What the page says of its author may stand below.
    if (place >= blocks.length - 4 && isClosing(block.text)) {
      dropped.push(block.text)
      continue
    }
    if (!MAY_HOLD_ADDRESS.test(block.text)) {
      kept.push(block)
      continue
    }
    const stays: string[] = []
    const sentences = sentencesOf(block.text)
    for (const [count, sentence] of sentences.entries()) {
      const address = sentence.length > LONGEST_SIGN_OFF ? null : addressIn(sentence)
      const isLast = count === sentences.length - 1
      if (address === null || !isSignOff(sentence, blocks.length - place, isLast)) {
        stays.push(sentence)
        continue
      }
      dropped.push(sentence)
      source = address
    }
    if (stays.length > 0) kept.push({ ...block, text: stays.join(' ') })
  }
  return { blocks: kept, source, dropped }
}

// Where full stops are missing, a sentence may hold half the article.
const LONGEST_SIGN_OFF = 400
const MAY_HOLD_ADDRESS = /https?:\/\/|www\.|\.(?:com|org|net|info|blog)\b/i

/** Whether a sentence with an address is a sign-off; blocks are counted from the end, the last is 1. */
function isSignOff(sentence: string, fromEnd: number, isLast: boolean): boolean {
  if (pointsToOwnStory(sentence)) return true
  if (fromEnd > 3 || RESOURCE.test(sentence)) return false
  if (pointsToOwnSite(sentence)) return true
  if (fromEnd > 2) return false
  return pointsToMore(sentence) || (isLast && endsInAddress(sentence) && INVITES.test(sentence))
}

/** Where help is to be had: that is advice, whoever's site it is. */
const RESOURCE =
  /\b(?:hot ?lines?|help ?lines?|call|counsell?ors?|therapists?|police|shelters?|emergency|911|(?:for|need|get|find) help|information)\b|\.gov\b/i

/** What the last sentence says when it leads away from the article. */
const INVITES =
  /^read\b|(?:\bcan|\bcould|\bmay|\bto|\bplease|,) read\b|\b(?:stor(?:y|ies)|more|the rest|blogs?|click here|visit (?:me|us)|(?:this|the|full|original) article)\b/i

/** "The whole story is on my blog at": unmistakable wherever it stands. */
function pointsToOwnStory(sentence: string): boolean {
  return (
    /\b(?:on|at|in) my (?:[\w-]{1,20} ){0,2}(?:blog|web ?site|site)\b/i.test(sentence) &&
    /\b(?:story|more|read about|read how|how I)\b/i.test(sentence)
  )
}

/** "On my own blog", "how I saved my marriage": the author speaks of what is the author's. */
function pointsToOwnSite(sentence: string): boolean {
  // "My husband's page" is not the author's.
  const place =
    /\b(?:my|our) (?:[\w-]{1,20} ){0,3}(?:blogs?|web ?sites?|sites?|pages?|story|stories|articles?|books?|e-?books?|newsletter)\b/i
  const telling = /\b(?:how|what|where|why|when) I\b/
  return (
    place.test(sentence) || (telling.test(sentence) && /\b(?:read|learn|see|find|more)\b/i.test(sentence))
  )
}

/** "You can read more at", "The whole story is at": nobody says it of a helpline. Or the address alone. */
function pointsToMore(sentence: string): boolean {
  const more =
    /\bread more\b|\bthere(?:'s|’s| is) more\b|\b(?:whole|full|rest of the) (?:story|article|post)\b|^(?:article )?source\b|^originally (?:posted|published)\b/i
  return more.test(sentence) || !sentence.includes(' ')
}

function endsInAddress(sentence: string): boolean {
  return addressIn(sentence.slice(sentence.lastIndexOf(' ') + 1)) !== null
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
    if (next === undefined || endsSentence(word, next)) {
      sentences.push(words.slice(start, place + 1).join(' '))
      start = place + 1
    }
  }
  return sentences
}

const TITLES = /^(?:dr|mrs?|ms|prof|rev|e\.g|i\.e|vs)\.$/i
const ABBREVIATIONS = /^(?:st|ave|rd|jr|sr|etc|[ap]\.m|u\.s|no|\p{Lu})\.$/iu
/** Words that begin a sentence after an abbreviation, or though its author types no capitals. */
const OPENERS =
  /^(?:if|you|my|there|there['’]s|it|i|the|for|to|visit|click|read|more|we|please|but|and|so|that|this|her|his)$/i

function endsSentence(word: string, next: string): boolean {
  const isAddress = /^https?:\/\//i.test(word)
  if (!isAddress && !/[.!?…][”"’')\]]{0,3}$/.test(word)) return false
  if (TITLES.test(word)) return false
  if (OPENERS.test(next)) return !isAddress || /^\p{Lu}/u.test(next)
  if (ABBREVIATIONS.test(word)) return false
  return /^["“'‘(]?[\p{Lu}\p{N}]/u.test(next) || /^[<("“]?(?:https?:\/\/|www\.)/i.test(next)
}
