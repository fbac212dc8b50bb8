import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/import/blocks.ts'

/** The blocks as strings; "^" marks one that stands directly under the one above, "_" an underlined one. */
function read(...lines: readonly string[]): string[] {
  return blocksOf(lines.join('\n')).map(
    (block) => (block.isTight ? '^' : '') + (block.isUnderlined ? '_' : '') + block.text,
  )
}

const WRAPPED = [
  'It had been raining since the morning, and nobody in the house',
  'wanted to be the first to say so. We played cards until it was',
  'too dark to tell the hearts from the diamonds.',
]

describe('blocksOf', () => {
  it.each([
    ['paragraphs', ['One.', '', 'Two.', '\u00a0', '  ', 'Three.'], ['One.', 'Two.', 'Three.']],
    ['blanks', ['One  and\u00a0two.\t Three. '], ['One and two. Three.']],
    ['characters without width', ['\ufeffOne:\u200b two.\u2060'], ['One: two.']],
    ['wrapped lines', [...WRAPPED, '', ...WRAPPED], [WRAPPED.join(' '), WRAPPED.join(' ')]],
    ['a line above a wrapped paragraph', ['Play cards', ...WRAPPED], ['Play cards', `^${WRAPPED.join(' ')}`]],
    [
      'a paragraph on each line',
      ['One is here.', 'Two is there.', 'Three'],
      ['One is here.', '^Two is there.', '^Three'],
    ],
    ['an underline', ['Title', '=====', 'Text here.'], ['_Title', '^Text here.']],
    ['a rule', ['One.', '', '* * *', '', 'Two.'], ['One.', '* * *', 'Two.']],
    ['items', ['- one', '- two', '1. three', '2.) four'], ['- one', '^- two', '^1. three', '^2.) four']],
    ['a byline below the title', [...WRAPPED, 'By: Jo Doe: I'], [WRAPPED.join(' '), '^By: Jo Doe: I']],
    [
      'indented paragraphs',
      [`   ${WRAPPED[0]}`, ...WRAPPED.slice(1), `   ${WRAPPED[0]}`, ...WRAPPED.slice(1)],
      [WRAPPED.join(' '), `^${WRAPPED.join(' ')}`],
    ],
    ['a text that is indented', WRAPPED.map((line) => `    ${line}`), [WRAPPED.join(' ')]],
    [
      'an item that goes on',
      ['- It had been raining since the morning, and nobody in the', '  house wanted to say so.', '- Two'],
      ['- It had been raining since the morning, and nobody in the house wanted to say so.', '^- Two'],
    ],
    [
      'a year at the start of a line',
      [...WRAPPED, 'It rained like that for the last time in the cold summer of', '1987. Nobody minded.'],
      [
        `${WRAPPED.join(' ')}`,
        '^It rained like that for the last time in the cold summer of 1987. Nobody minded.',
      ],
    ],
    ['verses', ['Roses are red', 'Violets are blue'], ['Roses are red', '^Violets are blue']],
    [
      'unspaced scripts',
      [
        '雨が一日中降り続いて、家の誰も外に出たがらなかったので、',
        '私たちは家の中でずっとトランプをして過ごした。',
      ],
      [
        '雨が一日中降り続いて、家の誰も外に出たがらなかったので、私たちは家の中でずっとトランプをして過ごした。',
      ],
    ],
  ])('%s', (_, lines, blocks) => {
    expect(read(...lines)).toEqual(blocks)
  })

  it('takes any line ending', () => {
    expect(
      blocksOf('One.\r\n\r\nTwo.\r\rThree.\u2028\u2028Four.\f\fFive.').map((block) => block.text),
    ).toEqual(['One.', 'Two.', 'Three.', 'Four.', 'Five.'])
  })
})
