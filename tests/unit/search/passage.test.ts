import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ORDINARY_PASSAGE,
  type Passage,
  type PassageOptions,
  passageOf,
} from '../../../src/search/passage.ts'
import { parseQuery } from '../../../src/search/query.ts'
import type { WeightedTerm } from '../../../src/search/ranking.ts'

/** The terms of a query, all of the same weight unless told. */
function termsOf(query: string, weights: readonly number[] = []): WeightedTerm[] {
  return parseQuery(query).terms.map((term, index) => ({ ...term, weight: weights[index] ?? 1 }))
}

function marked({ text, matches }: Passage): string {
  let result = ''
  let from = 0
  for (const [start, end] of matches) {
    result += `${text.slice(from, start)}[${text.slice(start, end)}]`
    from = end
  }
  return result + text.slice(from)
}

const FILLER =
  'This sentence has nothing at all to do with what somebody may be looking for, and is long enough.'

describe('passageOf', () => {
  test.each<[name: string, query: string, text: string, passage: string, options?: Partial<PassageOptions>]>([
    [
      'the sentence that matches',
      'space',
      `${FILLER} Give him all the space that he has asked you for, even if the days are long and the evenings longer. ${FILLER}`,
      'Give him all the [space] that he has asked you for, even if the days are long and the evenings longer.',
    ],
    [
      'any grammatical form, quotes of any kind',
      'husband apologise',
      'Her husband’s late. He apologized, and the apologies were taken as they were meant, which was kindly.',
      'Her [husband’s] late. He [apologized], and the [apologies] were taken as they were meant, which was kindly.',
    ],
    [
      'two side by side that match',
      'space husband',
      `${FILLER} Your husband asked for it. Now he has space. ${FILLER}`,
      'Your [husband] asked for it. Now he has [space].',
    ],
    [
      'more different words before more of one',
      'space husband',
      `Space, space, space, space. ${FILLER}\n\nGive your husband space. ${FILLER}`,
      `Give your [husband] [space]. ${FILLER}`,
    ],
    ['a short sentence with the one behind it', 'space', `Space. ${FILLER}`, `[Space]. ${FILLER}`],
    ['a short sentence with the one before it', 'space', `${FILLER} Space.`, `${FILLER} [Space].`],
    ['paragraphs stay apart', 'space', `${FILLER}\n\nSpace.\n\n${FILLER}`, '[Space].'],
    [
      'phrases',
      '"small steps"',
      'Small is small. Small steps are the ones which carry you all the way, and steps are all that counts.',
      '[Small] is [small]. [Small] [steps] are the ones which carry you all the way, and [steps] are all that counts.',
    ],
    ['beginnings', 'apol*', 'An apology helps.', 'An [apology] helps.'],
    ['pairs of characters', '復縁', '妻と復縁したい。縁。', '妻と[復縁]したい。縁。'],
    ['words of other fields are not marked', 'tag:space', 'Space is here.', 'Space is here.'],
    ['nothing matches', 'zebra', `One is first. ${FILLER} Three.`, `One is first. ${FILLER}`],
    ['no text', 'zebra', '', ''],
    [
      'sentences around',
      'space',
      'One. Two.\n\nThree has some space in it, as much as anybody could ever want to have for a summer. Four. Five.',
      'Two. Three has some [space] in it, as much as anybody could ever want to have for a summer. Four.',
      { context: 1 },
    ],
  ])('%s', (_, query, text, passage, options = {}) => {
    expect(marked(passageOf(text, termsOf(query), { ...ORDINARY_PASSAGE, ...options }))).toBe(passage)
  })

  test('rare words weigh more', () => {
    const text = `Space is in here, and so is much more that nobody has ever asked about in any way. ${FILLER}\n\nYour husband is in here, with all the other people whom you met at the wedding of your sister.`
    expect(marked(passageOf(text, termsOf('space husband', [1, 3])))).toMatch(/^Your \[husband\]/)
  })

  describe('a long sentence', () => {
    const long =
      `${'many words and '.repeat(30)}space for your husband ${'and more words '.repeat(30)}`.trim()

    test('is cut between words around what matches', () => {
      const passage = passageOf(long, termsOf('space husband'))
      expect(passage.text.length).toBeLessThanOrEqual(242)
      expect(marked(passage)).toMatch(/^…(?:\w+ )+\[space\] for your \[husband\](?: \w+)+…$/)
    })

    test('is whole on demand, and where others are added', () => {
      expect(passageOf(long, termsOf('space'), { ...ORDINARY_PASSAGE, cutsLong: false }).text).toBe(long)
      expect(passageOf(long, termsOf('space'), { ...ORDINARY_PASSAGE, context: 1 }).text).toBe(long)
    })

    test.each([
      ['begins with the match', `space ${'x '.repeat(500)}`, /^\[space\] .*x…$/],
      ['ends with the match', `${'x '.repeat(500)}space`, /^…x .* \[space\]$/],
      ['has no match', 'x '.repeat(500), /^x .*x…$/],
      ['has no blanks', `復縁${'あ'.repeat(500)}`, /^\[復縁\]あ+…$/],
      ['has characters of two units', `${'😀'.repeat(300)}`, /^(?:😀)+…$/u],
    ])('%s', (_, text, expected) => {
      const passage = passageOf(text, termsOf('space 復縁'))
      expect(marked(passage)).toMatch(expected)
      expect(passage.text.length).toBeLessThanOrEqual(242)
    })
  })

  test('any text: matches lie in the passage, in order, and mark what was asked for', () => {
    const piece = fc.constantFrom(
      'space',
      'Spaces',
      ' ',
      '. ',
      '\n\n',
      '’',
      'husband',
      'x',
      '😀',
      'and ',
      '“',
      '復縁',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 200 }),
        fc.nat(3),
        fc.integer({ min: 1, max: 60 }),
        (pieces, context, length) => {
          const { text, matches } = passageOf(pieces.join(''), termsOf('space husband'), {
            length,
            context,
            cutsLong: true,
          })
          let before = -1
          expect(text).not.toContain('\n')
          for (const [start, end] of matches) {
            expect(start).toBeGreaterThan(before)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(text.slice(start, end)).toMatch(/^(?:space|husband|[a-z’]+)/i)
            before = end
          }
        },
      ),
    )
  })

  test.each(['space ', 'space. ', 'space', 'a\n\n', '復'])('%j over and over takes linear time', (piece) => {
    passageOf(piece.repeat(50_000), termsOf('space 復縁'))
  })
})
