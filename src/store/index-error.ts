import { rmSync } from 'node:fs'

/** The index cannot be used; nothing is lost by that, since it is a cache. */
export class IndexError extends Error {
  /**
   * `unusable`: damaged, foreign or of another version, to be deleted and made anew.
   * `unavailable`: locked, or in a place that cannot be read or written, to be done without.
   */
  readonly kind: 'unusable' | 'unavailable'

  constructor(kind: IndexError['kind'], message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.name = 'IndexError'
    this.kind = kind
  }
}

/** Takes away the file of an index that cannot be used, with what SQLite keeps beside it. */
export function deleteIndexFile(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true, recursive: true })
}

/** Runs what uses the database; what goes wrong there comes out as an IndexError. */
export function guarded<T>(use: () => T): T {
  try {
    return use()
  } catch (error) {
    throw asIndexError(error)
  }
}

function asIndexError(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (typeof code !== 'string') return error
  const [, kind, reason] = REASONS.find(([prefix]) => code.startsWith(prefix)) ?? []
  if (kind !== undefined && reason !== undefined) return new IndexError(kind, reason, { cause: error })
  // Any other error of the language is a mistake of ours, and shall be seen.
  if (/^no such (?:table|column|module)|malformed|not a database/.test(String(message))) return damaged(error)
  if (/readonly database/.test(String(message))) {
    return new IndexError('unavailable', 'it cannot be written', { cause: error })
  }
  return error
}

/** The error of an index that does not hold what it should. */
export function damaged(cause?: unknown): IndexError {
  return new IndexError('unusable', 'it is damaged', { cause })
}

const REASONS: readonly (readonly [code: string, kind: IndexError['kind'], reason: string])[] = [
  ['SQLITE_CORRUPT', 'unusable', 'it is damaged'],
  ['SQLITE_NOTADB', 'unusable', 'it is damaged'],
  ['SQLITE_BUSY', 'unavailable', 'another process is writing it'],
  ['SQLITE_LOCKED', 'unavailable', 'another process is writing it'],
  ['SQLITE_PROTOCOL', 'unavailable', 'another process is writing it'],
  ['SQLITE_CANTOPEN', 'unavailable', 'it cannot be opened'],
  ['SQLITE_PERM', 'unavailable', 'permission denied'],
  ['SQLITE_AUTH', 'unavailable', 'permission denied'],
  ['SQLITE_READONLY', 'unavailable', 'it cannot be written'],
  ['SQLITE_FULL', 'unavailable', 'the disk is full'],
  ['SQLITE_IOERR', 'unavailable', 'the disk reports an error'],
  ['SQLITE_NOMEM', 'unavailable', 'there is not enough memory'],
]
