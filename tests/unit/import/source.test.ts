import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { importSource } from '../../../src/import/source.ts'
import { UnreadableSource } from '../../../src/import/unreadable-source.ts'

const TEXT = 'It rained all day, and nobody in the house wanted to go out.'

function read(name: string, text: string): string {
  return importSource(name, Buffer.from(text)).markdown
}

describe('importSource', () => {
  it('turns plain text into Markdown with front matter', () => {
    const text = `Rain “And” You\n\nBy: Nora Field: ${TEXT}\n\nWhat You Can Do About It: ${TEXT} It is on my blog at http://rain.example.com.\n\nComments are closed.`
    expect(importSource('rain.txt', Buffer.from(text))).toEqual({
      markdown: `---\ntitle: "Rain “And” You"\nauthor: "Nora Field"\nsource: "http://rain.example.com"\n---\n\n${TEXT}\n\n## What You Can Do About It\n\n${TEXT}`,
      dropped: ['It is on my blog at http://rain.example.com.', 'Comments are closed.'],
      remark: null,
    })
  })

  it.each([
    ['a.md', 'Rain\n\nBy Nora Field'],
    ['A.MARKDOWN', TEXT],
    ['a.txt', `---\ntitle: Rain\n---\n${TEXT}`],
    ['-', `---\r\ntitle: Rain\r\n---\r\n${TEXT}`],
    ['-', `# Rain\n\n${TEXT}`],
    ['notes', `${TEXT}\n\n## One\n\n${TEXT}\n\n## Two\n`],
  ])('leaves Markdown as it is: %s', (name, text) => {
    expect(read(name, text)).toBe(text)
  })

  it.each([
    ['a.txt', `${TEXT}\n\n# of guests: 5`, `${TEXT}\n\n\\# of guests: 5`],
    ['a.txt', `${TEXT}\n\n\`\`\`\n# one\n# two\n\`\`\``, null],
    ['-', `----\n\n${TEXT}`, `* * *\n\n${TEXT}`],
    ['-', `#rain #tea\n\n${TEXT}`, `---\ntitle: "#rain #tea"\n---\n\n${TEXT}`],
  ])('takes for plain text: %s %s', (name, text, markdown) => {
    if (markdown !== null) expect(read(name, text)).toBe(markdown)
    expect(read(name, text)).not.toBe(text)
  })

  it.each([
    ['a.html', TEXT],
    ['a.HTM', TEXT],
    ['-', '<!DOCTYPE html>\n<p>Rain'],
    ['a.txt', '\n <html lang="en"><p>Rain'],
    ['-', '<?xml version="1.0"?>\n<!doctype html><p>Rain'],
  ])('refuses a saved page: %s', (name, text) => {
    expect(() => read(name, text)).toThrow(new UnreadableSource('saved web pages cannot be read yet'))
  })

  it('passes on what decoding had to say', () => {
    expect(importSource('a.md', Buffer.from('caf\xe9', 'latin1')).remark).toBe(
      'not valid UTF-8, read as Windows-1252',
    )
    expect(() => read('a.md', ' \n')).toThrow(new UnreadableSource('it is empty'))
  })

  it('lets no title out of the front matter', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('---', 'a: b', '"', '\\', '{{', '# x', '\u2028', '\x85'),
    )
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 4 }), (parts) => {
        const line = `A ${parts.join(' ').replace(/\s+/g, ' ').replaceAll('\0', '')} B`
        const markdown = articleOf(`${line}\n\n${TEXT}\n\n${TEXT}`)
        if (markdown === null || !markdown.startsWith('---\n')) return
        const [, yaml = '', body] = markdown.split(/^---\n/m)
        const fields: unknown = parse(yaml)
        expect(fields).toBeTypeOf('object')
        for (const key of Object.keys(fields as object)) expect(['title', 'author', 'source']).toContain(key)
        expect(body?.trim().endsWith(TEXT)).toBe(true)
      }),
    )
  })
})

function articleOf(text: string): string | null {
  try {
    return read('a.txt', text)
  } catch {
    return null
  }
}
