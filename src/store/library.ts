import { join, resolve } from 'node:path'
import type { Article, ArticleSummary } from '../articles/article.ts'
import { hashOf } from '../articles/hash.ts'
import type { Context } from '../context.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { directoriesOf } from './directories.ts'
import { listArticleFiles, requireFolder } from './library-folder.ts'
import { readShelf, readShippedArticle, readShippedIndex } from './shipped-shelf.ts'

/** The articles that heed can show: the shipped ones and the user's own. */
export interface Library {
  readonly summaries: readonly ArticleSummary[]
  /** The article with its texts. */
  read(article: ArticleSummary): Promise<Article>
  /** What the ranked search asks for candidates. */
  searchIndex(): Promise<SearchIndex>
}

/**
 * Opens the library: the shipped shelf and, where it holds files, the user's folder.
 * @param folder the user's folder, where it is not the usual one
 * @param remark told of what is wrong with the library but does not stop the command
 */
export async function openLibrary(
  context: Context,
  options: { folder: string | undefined; remark: (text: string) => void },
): Promise<Library> {
  if (options.folder !== undefined) requireFolder(options.folder)
  const folder = options.folder === undefined ? undefined : resolve(options.folder)
  const directories = directoriesOf(context, folder)
  const shelf = readShelf(context.shippedFolder)
  const files = listArticleFiles(directories.library, options.remark)
  if (files.length === 0) return shippedLibrary(context.shippedFolder, shelf.summaries)
  const { openUserLibrary } = await import('./user-library.ts')
  return openUserLibrary({
    folder: resolve(directories.library),
    files,
    shelf,
    shippedFolder: context.shippedFolder,
    indexFile: join(directories.cache, `library-${hashOf(resolve(directories.library)).toString(16)}.sqlite`),
    remark: options.remark,
  })
}

function shippedLibrary(folder: string, summaries: readonly ArticleSummary[]): Library {
  return {
    summaries,
    read: async (article) => readShippedArticle(folder, article),
    searchIndex: async () => {
      const { searchInMemory } = await import('../search/memory-index.ts')
      return searchInMemory(readShippedIndex(folder))
    },
  }
}
