import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, ArticleSummary } from '../articles/article.ts'
import { UnreadableSource } from '../import/unreadable-source.ts'
import { buildMemoryIndex, searchInMemory } from '../search/memory-index.ts'
import { IndexError } from './index-error.ts'
import type { Library } from './library.ts'
import type { ArticleFile } from './library-folder.ts'
import { articleFromBytes } from './read-article.ts'
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
  const contents = contentsOf({ ...parts, shelf })
  const index = await openFreshIndex(contents, parts)
  if (index === null) return libraryInMemory(contents, parts)
  for (const remark of index.remarks().values()) parts.remark(remark)
  let summaries: readonly ArticleSummary[] | undefined
  return {
    get summaries() {
      summaries ??= index.summaries()
      return summaries
    },
    read: (summary) => readAgain(summary, parts),
    searchIndex: async () => index,
  }
}

/** A file as the index knows it, and how to read what is in it. */
interface Source {
  readonly file: IndexedFile
  readonly read: () => FileContent
}

/** By what the index calls them, all files of the library. The id is part of the name: with it the article changes. */
function contentsOf({ folder, files, shelf, shippedFolder }: UserLibraryParts): ReadonlyMap<string, Source> {
  const own = files.map(({ id, path, mtimeMs, size }): [string, Source] => {
    const file = { path: `${id}\t${path}`, mtimeMs, size }
    return [file.path, { file, read: () => readOwn({ id, path, mtimeMs, size }, file, folder) }]
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

function readOwn({ id, path, mtimeMs }: ArticleFile, file: IndexedFile, folder: string): FileContent {
  const place = {
    name: path,
    path: join(folder, path),
    origin: 'user' as const,
    id,
    added: new Date(mtimeMs).toISOString().slice(0, 10),
  }
  try {
    const { article, remarks } = articleFromBytes(readSourceFile(place.path), place)
    return { file, article, remark: remarks.length > 0 ? remarks.join('; ') : null }
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    return { file, article: null, remark: `"${path}" was left out: ${error.message}` }
  }
}

/** The index, brought up to date; null where there can be none. */
async function openFreshIndex(
  contents: ReadonlyMap<string, Source>,
  { indexFile, remark }: UserLibraryParts,
): Promise<SqliteIndex | null> {
  const sqlite = await import('./search-index.ts').catch(() => null)
  if (sqlite === null) return null
  const open = () => {
    const index = sqlite.openSearchIndex(indexFile)
    refresh(index, contents)
    return index
  }
  try {
    return open()
  } catch (error) {
    if (!(error instanceof IndexError)) throw error
    if (error.kind === 'unavailable') return null
    remark(`the search index was made anew: ${error.message}`)
  }
  try {
    for (const ending of ['', '-wal', '-shm']) rmSync(indexFile + ending, { force: true, recursive: true })
    return open()
  } catch (error) {
    if (error instanceof IndexError || (error as NodeJS.ErrnoException).code !== undefined) return null
    throw error
  }
}

function refresh(index: SqliteIndex, contents: ReadonlyMap<string, Source>): void {
  const known = index.files()
  const changed = [...contents.values()].filter(({ file }) => {
    const before = known.get(file.path)
    return before?.mtimeMs !== file.mtimeMs || before.size !== file.size
  })
  const removed = [...known.keys()].filter((path) => !contents.has(path))
  if (changed.length === 0 && removed.length === 0) return
  index.update({ put: readEach(changed), removed })
}

function* readEach(sources: readonly Source[]): Generator<FileContent> {
  for (const { read } of sources) yield read()
}

function readAgain(summary: ArticleSummary, { shippedFolder }: UserLibraryParts): Article {
  if (summary.origin === 'shipped' || summary.path === null) return readShippedArticle(shippedFolder, summary)
  const { id, path, origin, added } = summary
  const place = { name: path, path, origin, id, ...(added !== null && { added }) }
  return articleFromBytes(readSourceFile(path), place).article
}

/** Without a place for an index, all is read anew each time. */
function libraryInMemory(contents: ReadonlyMap<string, Source>, { remark }: UserLibraryParts): Library {
  const articles = new Map<string, Article>()
  for (const { read } of contents.values()) {
    const content = read()
    if (content.remark !== null) remark(content.remark)
    if (content.article !== null) articles.set(content.article.id, content.article)
  }
  return {
    summaries: [...articles.values()],
    read: (summary) => articles.get(summary.id) ?? { ...summary, opening: '', sections: [] },
    searchIndex: async () => searchInMemory(buildMemoryIndex(articles.values())),
  }
}
