import type { Context } from '../context.ts'
import { cellsOf } from './cells.ts'
import type { Screen } from './terminal.ts'

/** What a shell says of a command that it cannot run or find (POSIX 2.8.2). */
const COULD_NOT_START: readonly (number | null)[] = [null, 126, 127]

/**
 * Shows a text: through the user's pager when a person is watching and it is longer than the screen,
 * else as it is.
 * @param remark told when the pager cannot start; the text is then shown without it
 */
export async function show(
  context: Context,
  text: string,
  options: { screen: Screen; pager: boolean; remark: (text: string) => void },
): Promise<void> {
  const { screen, remark } = options
  const whole = text.endsWith('\n') ? text : `${text}\n`
  const pager = options.pager && screen.isTerminal ? pagerFrom(context.env) : null
  if (pager !== null && !fitsScreen(whole, screen)) {
    const status = await context.runShell(pager, whole, pagerEnvironment(context.env))
    if (!COULD_NOT_START.includes(status)) return
    remark(`the pager "${pager}" could not start: shown without it`)
  }
  context.stdout.write(whole)
}

function pagerFrom(env: Context['env']): string | null {
  const pager = (env.HEED_PAGER ?? env.PAGER ?? 'less').trim()
  return pager === '' || pager === 'cat' ? null : pager
}

/** As git does it: leave at the end of a short text, keep colours, keep the text on the screen. */
function pagerEnvironment(env: Context['env']): Record<string, string> {
  return {
    ...(env.LESS === undefined && { LESS: 'FRX' }),
    ...(env.LV === undefined && { LV: '-c' }),
  }
}

function fitsScreen(text: string, { size }: Screen): boolean {
  if (size === undefined || size.rows <= 0 || size.columns <= 0) return false
  let rows = 0
  for (const line of text.split('\n').slice(0, -1)) {
    rows += Math.max(1, Math.ceil(cellsOf(line) / size.columns))
    // One row is left for the shell's next prompt.
    if (rows >= size.rows) return false
  }
  return true
}
