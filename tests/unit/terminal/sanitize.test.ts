import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sanitize, sanitizeLine } from '../../../src/terminal/sanitize.ts'

describe('sanitize', () => {
  it.each([
    ['plain text, “quotes” — dashes, é, 日本, 👍🏽', 'plain text, “quotes” — dashes, é, 日本, 👍🏽'],
    ['tab\tand\nnewline', 'tab\tand\nnewline'],
    ['a\x1b[31mred\x1b[0m b', 'ared b'],
    ['\x1b[1;38:5:200mbright', 'bright'],
    ['\x9b31mred', 'red'],
    ['\x1b[2J', '\ufffd[2J'],
    ['\x1b]0;title\x07', '\ufffd]0;title\ufffd'],
    ['\x1b]8;;http://x\x1b\\y', '\ufffd]8;;http://x\ufffd\\y'],
    ['\x1b\x1b[31m[32m', '\ufffd[32m'],
    ['\0 \b \x7f \x85 \x9c', '\ufffd \ufffd \ufffd \ufffd \ufffd'],
    ['one\r\ntwo\rthree\r\rfour', 'one\ntwo\nthree\n\nfour'],
    ['a\u2028b\u2029c', 'a\nb\nc'],
    ['\ufeffab\u202ecd\u2066ef\u2069', 'abcdef'],
    ['lone \ud83d and \udc4d', 'lone \ufffd and \ufffd'],
    ['\ud83d\ufeff\udc4d', '\ufffd\ufffd'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(sanitize(text)).toBe(expected)
  })

  it('lets nothing through that could command a terminal', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(sanitize(text)).not.toMatch(
          /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udfff]/u,
        )
      }),
    )
  })

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(sanitize(sanitize(text))).toBe(sanitize(text))
      }),
    )
  })

  it('takes no longer for sequences that never end', () => {
    expect(sanitize('\x1b[0'.repeat(200_000))).toHaveLength(600_000)
    expect(sanitize(`\x1b[${'0'.repeat(500_000)}`)).toHaveLength(500_002)
  })
})

describe('sanitizeLine', () => {
  it.each([
    ['  a\tb\r\nc\n\n d ', 'a b c d'],
    ['a\u2028b\u00a0c', 'a b c'],
    ['\x1b[31m\x1b[0m', ''],
    ['evil\x1b]0;x\x07.txt', 'evil\ufffd]0;x\ufffd.txt'],
  ])('%j', (text, expected) => {
    expect(sanitizeLine(text)).toBe(expected)
  })

  it('is one line without blanks at its ends, and has nothing left to do the second time', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const line = sanitizeLine(text)
        expect(line).not.toMatch(/^\s|\s$|\n|\t/)
        expect(sanitizeLine(line)).toBe(line)
      }),
    )
  })
})

function hostileText(): fc.Arbitrary<string> {
  const pieces = [
    '\x1b',
    '[',
    '31',
    'm',
    ';',
    '\x9b',
    '\r',
    '\n',
    '\u2028',
    '\ufeff',
    '\ud83d',
    '\udc4d',
    ' ',
    'a',
  ]
  const piece = fc.oneof(
    fc.constantFrom(...pieces),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  )
  return fc.array(piece, { maxLength: 40 }).map((all) => all.join(''))
}
