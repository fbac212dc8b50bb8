import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../../src/search/sentences.ts'

describe('sentencesOf', () => {
  // A bar stands where one sentence ends and the next begins.
  test.each([
    'One. |Two! |Three? |Four',
    'No end',
    'Really?! |Yes.',
    'Wait... |Then go.',
    'He waited… and left. |Then…',
    'And so ... on.',
    // quotes and brackets that close behind the mark
    '“Leave me alone.” |He left.',
    '“Why?” he asked. |“Because.”',
    "'Stop!' |She stopped.",
    '(It was late.) |We went.',
    'She said “no.” |He said "yes."',
    // abbreviations
    'Mr. Smith met Dr. Jones. |They spoke.',
    'Bring e.g. tea, i.e. something warm. |Sit down.',
    'Tea, cake etc. are fine. |So is talk, walks etc. |Then rest.',
    'At 5 p.m. we met. |We left at 9 p.m. |It rained.',
    'The U.S. Army left. |So did J. R. Smith.',
    'See fig. 3 and no. 7. |Say no. |Mean it.',
    'So do I. |He knew.',
    'On Jan. 5 it began.',
    // numbers
    'It costs 3.50 a day. |It is 5. |Not 6.',
    '1. Begin small. |2. Go on.',
    // small letters
    'i am sad. |i do not know why',
    'Use node.js for it. |See example.com now.',
    'Write to me@example.com. |Thanks.',
    // no blank behind the mark
    'hang out with.|Seriously, do.',
    'What?|No idea.',
    // other scripts
    '復縁したい。|どうすれば？|「はい。」|終わり',
    // lines
    'A title\n\n|A text. |It goes on\n|Here.',
    '¿Qué? |¡Nada!',
  ])('%s', (marked) => {
    const text = marked.replaceAll('|', '')
    const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end))
    expect(sentences).toEqual(marked.split('|').map((sentence) => sentence.trim()))
  })

  test.each(['', ' ', '\n\n'])('%j has none', (text) => {
    expect(sentencesOf(text)).toEqual([])
  })

  test('any text: in order, without overlap, and all but blanks is in one', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-zA-Z.!?…"”\n ]*$/)),
        (text) => {
          let before = 0
          for (const { start, end } of sentencesOf(text)) {
            expect(text.slice(before, start).trim()).toBe('')
            expect(end).toBeGreaterThan(start)
            expect(text.slice(start, end)).not.toContain('\n')
            before = end
          }
          expect(text.slice(before).trim()).toBe('')
        },
      ),
    )
  })

  test.each(['.', 'a.', '. ', '"', '.”', '?! ', 'Mr. ', '\n', 'x'])(
    '%j over and over takes linear time',
    (piece) => {
      sentencesOf(piece.repeat(100_000))
    },
  )
})
