import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderMarkdown } from '../../../src/terminal/markdown.ts'
import { plainParagraphs } from '../../../src/terminal/plain-prose.ts'
import { renderText } from '../../../src/terminal/render-text.ts'
import { makeTheme } from '../../../src/terminal/theme.ts'

test.each<[markdown: string, paragraphs: string[] | null]>([
  ['', []],
  ['One line.', ['One line.']],
  ['\n \n“One”\nline.\n \t\n\n(Two) é.\n', ['“One”\nline.', '(Two) é.']],
  ['Say: this; that.', ['Say: this; that.']],
  ['*One*', null],
  ['a\n- b', null],
  ['1. a', null],
  ['# a', null],
  ['a\n===', null],
  ['a\n\n    code', null],
  [' a', null],
  ['a  \nb', null],
  ['a &amp; b', null],
  ['see http://example.org', null],
  ['see www.example.org', null],
  ['a | b\n--- | ---', null],
])('the plain paragraphs of %j', (markdown, paragraphs) => {
  expect(plainParagraphs(markdown)).toEqual(paragraphs)
})

const piece = fc.constantFrom(
  ...[
    'a',
    'word',
    'B.',
    '“q”',
    "don't",
    'é',
    '日本語',
    '\u00a0',
    '\u0007',
    '\u202e',
    'x:',
    '(y)',
    '!',
    '$',
    '^',
    '%',
    '#',
    '+',
    '=',
    '-',
    '|',
    '1.',
    '>',
  ],
  ...[' ', ' ', ' ', '  ', '\t', '\n', '\n', '\n\n', '\n \n', '\n    '],
)

test('plain paragraphs come out as they do from marked', async () => {
  const theme = makeTheme({ colour: false, hyperlinks: false })
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom(0, 10, 40),
      async (pieces, width) => {
        const markdown = pieces.join('')
        expect(await renderText(markdown, { width, theme })).toBe(
          await renderMarkdown(markdown, { width, theme }),
        )
      },
    ),
    { numRuns: 500 },
  )
})
