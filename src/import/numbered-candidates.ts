import type { Block } from './blocks.ts'
import {
  type Candidate,
  candidatesOf,
  type Found,
  hasWords,
  isText,
  LONGEST_LEAD,
  opensSentence,
  splitAt,
} from './head-candidates.ts'
import { wordsOf } from './letter-case.ts'
import { type NumberMark, numberMarkOf, opensItem } from './numbering.ts'

const MOST_WORDS = { runIn: 15, sentence: 10, alone: 30 } as const

/** Numbered paragraphs and lines that count on from each other, unless most of them are items of a list. */
export function numberedCandidates(blocks: readonly Block[]): readonly Candidate[] {
  const counted = countedBlocks(blocks)
  const candidates = candidatesOf(blocks, (block, below) => {
    const number = counted.get(block)
    const found = number === undefined ? null : readNumbered(number, below)
    return number === undefined || found === null ? null : { ...found, number }
  })
  const all = countLabels([...counted.values()])
  const heads = countLabels(candidates.map(({ number }) => number))
  return candidates.filter(({ number }) => {
    const label = number?.label ?? ''
    return (heads.get(label) ?? 0) * 3 >= (all.get(label) ?? 0) * 2
  })
}

function countLabels(numbers: readonly (NumberMark | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const number of numbers) counts.set(number?.label ?? '', (counts.get(number?.label ?? '') ?? 0) + 1)
  return counts
}

/** The numbered blocks whose neighbour in number, with the same label, is in the text too. */
function countedBlocks(blocks: readonly Block[]): ReadonlyMap<Block, NumberMark> {
  const latest = new Map<string, { block: Block; number: NumberMark }>()
  const counted = new Map<Block, NumberMark>()
  for (const block of blocks) {
    const number = numberMarkOf(block.text)
    if (number === null) continue
    const before = latest.get(number.label)
    if (before !== undefined && before.number.number + 1 === number.number) {
      counted.set(before.block, before.number)
      counted.set(block, number)
    }
    latest.set(number.label, { block, number })
  }
  return counted
}

/** The lead and the text of a numbered block; null when it is an item like any in a list. */
function readNumbered({ rest, label, mark }: NumberMark, below: Block | undefined): Found | null {
  const start = rest.slice(0, LONGEST_LEAD)
  const divider = /: | [-–—]{1,2} |\.?(?:--|—)/.exec(start)
  const runIn = divider === null ? null : splitAt(rest, divider.index, divider[0].length)
  if (runIn !== null && hasText(runIn, MOST_WORDS.runIn, 4)) return runIn
  const sentence = splitAt(rest, start.search(/(?<=[.?!]["”’]?) /), 1)
  if (sentence !== null && hasText(sentence, MOST_WORDS.sentence, label === '' ? 15 : 4)) return sentence
  const isAlone = wordsOf(start).length <= MOST_WORDS.alone && start === rest
  if (isAlone && isText(below) && !opensItem(below.text)) return { lead: rest === '' ? mark : rest, rest: '' }
  return label !== '' && opensSentence(rest) ? { lead: mark, rest } : null
}

function hasText({ lead, rest }: Found, most: number, least: number): boolean {
  return wordsOf(lead).length <= most && opensSentence(rest) && hasWords(rest, least)
}
