import { inlineProse } from './inline-prose.ts'

/**
 * The words of a Markdown text as a reader sees them: marks, link targets and tags are gone, the lines
 * of a paragraph are joined, and an empty line parts paragraphs, list items, rows and headings.
 */
export function prose(markdown: string): string {
  const blocks: Block[] = []
  const labels = new Set<string>()
  let state: State = START
  for (const line of markdown.split(/\r\n?|\n/)) state = readLine(line, state, blocks, labels)
  return blocks
    .map(({ lines, kind }) => {
      if (kind === 'code') return lines.join('\n').trim()
      return singleBlanks(inlineProse(singleBlanks(lines.join(' ')), labels)).trim()
    })
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Single blanks are left alone: they are nearly all there are. */
function singleBlanks(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ')
}

interface Block {
  readonly kind: 'paragraph' | 'item' | 'code'
  readonly lines: string[]
}

interface State {
  /** The block that the next line may go on with. */
  readonly block: Block | null
  /** What closes the code block that the lines are in. */
  readonly fence: string | null
}

const START: State = { block: null, fence: null }

function readLine(line: string, state: State, blocks: Block[], labels: Set<string>): State {
  if (state.fence !== null) return readCode(line, state, blocks)
  const isInItem = state.block === null || state.block.kind === 'item'
  const { text, isItem } = withoutMarkers(line, isInItem)
  const fence = FENCE.exec(text)?.[0]
  if (fence !== undefined) return { block: null, fence }
  if (text === '' || RULE.test(text) || isTableRule(text)) return START

  const begin = (kind: Block['kind'], content: string): State => {
    const block: Block = { kind, lines: [content] }
    blocks.push(block)
    return { block, fence: null }
  }
  if (isItem) return begin('item', text.replace(/^\[[ xX]\]\s/, ''))
  if (HEADING.test(text)) {
    begin('paragraph', text.replace(/^#+/, '').replace(/\s#+$/, ''))
    return START
  }
  if (text.startsWith('|')) {
    begin('paragraph', text.replace(/(?<!\\)\|/g, ' '))
    return START
  }
  if (state.block !== null) {
    state.block.lines.push(text)
    return state
  }
  const definition = DEFINITION.exec(text)
  if (definition === null) return begin('paragraph', text)
  const [start, label = ''] = definition
  if (label.startsWith('^')) return begin('paragraph', text.slice(start.length))
  labels.add(label.toLowerCase())
  return START
}

function readCode(line: string, { block, fence }: State, blocks: Block[]): State {
  const text = line.trim()
  if (fence !== null && text.startsWith(fence) && text === fence.charAt(0).repeat(text.length)) return START
  if (block !== null) {
    block.lines.push(line)
    return { block, fence }
  }
  const code: Block = { kind: 'code', lines: [line] }
  blocks.push(code)
  return { block: code, fence }
}

const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/
const HEADING = /^#{1,6}(?:\s|$)/
const DEFINITION = /^\[([^\]]+)\]:\s*/

/** A line across the page, or one that underlines a heading. */
const RULE = /^(?:=+|-+|(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/

function isTableRule(text: string): boolean {
  return text.includes('|') && text.includes('-') && /^[|:\-\s]+$/.test(text)
}

/** A line without the marks of the quotes and list items that it stands in. */
function withoutMarkers(line: string, isInItem: boolean): { text: string; isItem: boolean } {
  let text = line.trim()
  let isItem = false
  for (let depth = 0; depth < DEEPEST; depth++) {
    const marker = RULE.test(text) ? null : MARKER.exec(text)
    const number = marker?.[1]
    // Only a list that begins at 1 may cut a paragraph short: a line may happen to begin with a year.
    if (marker === null || (number !== undefined && number !== '1' && !isInItem)) break
    if (!text.startsWith('>')) isItem = true
    text = text.slice(marker[0].length)
  }
  return { text: text.replace(/(?<!\\)\\$/, ''), isItem }
}

/** Nobody nests deeper, and a line of nothing but marks stays quick. */
const DEEPEST = 16

const MARKER = /^(?:>\s*|[-+*]\s+|(\d{1,9})[.)]\s+)/
