import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn as spawnInTerminal } from '@lydell/node-pty'
import { Terminal } from '@xterm/headless'
import { onTestFinished } from 'vitest'

const program = join(import.meta.dirname, '..', '..', 'bin', 'heed.js')

/** A clean home for one test: nothing of the user's environment but the path reaches the program. */
export function cleanEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const home = mkdtempSync(join(tmpdir(), 'heed-e2e-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return { PATH: process.env.PATH ?? '', HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...extra }
}

/** What came of a run. */
export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built program in a pipe. */
export function inPipe(
  args: readonly string[],
  options: { input?: string | Uint8Array; env?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args], { env: options.env ?? cleanEnvironment() })
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  return outcomeOf(child)
}

/** Runs a shell command line in which `heed` is the built program. */
export function inShell(line: string, env = cleanEnvironment()): Promise<Outcome> {
  const child = spawn('sh', ['-c', `heed() { "${process.execPath}" "${program}" "$@"; }; ${line}`], { env })
  child.stdin.end()
  return outcomeOf(child)
}

function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** A program in a pseudo-terminal, and the screen that it draws. */
export interface Session {
  /** The lines of the screen, blanks at their ends cut, empty lines at the end left out. */
  screen(): string
  /** All that was written to the terminal, escape sequences and all. */
  raw(): string
  type(keys: string): void
  /** Resolves when the screen holds the text; rejects with the screen when the program ends without it. */
  until(text: string | RegExp): Promise<void>
  readonly ended: Promise<number>
}

/** Runs the built program in a pseudo-terminal of that size. */
export function inTerminal(
  args: readonly string[],
  options: { columns?: number; rows?: number; env?: Readonly<Record<string, string>> } = {},
): Session {
  const { columns = 80, rows = 24, env = cleanEnvironment() } = options
  const screenBuffer = new Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 10_000 })
  const child = spawnInTerminal(process.execPath, [program, ...args], { cols: columns, rows, env })
  let written = ''
  let hasEnded = false
  const waiting = new Set<() => void>()
  const screen = () => {
    const { active } = screenBuffer.buffer
    const lines = Array.from(
      { length: active.length },
      (_, at) => active.getLine(at)?.translateToString(true) ?? '',
    )
    return lines.join('\n').trimEnd()
  }
  child.onData((data) => {
    written += data
    screenBuffer.write(data, () => {
      for (const check of waiting) check()
    })
  })
  const ended = new Promise<number>((resolve) => {
    child.onExit(({ exitCode }) => {
      screenBuffer.write('', () => {
        hasEnded = true
        for (const check of waiting) check()
        resolve(exitCode)
      })
    })
  })
  onTestFinished(() => {
    if (!hasEnded) child.kill()
  })
  return {
    screen,
    raw: () => written,
    type: (keys) => child.write(keys),
    until: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const found = typeof text === 'string' ? screen().includes(text) : text.test(screen())
          if (!found && !hasEnded) return
          waiting.delete(check)
          if (found) resolve()
          else reject(new Error(`heed ${args.join(' ')} ended without ${text} on its screen:\n${screen()}`))
        }
        waiting.add(check)
        check()
      }),
    ended,
  }
}
