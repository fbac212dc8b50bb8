import type { ArticleSummary } from '../articles/article.ts'
import type { Context } from '../context.ts'
import { show } from '../terminal/pager.ts'
import { renderList } from '../terminal/render-list.ts'
import { decideScreen } from '../terminal/terminal.ts'
import type { ListOptions } from './list.ts'
import { remarksOf } from './remark.ts'

/** Shows a list of articles to a person. */
export async function showList(
  context: Context,
  articles: readonly ArticleSummary[],
  options: ListOptions,
): Promise<void> {
  const screen = decideScreen(context.stdout, context.env, options)
  const text = renderList(articles, { screen, sections: options.sections ?? false })
  await show(context, text, { screen, pager: options.pager, remark: remarksOf(context, options) })
}
