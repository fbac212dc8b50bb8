import { fstatSync, readSync, writeSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { runCli } from './cli.ts'
import type { Context, Output } from './context.ts'
import { ExitCode, reasonOf, UserError } from './errors.ts'
import { renderError } from './terminal/render-error.ts'

/**
 * Runs heed in this process and sets its exit code.
 * @param programFolder the folder with the built program and the compiled shelf
 */
export async function main(programFolder: string): Promise<void> {
  const context = processContext(programFolder)
  try {
    process.exitCode = await runCli(process.argv.slice(2), context)
  } catch (error) {
    process.exitCode = report(error, context)
  }
}

function report(error: unknown, { stderr, env }: Context): ExitCode {
  // Whoever reads us has had enough: a normal end (`heed list | head -1`).
  if (isClosedPipe(error)) return ExitCode.done
  const told = error instanceof UserError ? error : unexpected(error)
  try {
    stderr.write(renderError(told))
    if (env.HEED_DEBUG === '1') stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  } catch {
    // Nobody is left to tell; the exit code still says it.
  }
  return told.exitCode
}

function unexpected(error: unknown): UserError {
  return new UserError(`it could not be done: ${reasonOf(error)}`, {
    hint: 'HEED_DEBUG=1 shows where it went wrong',
  })
}

function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'EPIPE'
}

function processContext(programFolder: string): Context {
  let stdin: Uint8Array | undefined
  return {
    stdout: processOutput(1, () => process.stdout),
    stderr: withoutErrors(processOutput(2, () => process.stderr)),
    readStdin: () => {
      stdin ??= readWholeStdin()
      return stdin
    },
    env: process.env,
    platform: process.platform,
    home: process.env.HOME || process.env.USERPROFILE || homedir(),
    shippedFolder: join(programFolder, 'shelf'),
    now: () => new Date(),
    random: Math.random,
    runLimited,
    runShell,
  }
}

/** A remark that nobody can read must not cost the result. */
function withoutErrors(output: Output): Output {
  return {
    ...output,
    write: (text) => {
      try {
        output.write(text)
      } catch {
        // Whoever closed it does not want to know.
      }
    },
  }
}

/** Writes with `writeSync`, since merely touching `process.stdout` costs a tenth of Node's own start. */
function processOutput(file: number, stream: () => NodeJS.WriteStream): Output {
  // Only a character device can be a terminal, and only then is the stream asked.
  const isTerminal = () => isCharacterDevice(file) && stream().isTTY === true
  return {
    write: (text) => writeWhole(file, Buffer.from(text)),
    isTerminal,
    size: () => {
      if (!isTerminal()) return undefined
      const { columns, rows } = stream()
      return columns > 0 && rows > 0 ? { columns, rows } : undefined
    },
  }
}

function isCharacterDevice(file: number): boolean {
  try {
    return fstatSync(file).isCharacterDevice()
  } catch {
    // A closed descriptor is no terminal; a write to it tells more.
    return false
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EAGAIN') waitABit()
      else if (code === 'EPIPE') throw error
      else throw new UserError(`the output could not be written: ${reasonOf(error)}`, { cause: error })
    }
  }
}

/** As much as of a file, in bytes. */
const MOST_STDIN = 20 * 1024 * 1024

function readWholeStdin(): Uint8Array {
  const chunks: Buffer[] = []
  let read = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(1 << 16)
    try {
      const length = readSync(0, chunk)
      if (length === 0) return Buffer.concat(chunks)
      chunks.push(chunk.subarray(0, length))
      read += length
      if (read > MOST_STDIN) throw new UserError('standard input is larger than 20 MiB')
    } catch (error) {
      if (error instanceof UserError) throw error
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EOF') return Buffer.concat(chunks)
      if (code === 'EAGAIN') waitABit()
      else throw new UserError(`standard input could not be read: ${reasonOf(error)}`, { cause: error })
    }
  }
}

/** The other end of a pipe that does not block is slower than we are: give it a few milliseconds. */
function waitABit(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
}

/** The engine itself must interrupt the work: a regular expression that backtracks lets nothing else run. */
function runLimited<T>(work: () => T, milliseconds: number): T | 'too long' {
  const place = globalThis as { heedWork?: () => T }
  place.heedWork = work
  try {
    return new Script('heedWork()').runInThisContext({ timeout: milliseconds })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'too long'
    throw error
  } finally {
    delete place.heedWork
  }
}

async function runShell(
  command: string,
  input: string,
  env: Readonly<Record<string, string>>,
): Promise<number | null> {
  const { spawnSync } = await import('node:child_process')
  // Ctrl-C is for the pager alone; without a listener it would end heed and leave the terminal to both.
  const ignore = () => {}
  process.on('SIGINT', ignore)
  try {
    const { status, error, signal } = spawnSync(command, {
      shell: true,
      input,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    // A pager that leaves before it has read everything closes the pipe: that is how people quit.
    if (error !== undefined && !isClosedPipe(error)) return null
    return signal === null ? status : 0
  } finally {
    process.off('SIGINT', ignore)
  }
}
