import { join } from 'node:path'
import type { Article, ArticleSummary } from '../articles/article.ts'
import { RetryError, UserError } from '../errors.ts'
import { UnreadableSource } from '../import/unreadable-source.ts'
import { deleteIndexFile, IndexError } from './index-error.ts'
import type { Library } from './library.ts'
import type { ArticleFile } from './library-folder.ts'
import type { articleFromBytes } from './read-article.ts'
import type { FileContent, IndexedFile, SqliteIndex } from './search-index.ts'
import { type CompiledShelf, readShippedArticle } from './shipped-shelf.ts'
import { readSourceFile } from './source-file.ts'

/** What a library with articles of the user's is made of. */
export interface UserLibraryParts {
  /** The user's folder and the files in it. */
  readonly folder: string
  readonly files: readonly ArticleFile[]
  readonly shelf: CompiledShelf
  readonly shippedFolder: string
  /** Where the index is kept. */
  readonly indexFile: string
  readonly remark: (text: string) => void
}

/** The user's articles and those of the shelf that none of these replaces, with an index that is up to date. */
export async function openUserLibrary(parts: UserLibraryParts): Promise<Library> {
  const own = new Set(parts.files.map(({ id }) => id))
  const shelf = { ...parts.shelf, summaries: parts.shelf.summaries.filter(({ id }) => !own.has(id)) }
  const sources = sourcesOf({ ...parts, shelf })
  const index = await openFreshIndex(sources, parts)
  if (index === null) return libraryInMemory(sources, parts)
  tellRemarks([...retried(index, parts, () => index.remarks()).values()], parts.remark)
  let summaries: readonly ArticleSummary[] | undefined
  return {
    get summaries() {
      summaries ??= retried(index, parts, () => index.summaries())
      return summaries
    },
    read: (summary) => readAgain(summary, parts),
    searchIndex: async () => ({
      statistics: () => retried(index, parts, () => index.statistics()),
      frequencyOf: (pattern) => retried(index, parts, () => index.frequencyOf(pattern)),
      wordsBeginning: (prefix) => retried(index, parts, () => index.wordsBeginning(prefix)),
      candidates: (query, limit) => retried(index, parts, () => index.candidates(query, limit)),
      count: (query) => retried(index, parts, () => index.count(query)),
    }),
  }
}

/** Uses the index. Damage that shows only now is mended by deleting the file, and the command has to begin again. */
function retried<T>(index: SqliteIndex, { indexFile, remark }: UserLibraryParts, use: () => T): T {
  try {
    return use()
  } catch (error) {
    if (!(error instanceof IndexError) || error.kind !== 'unusable') throw error
    index.close()
    deleteIndexFile(indexFile)
    remark(`the search index was made anew: ${error.message}`)
    throw new RetryError({ cause: error })
  }
}

/** So many remarks on files one reads; of more it is enough to know that there are. */
const MOST_REMARKS = 3

function tellRemarks(remarks: readonly string[], remark: (text: string) => void): void {
  for (const text of remarks.slice(0, MOST_REMARKS)) remark(text)
  const more = remarks.length - MOST_REMARKS
  if (more > 0)
    remark(`${more} more of your files ${more === 1 ? 'was' : 'were'} left out or read with trouble`)
}

/** A file as the index knows it, and how to read what is in it. */
interface Source {
  readonly file: IndexedFile
  readonly read: (from: ArticleReader) => FileContent
}

type ArticleReader = typeof articleFromBytes

/** By what the index calls them, all files of the library. The id is part of the name: with it the article changes. */
function sourcesOf({ folder, files, shelf, shippedFolder }: UserLibraryParts): ReadonlyMap<string, Source> {
  const own = files.map((entry): [string, Source] => {
    const file = { path: `${entry.id}\t${entry.path}`, mtimeMs: entry.changedMs, size: entry.size }
    return [file.path, { file, read: (fromBytes) => ({ file, ...readOwn(entry, folder, fromBytes) }) }]
  })
  // A shipped article changes with the program: the version of the shelf stands for its time.
  const shipped = shelf.summaries.map((summary): [string, Source] => {
    const file = { path: `${summary.id}\tshipped`, mtimeMs: shelf.version, size: 0 }
    return [
      file.path,
      { file, read: () => ({ file, article: readShippedArticle(shippedFolder, summary), remark: null }) },
    ]
  })
  return new Map([...shipped, ...own])
}

function readOwn(
  { id, path, mtimeMs }: ArticleFile,
  folder: string,
  fromBytes: ArticleReader,
): Omit<FileContent, 'file'> {
  const added = new Date(mtimeMs).toISOString().slice(0, 10)
  const place = { name: path, path: join(folder, path), origin: 'user' as const, id, added }
  try {
    const { article, remarks } = fromBytes(readSourceFile(place.path), place)
    return { article, remark: remarks.length > 0 ? remarks.join('; ') : null }
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    return { article: null, remark: `"${path}" was left out: ${error.message}` }
  }
}

/** The index, brought up to date; null where there can be none. */
async function openFreshIndex(
  sources: ReadonlyMap<string, Source>,
  { indexFile, remark }: UserLibraryParts,
): Promise<SqliteIndex | null> {
  const sqlite = await import('./search-index.ts').catch(() => null)
  if (sqlite === null) return null
  const open = async () => {
    const index = sqlite.openSearchIndex(indexFile)
    await refresh(index, sources)
    return index
  }
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof IndexError)) throw error
    if (error.kind === 'unavailable') return null
    remark(`the search index was made anew: ${error.message}`)
  }
  try {
    deleteIndexFile(indexFile)
    return await open()
  } catch (error) {
    if (error instanceof IndexError || (error as NodeJS.ErrnoException).code !== undefined) return null
    throw error
  }
}

async function refresh(index: SqliteIndex, sources: ReadonlyMap<string, Source>): Promise<void> {
  const known = index.files()
  const changed = [...sources.values()].filter(({ file }) => {
    const before = known.get(file.path)
    return before?.mtimeMs !== file.mtimeMs || before.size !== file.size
  })
  const removed = [...known.keys()].filter((path) => !sources.has(path))
  if (changed.length === 0 && removed.length === 0) return
  const { articleFromBytes } = await import('./read-article.ts')
  index.update({ put: readEach(changed, articleFromBytes), removed })
}

function* readEach(sources: readonly Source[], fromBytes: ArticleReader): Generator<FileContent> {
  for (const { read } of sources) yield read(fromBytes)
}

async function readAgain(summary: ArticleSummary, { shippedFolder }: UserLibraryParts): Promise<Article> {
  if (summary.origin === 'shipped' || summary.path === null) return readShippedArticle(shippedFolder, summary)
  const { readTexts } = await import('./read-texts.ts')
  try {
    return readTexts(summary.path, summary)
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    throw new UserError(`"${summary.path}" could not be read: ${error.message}`, { cause: error })
  }
}

/** Without a place for an index, all is read anew each time. */
async function libraryInMemory(
  sources: ReadonlyMap<string, Source>,
  { remark }: UserLibraryParts,
): Promise<Library> {
  const { articleFromBytes } = await import('./read-article.ts')
  const articles = new Map<string, Article>()
  const remarks: string[] = []
  for (const content of readEach([...sources.values()], articleFromBytes)) {
    if (content.remark !== null) remarks.push(content.remark)
    if (content.article !== null) articles.set(content.article.id, content.article)
  }
  tellRemarks(remarks, remark)
  return {
    summaries: [...articles.values()],
    read: async (summary) => articles.get(summary.id) ?? { ...summary, opening: '', sections: [] },
    searchIndex: async () => {
      const { buildMemoryIndex, searchInMemory } = await import('../search/memory-index.ts')
      return searchInMemory(buildMemoryIndex(articles.values()))
    },
  }
}
