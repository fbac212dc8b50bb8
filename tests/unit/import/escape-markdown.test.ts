import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { escapeHeading, escapeLine } from '../../../src/import/escape-markdown.ts'

describe('escapeLine', () => {
  it.each([
    ['# of guests', '\\# of guests'],
    ['#4 on my list', '#4 on my list'],
    ['> he wrote', '\\> he wrote'],
    ['- a dash', '\\- a dash'],
    ['-----', '\\-----'],
    ['===', '\\==='],
    ['+ one', '\\+ one'],
    ['1999. It rained.', '1999\\. It rained.'],
    ['2) then', '2\\) then'],
    ['*stars* and **more**', '\\*stars\\* and \\*\\*more\\*\\*'],
    ['_so_ said snake_case', '\\_so\\_ said snake_case'],
    ['a `tick` and ~~that~~', 'a \\`tick\\` and \\~\\~that\\~\\~'],
    ['[a](b) ![c](d)', '\\[a\\](b) !\\[c\\](d)'],
    ['<b>not bold</b> & 3 < 5', '\\<b>not bold\\</b> & 3 < 5'],
    ['&amp; and &#8217; but R&D;', '\\&amp; and \\&#8217; but R\\&D;'],
    ['C:\\dir and \\* and a\\', 'C:\\dir and \\\\\\* and a\\\\'],
    ['see http://a.example/b_c_*d', 'see <http://a.example/b_c>\\_\\*d'],
    ['<https://a.example/x_y>', '<https://a.example/x_y>'],
    ['|a|b|', '|a|b|'],
    ['|--|:-|', '\\|--|:-|'],
  ])('%s', (line, markdown) => {
    expect(escapeLine(line)).toBe(markdown)
  })

  it('reads as it was written, whatever it holds', () => {
    const pieces = [
      '#',
      '>',
      '-',
      '+',
      '=',
      '*',
      '_',
      '`',
      '~',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '&',
      ';',
      '!',
      '\\',
      '|',
      ':',
    ]
    const words = [
      'a',
      'word',
      'b>',
      '1.',
      '2)',
      'amp;',
      '&lt;',
      '&#65;',
      '<i>',
      '</div>',
      '<!--',
      'https://x.example/a_b',
      'é',
      '“q”',
      ' ',
      ' ',
    ]
    const line = fc
      .array(fc.constantFrom(...pieces, ...words), { minLength: 1, maxLength: 14 })
      .map((parts) => parts.join('').replace(/ +/g, ' ').trim())
      .filter((text) => text !== '')
    fc.assert(
      fc.property(line, (text) => {
        expect(textOf(escapeLine(text))).toBe(withoutAngles(text))
        expect(textOf(`## ${escapeHeading(text)}`)).toBe(withoutAngles(text))
      }),
      { numRuns: 3000 },
    )
  })
})

/** What a reader sees of Markdown. */
function textOf(markdown: string): string {
  const html = marked.parse(markdown, { async: false })
  expect(html).toMatch(/^<(p|h2)>.*<\/\1>\n$/)
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim()
}

/** Addresses keep the brackets that mark them, and readers do not see those. */
function withoutAngles(text: string): string {
  return text.replace(/<(https:\/\/(?:(?!&(?:lt|amp|#65);)[^\s<>~\\])+)>/g, '$1')
}
