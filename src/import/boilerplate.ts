import type { Block } from './blocks.ts'
import { letterCaseOf, wordsOf } from './letter-case.ts'

/** The blocks of an article, and the texts around it that its page put there. */
export interface Trimmed {
  readonly blocks: readonly Block[]
  readonly dropped: readonly string[]
}

const LONGEST = 250
const MONTH = String.raw`(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`

const CLOSED =
  /^comments? (?:are|is) (?:now )?(?:closed|off|disabled)(?: (?:for|on) this (?:post|entry|article))?\.?$/i
/** What stands above lists of links; a text may have such lines of its own. */
const ABOVE_LINKS: readonly RegExp[] = [
  /^(?:related|recent|popular|similar|latest|other|more) (?:posts|articles|entries|stories|reading|links)(?: (?:by|on|about|from) .{1,60})?:?$/i,
  /^you (?:may|might) also (?:like|enjoy|be interested in):?$/i,
]

/** Lines after which a page goes on, but its article does not. */
const AFTER_ARTICLE: readonly RegExp[] = [
  CLOSED,
  /^(?:leave|add|post|write) (?:a|your) (?:comment|reply|response)(?: cancel reply)?\.?$/i,
  /^(?:\d{1,5}|no) (?:comments?|responses?|replies|thoughts?)(?: yet\.?| (?:to|on) .{1,200})?$/i,
  /^(?:one|two|three) (?:comments?|responses?|replies|thoughts?) (?:to|on) .{1,200}$/i,
  /^your email address will not be published\b.{0,80}$/i,
]

/** Lines that a page puts above or below an article. */
const FURNITURE: readonly RegExp[] = [
  ...ABOVE_LINKS,
  ...AFTER_ARTICLE,
  /^(?:share|like|print|email|tweet|pin)(?: (?:this|it)(?: (?:post|article|page|on|via|with)[^.!?]{0,40})?)?:?$/i,
  /^(?:share|follow me|follow us|find me|find us) on .{1,60}$/i,
  /^(?:facebook|twitter|pinterest|linkedin|whatsapp|reddit|tumblr|instagram)$/i,
  /^(?:share|like) this: ?[^.!?]{1,100}(?:loading)?(?:\.{3}|…)?$/i,
  /^(?:like )?loading(?:\.{3}|…)?$/i,
  /^tagged [^.!?]{1,150}$/i,
  /^privacy policy\b[^.!?]{0,60}$/i,
  /^(?:posted|filed|published|updated|last updated|categori[sz]ed|tagged)(?: (?:in|on|under|by|as|at|with)\b|:).{0,150}[^.!?]$/i,
  /^this (?:entry|post|article) was (?:posted|written|published|filed|tagged) .{1,200}$/i,
  /^(?:tags?|categor(?:y|ies)|keywords|permalink|filed under):.{0,200}$/i,
  /^bookmark the permalink\.?$/i,
  /^comments off\b.{0,150}$/i,
  /^(?:previous|next|older|newer) (?:posts?|articles?|entry|entries|page)\b.{0,150}$/i,
  /^[←→].{0,150}$/,
  /^.{0,150}[←→]$/,
  /^[«‹][^»›]{1,150}$/,
  /^[^«‹]{1,150}[»›]$/,
  /^home ?[>»|/›].{1,150}$/i,
  /^skip to (?:main )?content$/i,
  /^(?:home|menu|search|archives?|meta|blogroll|log ?in|back to top)$/i,
  /^rss\b.{0,60}$/i,
  /^(?:proudly )?powered by .{1,60}$/i,
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4})).{0,150}$/i,
  /^all rights reserved\.?$/i,
  /^about the author\b.{0,250}$/i,
  /^(?:-|–|—)?\s?advertisement\s?(?:-|–|—)?$/i,
  new RegExp(
    String.raw`^(?:(?:posted|published|updated|last updated) )?(?:[a-z]{3,9}day,? )?(?:${MONTH} ${DAY},?|${DAY} ${MONTH},?) \d{4}(?:,? (?:at )?\d{1,2}:\d{2} ?(?:[ap]\.?m\.?)?)?$`,
    'i',
  ),
  /^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/,
]

/** Whether a line belongs to the page and not to the article: a date, a share line, "Tags: ...". */
export function isBoilerplate(line: string): boolean {
  return line.length <= LONGEST && FURNITURE.some((pattern) => pattern.test(line))
}

/** Whether a line says that nobody may comment any more, which no article does. */
export function isClosing(line: string): boolean {
  return line.length <= LONGEST && CLOSED.test(line)
}

/** The article without what its page put below it. */
export function dropTail(all: readonly Block[]): Trimmed {
  const blocks = [...all.slice(0, -NEAR_END), ...all.slice(-NEAR_END).flatMap(withClosingApart)]
  let end = endOfArticle(blocks)
  while (end > 0 && isBoilerplate(blocks[end - 1]?.text ?? '')) end--
  return { blocks: blocks.slice(0, end), dropped: blocks.slice(end).map((block) => block.text) }
}

/** How many blocks from the end a page's own line may be glued to the article's. */
const NEAR_END = 4
const GLUED = / ?comments are (?:now )?closed\.?$/i

/** Puts "Comments are closed." that is glued to an address on a line of its own. */
function withClosingApart(block: Block): readonly Block[] {
  const tail = block.text.slice(-40)
  const found = tail.search(GLUED)
  if (found === -1) return [block]
  const text = block.text.slice(0, block.text.length - tail.length + found)
  const last = text.slice(text.lastIndexOf(' ') + 1)
  if (!/^https?:\/\/|^www\.|\.(?:com|org|net|info|blog)\b/i.test(last)) return [block]
  return [
    { ...block, text },
    { ...block, text: block.text.slice(text.length).trim(), isTight: true },
  ]
}

/**
 * Where a page has said that its article is over. What follows is believed to be lists of links as
 * long as no paragraph is among it.
 */
function endOfArticle(blocks: readonly Block[]): number {
  const lastParagraph = blocks.findLastIndex((block) => !isShort(block.text))
  const lastSentence = blocks.findLastIndex(({ text }) => !isShort(text) || isSentence(text))
  const after = blocks.findIndex(
    ({ text }, place) =>
      isShort(text) &&
      ((place > lastParagraph && AFTER_ARTICLE.some((pattern) => pattern.test(text))) ||
        (place > lastSentence && ABOVE_LINKS.some((pattern) => pattern.test(text)))),
  )
  return after === -1 ? blocks.length : after
}

/** Links are titles; what ends like a sentence and is written like one may be advice. */
function isSentence(text: string): boolean {
  return /[.!]["”’)]?$/.test(text) && letterCaseOf(text) === 'sentence' && !isBoilerplate(text)
}

function isShort(text: string): boolean {
  return text.length <= LONGEST && wordsOf(text).length <= 25
}
