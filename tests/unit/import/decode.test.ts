import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/import/decode.ts'
import { UnreadableSource } from '../../../src/import/unreadable-source.ts'

const TEXT = 'He said “wait” – and I did. Über alles? Nein.'

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE with a mark', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16 BE with a mark', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 LE without', utf16(TEXT, false)],
    ['UTF-16 BE without', utf16(TEXT, true)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, remark: null })
  })

  it('reads other bytes as Windows-1252, and says so', () => {
    const remark = 'not valid UTF-8, read as Windows-1252'
    expect(decodeText(latin1('He said \x93wait\x94 \x96 caf\xe9 \x80 5\x85'))).toEqual({
      text: 'He said “wait” – café € 5…',
      remark,
    })
    expect(decodeText(latin1('caf\xe9')).remark).toBe(remark)
  })

  it('reads a view on a larger buffer', () => {
    expect(decodeText(latin1('xxcaf\xe9xx').subarray(2, 6)).text).toBe('café')
  })

  it('reads a text with terminal colours and a stray bell', () => {
    const text = '\x1b[31mred\x1b[0m \x1b[1mbold\x1b[0m and a bell\x07.'
    expect(decodeText(Buffer.from(text)).text).toBe(text)
  })

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\r\n \xa0'],
    ['a byte-order mark', '\xef\xbb\xbf'],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeText(latin1(bytes))).toThrow(new UnreadableSource('it is empty'))
  })

  it.each([
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0'],
    ['another', '\xff\xd8\xff\xe0\0\x10JFIF\0\x01'],
    ['a small picture', 'GIF89a\x01\x02\x03'],
    ['a sound', 'RIFF$abcWAVEfmt and so on'],
    ['an archive', 'PK\x03\x04\x14abc'],
    ['a compressed file', '\x1f\x8b\x08\x08abc'],
    ['a PDF', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>'],
    ['a word processor', '{\\rtf1\\ansi Hello}'],
    ['a program', '\x7fELF\x02\x01\x01\0\0'],
    ['a zero in a text', 'a text with a \0 in it'],
    ['zeros alone', '\0\0\0\0\0\0\0\0'],
    ['control characters', '\x01\x02\x03\x04a\x05\x06b'],
    [
      'noise',
      Array.from({ length: 400 }, (_, at) => String.fromCharCode(1 + ((at * 97 + at * at) % 255))).join(''),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeText(latin1(bytes))).toThrow(new UnreadableSource('it is not a text file'))
  })
})
