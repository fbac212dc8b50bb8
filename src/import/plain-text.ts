import { type Block, blocksOf } from './blocks.ts'
import { dropTail } from './boilerplate.ts'
import { escapeHeading } from './escape-markdown.ts'
import { headsOf } from './headings.ts'
import { readMasthead } from './masthead.ts'
import { takeSignOff } from './sign-off.ts'
import { writeMarkdown } from './write-markdown.ts'

/** An article found in plain text. */
export interface PlainTextArticle {
  readonly title: string | null
  readonly author: string | null
  /** The address that its author points to. */
  readonly source: string | null
  /** The opening, then `##` sections. */
  readonly markdown: string
  /** What was left out of the Markdown and of the rest, in the order it stood. */
  readonly dropped: readonly string[]
}

/** Finds title, author and sections in a text that has no markup. */
export function articleInPlainText(text: string): PlainTextArticle {
  const tail = dropTail(blocksOf(text))
  const masthead = readMasthead(tail.blocks)
  const signOff = takeSignOff(masthead.article)
  return {
    title: masthead.title,
    author: masthead.author,
    source: signOff.source,
    markdown: withHeadings(masthead.subtitle, signOff.blocks),
    dropped: [...masthead.dropped, ...signOff.dropped, ...tail.dropped],
  }
}

function withHeadings(subtitle: readonly Block[], blocks: readonly Block[]): string {
  const heads = headsOf(blocks)
  const parts = [writeMarkdown([...subtitle, ...blocks.slice(0, heads[0]?.place)])]
  for (const [count, { place, title, rest }] of heads.entries()) {
    const block = blocks[place]
    const opening = block === undefined || rest === '' ? [] : [{ ...block, text: rest, isTight: false }]
    const under = blocks.slice(place + 1, heads[count + 1]?.place)
    parts.push(`## ${escapeHeading(title)}`, writeMarkdown([...opening, ...under]))
  }
  return parts.filter((part) => part !== '').join('\n\n')
}
