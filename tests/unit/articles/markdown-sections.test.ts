import { expect, test } from 'vitest'
import { markdownParts } from '../../../src/articles/markdown-sections.ts'

const outline = (markdown: string) =>
  markdownParts(markdown).map(({ level, heading, text }) => [level, heading, text])

test.each<[name: string, markdown: string, parts: unknown[]]>([
  ['no heading', 'One.\n\nTwo.', [[0, '', 'One.\n\nTwo.']]],
  ['an empty text', '', [[0, '', '']]],
  [
    'headings of every level',
    '# A\nx\n###### B\ny',
    [
      [0, '', ''],
      [1, 'A', 'x'],
      [6, 'B', 'y'],
    ],
  ],
  ['seven hashes are text', '####### A', [[0, '', '####### A']]],
  ['a hash without a blank is text', '#tag', [[0, '', '#tag']]],
  [
    'closing hashes go',
    '## A ##\n## B#\n## ##',
    [
      [0, '', ''],
      [2, 'A', ''],
      [2, 'B#', ''],
      [2, '', ''],
    ],
  ],
  [
    'up to three blanks before',
    '   ## A',
    [
      [0, '', ''],
      [2, 'A', ''],
    ],
  ],
  ['four blanks are code', '    ## A', [[0, '', '    ## A']]],
  [
    'underlined',
    'A\n===\nx\n\nB\n---\ny',
    [
      [0, '', ''],
      [1, 'A', 'x'],
      [2, 'B', 'y'],
    ],
  ],
  ['a rule after a blank line', 'A\n\n---\nB', [[0, '', 'A\n\n---\nB']]],
  ['a rule below a list', '- a\n---\nB', [[0, '', '- a\n---\nB']]],
  [
    'hashes in fenced code',
    '```\n# A\n```\n# B',
    [
      [0, '', '```\n# A\n```'],
      [1, 'B', ''],
    ],
  ],
  [
    'a longer fence closes',
    '~~~\n# A\n~~~~\n# B',
    [
      [0, '', '~~~\n# A\n~~~~'],
      [1, 'B', ''],
    ],
  ],
  ['a fence that never closes', '```\n# A', [[0, '', '```\n# A']]],
  [
    'Windows line ends',
    '# A\r\nx\r\n',
    [
      [0, '', ''],
      [1, 'A', 'x'],
    ],
  ],
])('%s', (_, markdown, parts) => {
  expect(outline(markdown)).toEqual(parts)
})
