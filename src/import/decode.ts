import { UnreadableSource } from './unreadable-source.ts'

export interface DecodedText {
  readonly text: string
  /** What the reader should know about how the bytes were read. */
  readonly remark: string | null
}

/** The text that bytes hold, whatever its encoding; throws UnreadableSource when they hold none. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsLikeBinary(bytes)) throw new UnreadableSource('it is not a text file')
  const decoded = decode(bytes)
  if (decoded.text.trim() === '') throw new UnreadableSource('it is empty')
  // Bytes that are not UTF-8 are doubtful already, so fewer control characters tell that they are no text.
  const bearable = decoded.remark === null ? 0.3 : 0.05
  if (decoded.text.includes('\0') || shareOfControls(decoded.text) > bearable) {
    throw new UnreadableSource('it is not a text file')
  }
  return decoded
}

function decode(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), remark: null }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remark: null }
  } catch {
    return { text: decodeWindows1252(bytes), remark: 'not valid UTF-8, read as Windows-1252' }
  }
}

const SAMPLE = 4096

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.length < 4 || bytes.length % 2 === 1) return null
  const zeros = [0, 0]
  sample.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const most = sample.length / 2 - sample.length / 8
  if (odd > most && even === 0) return 'utf-16le'
  if (even > most && odd === 0) return 'utf-16be'
  return null
}

/** Files whose first bytes give them away even where the rest could pass for text. */
const SIGNATURES: readonly string[] = [
  '%PDF-',
  '{\\rtf',
  'PK\x03\x04',
  'PK\x05\x06',
  '\x89PNG',
  'GIF87a',
  'GIF89a',
  '\xff\xd8\xff',
  '\x1f\x8b',
  'BZh9',
  '\xfd7zXZ',
  '7z\xbc\xaf',
  'Rar!\x1a',
  '\x28\xb5\x2f\xfd',
  '\x7fELF',
  '\xca\xfe\xba\xbe',
  '\xcf\xfa\xed\xfe',
  'ID3',
  'OggS',
  'SQLite format 3',
]

function startsLikeBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  const isRiff = start.startsWith('RIFF') && /^(?:WEBP|WAVE|AVI )/.test(start.slice(8))
  return isRiff || SIGNATURES.some((signature) => start.startsWith(signature))
}

// Escape is not counted: a text with terminal colours in it is a text.
const CONTROLS = /[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]/g

function shareOfControls(text: string): number {
  return (text.match(CONTROLS)?.length ?? 0) / text.length
}

// Own table, since some releases of Node take windows-1252 for Latin-1. Five bytes mean nothing.
const WINDOWS_1252 =
  '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f' + //
  '\x90‘’“”•–—˜™š›œ\x9džŸ'

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character)
}
