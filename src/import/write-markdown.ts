import { type Block, isRule } from './blocks.ts'
import { escapeLine } from './escape-markdown.ts'
import { bulletedText, numberMarkOf } from './numbering.ts'

const LONGEST_VERSE = 60

/** Blocks of plain text as Markdown: lists stay lists, verses keep their lines, words are only words. */
export function writeMarkdown(blocks: readonly Block[]): string {
  const written: string[] = []
  for (let place = 0; place < blocks.length; ) {
    const list = listAt(blocks, place)
    const verse = list.length > 0 ? [] : verseAt(blocks, place)
    if (list.length > 0) written.push(list.join('\n'))
    else if (verse.length > 0) written.push(verse.join('\\\n'))
    else written.push(paragraph(blocks[place]?.text ?? ''))
    place += Math.max(1, list.length, verse.length)
  }
  return written.join('\n\n')
}

function paragraph(text: string): string {
  return isRule(text) ? '* * *' : escapeLine(text)
}

/** The items of the list that begins here. One item alone is none, unless it was announced by a colon. */
function listAt(blocks: readonly Block[], start: number): readonly string[] {
  const items: string[] = []
  let counted: number | null = null
  for (let place = start; place < blocks.length; place++) {
    const text = blocks[place]?.text ?? ''
    const bulleted = isRule(text) ? null : bulletedText(text)
    const number = bulleted === null ? numberMarkOf(text) : null
    const isNext = number?.label === '' && (items.length === 0 || number.number - 1 === counted)
    if (bulleted !== null && counted === null) {
      items.push(`- ${escapeLine(bulleted)}`)
    } else if (number !== null && isNext && number.rest !== '') {
      counted = number.number
      items.push(`${counted}. ${escapeLine(number.rest)}`)
    } else {
      break
    }
  }
  const isAnnounced = /:$/.test(blocks[start - 1]?.text ?? '')
  return items.length > 1 || isAnnounced ? items : []
}

/** The short lines that stand together from here on, as in a poem or an address. */
function verseAt(blocks: readonly Block[], start: number): readonly string[] {
  const isVerse = (block: Block) => block.text.length <= LONGEST_VERSE && !isRule(block.text)
  const verses: string[] = []
  for (let place = start; place < blocks.length; place++) {
    const block = blocks[place]
    const isTogether = place === start || block?.isTight === true
    if (block === undefined || !isTogether || !isVerse(block) || listAt(blocks, place).length > 0) break
    verses.push(escapeLine(block.text))
  }
  return verses.length > 1 ? verses : []
}
