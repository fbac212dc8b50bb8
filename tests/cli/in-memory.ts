import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runCli } from '../../src/cli.ts'
import type { Context, Output } from '../../src/context.ts'
import { UserError } from '../../src/errors.ts'
import { renderError } from '../../src/terminal/render-error.ts'

/** The world that a command runs in, where it is to differ from a pipe in an empty home. */
export interface World {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** A terminal of that size, in place of a pipe. */
  readonly terminal?: { readonly columns: number; readonly rows: number }
  readonly now?: Date
  readonly random?: () => number
  readonly home?: string
  /** What the shell answers to the pager's command. */
  readonly pagerStatus?: number | null
}

/** What came of a command. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly paged: readonly { readonly command: string; readonly env: Readonly<Record<string, string>> }[]
}

/** A new empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'heed-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs a command in this process, with plain objects for the world around it. */
export async function heed(args: readonly string[], world: World = {}): Promise<Outcome> {
  const written = { out: '', err: '' }
  const paged: { command: string; env: Readonly<Record<string, string>> }[] = []
  const output = (name: 'out' | 'err'): Output => ({
    write: (text) => {
      written[name] += text
    },
    isTerminal: () => world.terminal !== undefined,
    size: () => world.terminal,
  })
  const context: Context = {
    stdout: output('out'),
    stderr: output('err'),
    readStdin: () =>
      typeof world.stdin === 'string'
        ? new TextEncoder().encode(world.stdin)
        : (world.stdin ?? new Uint8Array()),
    env: { TERM: 'xterm-256color', ...world.env },
    platform: 'linux',
    home: world.home ?? temporaryFolder(),
    shippedFolder: join(import.meta.dirname, '..', '..', 'dist', 'shelf'),
    now: () => world.now ?? new Date(2026, 0, 15, 12),
    random: world.random ?? (() => 0),
    runLimited: (work) => work(),
    runShell: async (command, input, env) => {
      paged.push({ command, env })
      const status = world.pagerStatus === undefined ? 0 : world.pagerStatus
      if (status === 0) written.out += input
      return status
    },
  }
  try {
    const code = await runCli(args, context)
    return { code, ...written, paged }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { code: error.exitCode, ...written, err: written.err + renderError(error), paged }
  }
}
