import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleInPlainText, type PlainTextArticle } from '../../../src/import/plain-text.ts'
import { outlineOf } from './outline.ts'

const NAMES = ['Nora Field', 'leslie poe', 'Dr. Jo Doe']
const HEADS = [
  'Work On Yourself',
  'Stay Busy',
  'What I Would Do Instead',
  'Plan ahead',
  'BE KIND',
  'Why Does It Hurt?',
  '“Space” Isn’t A Threat',
]
const SENTENCES = [
  'I often hear from people who wait for a letter.',
  'It helps to walk.',
  'A friend said: “leave the door open, and see who comes.”',
  'How do you do this?',
  'You do not have to decide today, since nothing in the house will burn down overnight.',
  'For example: a card, a cake, a call at 10:30.',
  'In 1999. It rained then - and #1 was *rain*.',
  'See http://a.example/b_c for the table.',
  'You can read the whole story on my blog at http://story.example.com/me.',
]
const LINES = [
  'By: Nora Field:',
  'Comments are closed.',
  'Posted on May 3, 2014',
  'Tags: a, b',
  '-----',
  '* * *',
  '- milk',
  '- eggs',
  '1. Rest',
  '2. Walk',
  'Tip #3 - Sleep',
  'Step 2: Drink some water',
  '> quoted',
  '# hash',
  'Dear Ann,',
  'Leave a Reply',
  '1.) Sit: You can.',
  '日本語の行です。',
]

const word = fc.oneof(
  fc.constantFrom(
    'the',
    'Of',
    'By:',
    'a',
    'http://x.example',
    '“Say',
    'it”',
    'II',
    'ü',
    '1.',
    'end.',
    'So?',
    'x:',
  ),
  fc.string({ maxLength: 6 }),
)
const anything = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
const paragraph = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 })
  .map((sentences) => sentences.join('  '))
const head = fc.constantFrom(...HEADS)
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 2, arbitrary: fc.tuple(head, paragraph).map(([lead, text]) => `${lead}: ${text}`) },
  { weight: 1, arbitrary: head },
  { weight: 1, arbitrary: fc.constantFrom(...LINES) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...NAMES), paragraph).map(([name, text]) => `By: ${name}: ${text}`),
  },
  { weight: 1, arbitrary: anything },
)
const text = fc
  .array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n', '\r\n\r\n', '\n\n\n', '\n   ')), {
    maxLength: 16,
  })
  .map((parts) => parts.flat().join(''))

describe('an article in plain text', () => {
  it('keeps every word, and in its order', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const article = articleInPlainText(plain)
        const written = wordsOf(outlineOf(article.markdown).words)
        const all = wordsOf(plain)
        expect(isWithin(written, all)).toBe(true)
        expect(isWithin(wordsOf(article.dropped.join(' ')), all)).toBe(true)
        const found = [
          ...wordsOf(`${article.title ?? ''} ${article.author ?? ''}`),
          ...written,
          ...wordsOf(article.dropped.join(' ')),
        ]
        const lost = minus(all, found)
        // The word that announces the author is told by there being one.
        expect(lost.filter((each) => !['by', 'written', 'posted', 'author'].includes(each))).toEqual([])
        if (lost.length > 0) expect(article.author).not.toBeNull()
        expect(minus(found, all)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('is the same however it was typed', () => {
    const paragraphs = fc.tuple(
      fc.constant('How Do You Wait Without Waiting? Can It Be Done?'),
      fc.array(houseBlock, { minLength: 3, maxLength: 12 }),
    )
    fc.assert(
      fc.property(paragraphs, ([title, others]) => {
        const plain = [
          title,
          'By: Nora Field: I often hear from people who wait, and who would rather not.',
          ...others,
        ].join('\n\n')
        const expected = shapeOf(articleInPlainText(plain))
        expect(shapeOf(articleInPlainText(plain.replaceAll('\n', '\r\n')))).toEqual(expected)
        expect(shapeOf(articleInPlainText(plain.replaceAll('\n', '\r')))).toEqual(expected)
        expect(shapeOf(articleInPlainText(straight(plain)))).toEqual(expected)
        expect(
          shapeOf(articleInPlainText(plain.replaceAll('  ', '\u00a0 ').replaceAll(': ', ':\u00a0'))),
        ).toEqual(expected)
        expect(shapeOf(articleInPlainText(wrap(plain, 60)))).toEqual(expected)
        expect(shapeOf(articleInPlainText(fold(plain, 60)))).toEqual(expected)
        expect(shapeOf(articleInPlainText(wrap(plain, 72).replaceAll('\n', '\n  ')))).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })
})

// Longer than a line, so that wrapping shows.
const LONG_SENTENCES = [
  'You do not have to decide today, since nothing in the house will burn down overnight.',
  'A friend of mine said: “leave the door open, sweep the step - and see who comes for tea.”',
  'How do you do this, when nobody has told you in 20 years of marriage that it can be done?',
  'For example: he calls at 10:30 on a Sunday, and you are out in the garden with the dog.',
]
const longParagraph = fc
  .array(fc.constantFrom(...LONG_SENTENCES), { minLength: 1, maxLength: 5 })
  .map((sentences) => sentences.join('  '))
const houseBlock = fc.oneof(
  longParagraph,
  fc
    .tuple(
      fc.constantFrom('Work On Yourself', 'What I Would Do Instead', '“Space” Isn’t A Threat'),
      longParagraph,
    )
    .map(([lead, rest]) => `${lead}:  ${rest}`),
)

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let place = 0
  for (const each of whole) if (part[place] === each) place++
  return place === part.length
}

function minus(all: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const each of others) counts.set(each, (counts.get(each) ?? 0) + 1)
  return all.filter((each) => {
    const left = counts.get(each) ?? 0
    counts.set(each, left - 1)
    return left <= 0
  })
}

function straight(line: string): string {
  return line.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
}

function shapeOf({ markdown, dropped, ...masthead }: PlainTextArticle): unknown {
  return JSON.parse(
    JSON.stringify({ masthead, dropped, outline: outlineOf(markdown) }, (_, value) =>
      typeof value === 'string' ? straight(value) : value,
    ),
  )
}

function wrap(plain: string, columns: number): string {
  return plain
    .split('\n')
    .map((line) => {
      const lines: string[] = []
      let current = ''
      for (const each of line.split(' ')) {
        if (current !== '' && current.length + 1 + each.length > columns) {
          lines.push(current)
          current = each
        } else {
          current = current === '' ? each : `${current} ${each}`
        }
      }
      return [...lines, current].join('\n')
    })
    .join('\n')
}

/** As fold(1) does it: after any blank, even between two. */
function fold(plain: string, columns: number): string {
  return plain
    .split('\n')
    .map((line) => line.match(new RegExp(`.{1,${columns}}(?: |$)`, 'g'))?.join('\n') ?? '')
    .join('\n')
}
