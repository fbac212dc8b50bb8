import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/import/blocks.ts'
import { writeMarkdown } from '../../../src/import/write-markdown.ts'

describe('writeMarkdown', () => {
  it.each([
    ['paragraphs', 'One.\n\nTwo *stars*.', 'One.\n\nTwo \\*stars\\*.'],
    ['bullets', '• milk\n• eggs\n\nText.', '- milk\n- eggs\n\nText.'],
    ['bullets with blank lines', '* milk\n\n* # eggs', '- milk\n- \\# eggs'],
    ['numbers', '1.) Go.\n2.) Come.', '1. Go.\n2. Come.'],
    ['one announced item', 'Buy this:\n- milk', 'Buy this:\n\n- milk'],
    ['one item that is none', 'Yes.\n\n- Mary', 'Yes.\n\n\\- Mary'],
    ['numbers that do not count', '3. Go.\n\n7. Come.', '3\\. Go.\n\n7\\. Come.'],
    ['verses', 'Roses are red\nViolets are blue\n\nText.', 'Roses are red\\\nViolets are blue\n\nText.'],
    ['a verse like a table', 'a | b\n:-|-\n', 'a | b\\\n\\:-|-'],
    ['a rule', 'One.\n\n----\n\nTwo.', 'One.\n\n* * *\n\nTwo.'],
    ['nothing', '', ''],
  ])('%s', (_, text, markdown) => {
    expect(writeMarkdown(blocksOf(text))).toBe(markdown)
  })
})
