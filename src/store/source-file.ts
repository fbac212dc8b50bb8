import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { reasonOf } from '../errors.ts'
import { UnreadableSource } from '../import/unreadable-source.ts'

/** Larger files are refused: no article is that long. In bytes. */
const LARGEST_SOURCE = 20 * 1024 * 1024

/** The bytes of a file or a pipe; throws UnreadableSource for a folder, a device or too large a file. */
export function readSourceFile(path: string): Uint8Array {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const stats = fstatSync(file)
    if (stats.isDirectory()) throw new UnreadableSource('it is a folder')
    if (!stats.isFile() && !stats.isFIFO()) throw new UnreadableSource('it is a device, not a file')
    return readWhole(file, stats.size)
  } catch (error) {
    if (error instanceof UnreadableSource) throw error
    throw new UnreadableSource(reasonOf(error), { cause: error })
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function readWhole(file: number, size: number): Uint8Array {
  const chunks: Buffer[] = []
  // One byte more than the file has: the end is then seen with the first read.
  let chunk = Buffer.allocUnsafe(Math.min(size, LARGEST_SOURCE) + 1)
  let length = size
  for (;;) {
    if (length > LARGEST_SOURCE) {
      throw new UnreadableSource(`it is larger than ${LARGEST_SOURCE / 1024 / 1024} MiB`)
    }
    const read = readSync(file, chunk)
    if (read === 0) return Buffer.concat(chunks)
    chunks.push(chunk.subarray(0, read))
    length = chunks.reduce((sum, { length }) => sum + length, 0)
    chunk = Buffer.allocUnsafe(1 << 16)
  }
}
