import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What heed remembers of the tips it gave. Addresses, in the order they were shown. */
export interface TipState {
  readonly seen: readonly string[]
  /** The tips of the day: what was asked for, and the address that was given. */
  readonly daily: { readonly date: string; readonly tips: Readonly<Record<string, string>> } | null
  /** When a shell's start was last greeted with a tip, in milliseconds since 1970. */
  readonly greeted: number
}

const NOTHING_SEEN: TipState = { seen: [], daily: null, greeted: 0 }

/** The state of the tips; a file that is missing or damaged remembers nothing. */
export function readTipState(folder: string): TipState {
  try {
    const state: unknown = JSON.parse(readFileSync(join(folder, 'tips.json'), 'utf8'))
    return typeof state === 'object' && state !== null ? soundTipState(state) : NOTHING_SEEN
  } catch {
    // Whatever is wrong with it, the next write puts it right, and nothing but the order of tips is lost.
    return NOTHING_SEEN
  }
}

function soundTipState(state: Partial<Record<keyof TipState, unknown>>): TipState {
  const { seen, daily, greeted } = state
  return {
    seen: Array.isArray(seen) ? seen.filter((item) => typeof item === 'string') : [],
    daily: isDaily(daily) ? daily : null,
    greeted: typeof greeted === 'number' ? greeted : 0,
  }
}

function isDaily(value: unknown): value is NonNullable<TipState['daily']> {
  if (typeof value !== 'object' || value === null) return false
  const { date, tips } = value as { date?: unknown; tips?: unknown }
  return typeof date === 'string' && typeof tips === 'object' && tips !== null
}

/** Writes the state whole or not at all, and says whether it could. */
export function writeTipState(folder: string, state: TipState): boolean {
  const file = join(folder, 'tips.json')
  const unfinished = `${file}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(unfinished, JSON.stringify(state))
    renameSync(unfinished, file)
    return true
  } catch {
    // A read-only home is a place to read in, too: without state, tips are drawn afresh each time.
    discard(unfinished)
    return false
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It was never made.
  }
}
