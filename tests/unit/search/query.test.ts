import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pattern } from '../../../src/search/pattern.ts'
import { parseQuery, queryOfText } from '../../../src/search/query.ts'
import { FIELDS } from '../../../src/search/search-index.ts'

/** A query in short: patterns with their fields where they are not all, counts where they are not 1. */
function outline(query: ReturnType<typeof parseQuery>) {
  const show = ({ needles, fields }: Pattern) =>
    (fields.length === FIELDS.length ? '' : `${fields.join('+')}:`) + needles.join('|')
  return {
    terms: query.terms.map((term) => show(term) + (term.count > 1 ? `*${term.count}` : '')),
    required: query.required.map(show),
    excluded: query.excluded.map(show),
  }
}

describe('parseQuery', () => {
  test.each<[text: string, terms: string[], required?: string[], excluded?: string[]]>([
    // words
    ['give him space', [' give ', ' space ']],
    ['Reconnecting husbands', [' reconnect ', ' husband ']],
    ['space Space spaces', [' space *3']],
    ['light-hearted', [' light ', ' heart ']],
    ["husband's", [' husband ']],
    // only stop words
    ['what to do', [' what ', ' to ', ' do ']],
    ["don't", [' dont ']],
    // phrases
    ['"give him space"', [' give ', ' space '], [' give him space ']],
    ['“give him space”', [' give ', ' space '], [' give him space ']],
    ['"to be or not to be"', [], [' to be or not to be ']],
    ['laugh "small steps"', [' laugh ', ' small ', ' step '], [' small step ']],
    // signs
    ['+laugh small', [' laugh ', ' small '], [' laugh ']],
    ['space -husband', [' space '], [], [' husband ']],
    ['-husband', [], [], [' husband ']],
    ['-"give up" try', [' tri '], [], [' give up ']],
    ['+"small steps"', [' small ', ' step '], [' small step ']],
    ['+light-hearted', [' light ', ' heart '], [' light heart ']],
    ['+the', [], [' the ']],
    ['well-being -  dash', [' well ', ' dash ']],
    // beginnings
    ['apologi*', [' apologi']],
    ['+apologi* -husb*', [' apologi'], [' apologi'], [' husb']],
    ['"small st"*', [' small ', ' st'], [' small st']],
    ['**bold**', [' bold ']],
    ['*', []],
    // fields
    ['title:space', ['articleTitle+sectionTitle: space '], ['articleTitle+sectionTitle: space ']],
    ['Tag:marriage laugh', ['tags: marriag ', ' laugh '], ['tags: marriag ']],
    ['author:"Leslie Cane"', ['author: lesli ', 'author: cane '], ['author: lesli cane ']],
    ['-tag:children', [], [], ['tags: children ']],
    ['title:recon*', ['articleTitle+sectionTitle: recon'], ['articleTitle+sectionTitle: recon']],
    ['title:', [' titl ']],
    ['title: space', [' titl ', ' space ']],
    ['http://example.com', [' http ', ' exampl ', ' com ']],
    // whatever does not parse is words
    ['C++', [' c ']],
    ['C++ AND (', [' c ']],
    ['AND OR NOT NEAR', [' near ']],
    ['a "lone quote', [' lone ', ' quot ']],
    ['"', []],
    ['""', []],
    ['+ - -- ++', []],
    ['++twice', [' twice ']],
    ['--help', [' help ']],
    ["'; DROP TABLE stems; --", [' drop ', ' tabl ', ' stem ']],
    ['', []],
    ['   ', []],
    // scripts without blanks: pairs of characters
    ['復縁し', [' 復 縁 ', ' 縁 し ']],
    ['縁', [' 縁 ']],
    ['+復縁', [' 復 縁 '], [' 復 縁 ']],
  ])('%j', (text, terms, required = [], excluded = []) => {
    expect(outline(parseQuery(text))).toEqual({ terms, required, excluded })
  })

  test('anything can be typed', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      '+',
      '-',
      '*',
      ':',
      'title:',
      ' ',
      'word',
      '(',
      ')',
      "'",
      '\\',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const { terms, required, excluded } = parseQuery(text)
          for (const { needles } of [...terms, ...required, ...excluded]) {
            expect(needles[0]).toMatch(/^(?: [\p{L}\p{N}\p{M}]+)+ ?$/u)
          }
        },
      ),
    )
  })

  test.each(['"', '+', '-', 'title:', '" ', '"a', "'", 'a:'])(
    '%j over and over takes linear time',
    (piece) => {
      parseQuery(piece.repeat(100_000))
    },
  )
})

describe('queryOfText', () => {
  test('takes quotes and dashes as people write them', () => {
    const text = 'He said: "I need space." -- and left -again-. title:none'
    expect(outline(queryOfText(text))).toEqual({
      terms: [' said ', ' need ', ' space ', ' left ', ' titl ', ' none '],
      required: [],
      excluded: [],
    })
  })
})
