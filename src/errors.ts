/** How a command can end, as scripts see it (after grep and git). */
export const ExitCode = { done: 0, noMatch: 1, failure: 2, interrupted: 130 } as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/**
 * A failure that a person can understand and act on. It is shown as one line,
 * `heed: <message>`, followed by `hint`: what to try next.
 */
export class UserError extends Error {
  readonly hint: string | undefined
  readonly exitCode: ExitCode

  constructor(message: string, options: { hint?: string; exitCode?: ExitCode; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'UserError'
    this.hint = options.hint
    this.exitCode = options.exitCode ?? ExitCode.failure
  }
}

/** What a command relied on was broken and has been put right: run again, it should succeed. */
export class RetryError extends Error {
  constructor(options: { cause: unknown }) {
    super('a cache was damaged', options)
    this.name = 'RetryError'
  }
}

/** Why an operation of the system failed, in words: "no such file", not ENOENT. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return (code !== undefined && REASONS[code]) || (error instanceof Error ? error.message : String(error))
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
}
