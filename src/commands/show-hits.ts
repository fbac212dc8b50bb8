import type { Context } from '../context.ts'
import { show } from '../terminal/pager.ts'
import { renderHits } from '../terminal/render-hits.ts'
import type { ShownHit } from '../terminal/rows.ts'
import { decideScreen } from '../terminal/terminal.ts'
import type { CommonOptions } from './options.ts'
import { remarksOf } from './remark.ts'

/** Shows what a search found to a person, and how many more there are. */
export async function showHits(
  context: Context,
  hits: readonly ShownHit[],
  options: CommonOptions & { readonly heldBack: number },
): Promise<void> {
  const screen = decideScreen(context.stdout, context.env, options)
  const more =
    options.heldBack > 0
      ? `\n\n${screen.theme.styles.faint(`${options.heldBack} more (-n 0 shows all)`)}`
      : ''
  const text = renderHits(hits, screen) + more
  await show(context, text, { screen, pager: options.pager, remark: remarksOf(context, options) })
}
