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
  const start = blocks.findIndex(({ text }) => !isBoilerplate(text) || bylineOf(text) !== null)
  if (start === -1) return { title: null, author: null, dropped: [], subtitle: [], article: blocks }
  const all = [...blocks.slice(0, start), ...withBylineApart(blocks.slice(start))]
  return readAboveByline(all) ?? readWithoutByline(all, start)
}

/** The title is what stands right above the byline, where there is one near the top. */
function readAboveByline(blocks: readonly Block[]): Masthead | null {
  const top = blocks.slice(0, DEEPEST_BYLINE + 1)
  const text = top.findIndex((block, place) => !mayStandAboveByline(block, place === 0))
  const depth = text === -1 ? top.length : text + 1
  const place = top.slice(0, depth).findIndex((block) => bylineOf(block.text) !== null)
  const line = blocks[place]
  const byline = line === undefined ? null : bylineOf(line.text)
  if (line === undefined || byline === null) return null
  const above = blocks.slice(0, place)
  const titles = titlesAbove(above, byline.rest !== '')
  const below = blocks.slice(place + 1)
  const dates = byline.rest === '' ? countBoilerplate(below) : 0
  const rest = byline.rest === '' ? [] : [{ ...line, text: byline.rest, isTight: false }]
  return {
    title: titles.title.length === 0 ? null : titles.title.map((block) => block.text).join(' '),
    author: byline.author,
    dropped: [
      ...above
        .filter((block) => !titles.title.includes(block) && !titles.subtitle.includes(block))
        .map((block) => block.text),
      ...(byline.aside === '' ? [] : [byline.aside]),
      ...below.slice(0, dates).map((block) => block.text),
    ],
    subtitle: titles.subtitle,
    article: [...rest, ...below.slice(dates)],
  }
}

/** Which of the lines above a byline are the title, and which say more about it. */
function titlesAbove(
  above: readonly Block[],
  runsIn: boolean,
): { readonly title: readonly Block[]; readonly subtitle: readonly Block[] } {
  const own = above.filter((block) => !isBoilerplate(block.text))
  const last = own.at(-1) ?? above.findLast((block) => LABELLED_TITLE.test(block.text))
  if (last === undefined) return { title: [], subtitle: [] }
  if (!runsIn && !/[?.!]["”’)]?$/.test(last.text)) return { title: [own[0] ?? last], subtitle: own.slice(1) }
  const title = [last]
  for (let place = above.indexOf(last); title[0]?.isTight === true && place > 0; place--) {
    const line = above[place - 1]
    if (line === undefined || isBoilerplate(line.text)) break
    title.unshift(line)
  }
  return { title, subtitle: [] }
}

/** "Updated: He Came Back" would be a line of the page, if it did not stand where the title does. */
const LABELLED_TITLE = /^\p{L}+: (?=[^,]+$)\p{Lu}[^ ]* (?:[^ ]+ )*[^ ]+$/u

function countBoilerplate(blocks: readonly Block[]): number {
  const end = blocks.slice(0, 3).findIndex((block) => !isBoilerplate(block.text))
  return end === -1 ? 0 : end
}

function readWithoutByline(blocks: readonly Block[], start: number): Masthead {
  const above = blocks.slice(0, start).map((block) => block.text)
  const [first, ...others] = blocks.slice(start)
  if (first === undefined || !isTitle(first, others[0])) {
    return { title: null, author: null, dropped: above, subtitle: [], article: blocks.slice(start) }
  }
  const text = others.slice(0, DEEPEST_BYLINE).findIndex((block) => !isBoilerplate(block.text))
  const dates = others.slice(0, text === -1 ? 0 : text).map((block) => block.text)
  return {
    title: first.text,
    author: null,
    dropped: [...above, ...dates],
    subtitle: [],
    article: others.slice(dates.length),
  }
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

function mayStandAboveByline({ text }: Block, isFirst: boolean): boolean {
  if (text.length > LONGEST_TITLE) return false
  if (isBoilerplate(text)) return true
  if (/:["”’)]?$/.test(text) || bulletedText(text) !== null) return false
  // A sentence is text already, but a title may ask or may be two.
  const isSentence = /[.!]["”’)]?$/.test(text) && letterCaseOf(text) === 'sentence'
  return isFirst || (!isSentence && wordsOf(text).length <= 2 * MOST_WORDS)
}
