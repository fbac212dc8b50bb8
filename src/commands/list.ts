import { filterArticles, type SortOrder, sortArticles } from '../articles/library.ts'
import type { Context } from '../context.ts'
import { ExitCode } from '../errors.ts'
import { openLibrary } from '../store/library.ts'
import { articleRows, sectionRows } from '../terminal/rows.ts'
import { SUMMARY_FIELDS } from './article-fields.ts'
import { chosenFields, jsonOf } from './json-output.ts'
import type { CommonOptions } from './options.ts'
import { remarksOf } from './remark.ts'

export interface ListOptions extends CommonOptions {
  readonly sections?: boolean
  readonly tag?: readonly string[]
  readonly author?: string
  readonly sort?: SortOrder
  readonly reverse?: boolean
  readonly limit?: number
}

/** The articles of the library, or those that the words, tags and author fit. */
export async function list(
  context: Context,
  words: readonly string[],
  options: ListOptions,
): Promise<ExitCode> {
  const remark = remarksOf(context, options)
  if (options.json) chosenFields(options.json, SUMMARY_FIELDS)
  const { summaries } = await openLibrary(context, { folder: options.library, remark })
  const { tag: tags = [], author, sort = 'title', reverse, limit } = options
  const fitting = sortArticles(filterArticles(summaries, { words, tags, author }), sort)
  const ordered = reverse ? fitting.toReversed() : fitting
  const articles = limit ? ordered.slice(0, limit) : ordered

  if (options.json) context.stdout.write(jsonOf(articles, options.json, SUMMARY_FIELDS))
  else if (articles.length > 0 && context.stdout.isTerminal()) {
    const { showList } = await import('./show-list.ts')
    await showList(context, articles, options)
  } else context.stdout.write(options.sections ? sectionRows(articles) : articleRows(articles))
  if (articles.length > 0) return ExitCode.done
  if (words.length > 0 || tags.length > 0 || author !== undefined) return ExitCode.noMatch
  return ExitCode.done
}
