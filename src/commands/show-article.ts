import type { Article, Section } from '../articles/article.ts'
import { articleMarkdown, sectionMarkdown } from '../articles/article-markdown.ts'
import type { Context } from '../context.ts'
import { show } from '../terminal/pager.ts'
import { renderArticle, renderContents, renderSection } from '../terminal/render-article.ts'
import { sanitize } from '../terminal/sanitize.ts'
import { decideScreen, type Screen } from '../terminal/terminal.ts'
import type { CommonOptions } from './options.ts'
import { remarksOf } from './remark.ts'

/** An article, or one section of it. */
export interface Reading {
  readonly article: Article
  readonly section: Section | undefined
}

/** In which form an article is shown, if not as a page. */
export interface ShowOptions extends CommonOptions {
  readonly toc?: boolean
  readonly raw?: boolean
}

/** Shows an article, or one section of it, to a person. */
export async function showArticle(context: Context, reading: Reading, options: ShowOptions): Promise<void> {
  const screen = decideScreen(context.stdout, context.env, options)
  const text = await render(reading, options, screen)
  await show(context, text, { screen, pager: options.pager, remark: remarksOf(context, options) })
}

async function render(
  { article, section }: Reading,
  { raw, toc }: ShowOptions,
  screen: Screen,
): Promise<string> {
  if (raw) return sanitize(section === undefined ? articleMarkdown(article) : sectionMarkdown(section))
  if (toc) return renderContents(article, screen)
  return section === undefined ? renderArticle(article, screen) : renderSection(article, section, screen)
}
