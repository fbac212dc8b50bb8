import type { Block } from './blocks.ts'
import { isBoilerplate } from './boilerplate.ts'
import { bylineOf } from './byline.ts'
import { letterCaseOf, wordsOf } from './letter-case.ts'
import { bulletedText } from './numbering.ts'

/** What stands above an article, and the article without it. */
export interface Masthead {
  readonly title: string | null
  readonly author: string | null
  /** Dates and other lines of the page that stood among them. */
  readonly dropped: readonly string[]
  /** Lines between title and byline, such as a subtitle: text, but never heads. */
  readonly subtitle: readonly Block[]
  readonly article: readonly Block[]
}

const LONGEST_TITLE = 250
const MOST_WORDS = 30
/** How many short lines are looked through for a byline. */
const DEEPEST_BYLINE = 5

/** Reads the title and the byline off the top of a text. */
export function readMasthead(blocks: readonly Block[]): Masthead {
  const start = blocks.findIndex((block) => !isBoilerplate(block.text))
  if (start === -1) return { title: null, author: null, dropped: [], subtitle: [], article: blocks }
  const above = blocks.slice(0, start).map((block) => block.text)
  const [first, ...others] = withBylineApart(blocks.slice(start))
  if (first === undefined || !isTitle(first, others[0])) {
    const { dropped, ...rest } = readByline(first === undefined ? [] : [first, ...others])
    return { title: null, ...rest, dropped: [...above, ...dropped] }
  }
  const { dropped, ...rest } = readByline(others)
  return { title: first.text, ...rest, dropped: [...above, ...dropped] }
}

/** Puts a byline that is glued to the title's line on a line of its own. */
function withBylineApart(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks
  if (first === undefined) return blocks
  for (const { index } of first.text.slice(0, LONGEST_TITLE).matchAll(/ by:? /gi)) {
    const title = first.text.slice(0, index)
    const rest = first.text.slice(index + 1)
    if ((/^by:/i.test(rest) || /[.?!]["”’]?$/.test(title)) && bylineOf(rest) !== null) {
      return [{ ...first, text: title }, { ...first, text: rest, isTight: true }, ...others]
    }
  }
  return blocks
}

function isTitle({ text, isUnderlined }: Block, next: Block | undefined): boolean {
  if (next === undefined || text.length > LONGEST_TITLE || wordsOf(text).length > MOST_WORDS) return false
  if (/[,;:]$/.test(text) || bulletedText(text) !== null || bylineOf(text) !== null) return false
  if (wordsOf(text).length === 0) return false
  return (
    isUnderlined ||
    !/\.["”’)]?$/.test(text) ||
    letterCaseOf(text) !== 'sentence' ||
    bylineOf(next.text) !== null
  )
}

function readByline(blocks: readonly Block[]): Omit<Masthead, 'title'> {
  const text = blocks.slice(0, DEEPEST_BYLINE).findIndex((block) => !mayStandAboveByline(block))
  const depth = Math.min(blocks.length, text === -1 ? DEEPEST_BYLINE : text + 1)
  const bylines = blocks.slice(0, depth).map((block) => bylineOf(block.text))
  const place = bylines.findIndex((byline) => byline !== null)
  const above = blocks.slice(0, place === -1 ? depth : place)
  const dropped = above.filter((block) => isBoilerplate(block.text)).map((block) => block.text)
  const subtitle = above.filter((block) => !isBoilerplate(block.text))
  const byline = bylines[place]
  const line = blocks[place]
  if (byline === undefined || byline === null || line === undefined) {
    return { author: null, dropped, subtitle: [], article: [...subtitle, ...blocks.slice(depth)] }
  }
  const article = blocks.slice(place + 1)
  return {
    author: byline.author,
    dropped: byline.aside === '' ? dropped : [...dropped, byline.aside],
    subtitle,
    article: byline.rest === '' ? article : [{ ...line, text: byline.rest, isTight: false }, ...article],
  }
}

function mayStandAboveByline({ text }: Block): boolean {
  if (text.length > LONGEST_TITLE) return false
  return isBoilerplate(text) || (wordsOf(text).length <= MOST_WORDS && !/[.!?:]["”’)]?$/.test(text))
}
