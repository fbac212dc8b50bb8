import { chooseBySeed, drawFromBag } from '../articles/shuffle-bag.ts'
import type { Context } from '../context.ts'
import { directoriesOf } from '../store/directories.ts'
import { readTipState, writeTipState } from '../store/state.ts'

const HOUR_MS = 3_600_000

/** How the tip is chosen among the addresses that fit. */
export interface TipChoice {
  readonly seed?: string | undefined
  readonly daily?: boolean | undefined
  /** What the tips were narrowed to: each narrowing has its own tip of the day. */
  readonly filter: string
}

/**
 * The address of a tip: the same for the same seed; the same all day; or else one that has not come before,
 * until all have. What was given is kept in the state folder, where that can be written.
 */
export function chooseTip(context: Context, addresses: readonly string[], choice: TipChoice): string | null {
  if (choice.seed !== undefined) return chooseBySeed(addresses, choice.seed)
  const today = localDate(context.now())
  if (!keepsHistory(context)) {
    return choice.daily
      ? chooseBySeed(addresses, today)
      : (drawFromBag(addresses, [], context.random())?.drawn ?? null)
  }
  const folder = directoriesOf(context).state
  const state = readTipState(folder)
  const tips = state.daily?.date === today ? state.daily.tips : {}
  const given = tips[choice.filter]
  if (choice.daily && given !== undefined && addresses.includes(given)) return given

  const draw = drawFromBag(addresses, state.seen, context.random())
  if (draw === null) return null
  const daily = choice.daily ? { date: today, tips: { ...tips, [choice.filter]: draw.drawn } } : state.daily
  const kept = writeTipState(folder, { ...state, seen: draw.seen, daily })
  return choice.daily && !kept ? chooseBySeed(addresses, today) : draw.drawn
}

/**
 * Whether so many hours have gone by since the last greeting; if so, this is noted as the next.
 * Where it cannot be noted there is no greeting, since it would come at every start of a shell.
 */
export function takeGreeting(context: Context, hours: number): boolean {
  if (!keepsHistory(context)) return false
  const folder = directoriesOf(context).state
  const state = readTipState(folder)
  const now = context.now().getTime()
  const since = now - state.greeted
  // A clock that was set back must not silence greetings for years.
  if (since >= 0 && since < hours * HOUR_MS) return false
  return writeTipState(folder, { ...state, greeted: now })
}

function keepsHistory({ env }: Context): boolean {
  return !env.HEED_NO_HISTORY
}

function localDate(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
