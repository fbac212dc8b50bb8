import { type Dirent, existsSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { slugOf, takeUnique } from '../articles/slug.ts'
import { reasonOf, UserError } from '../errors.ts'

/** A file of the user's folder that holds an article. */
export interface ArticleFile {
  /** The id that its name gives the article. */
  readonly id: string
  /** Its place below the folder. */
  readonly path: string
  readonly mtimeMs: number
  /** When anything about it changed, even if its own time was set back, in milliseconds since 1970. */
  readonly changedMs: number
  readonly size: number
}

const ARTICLE_ENDINGS = /\.(?:md|markdown|txt)$/i

/**
 * The article files below the folder, in the order of their paths; none when there is no such folder.
 * Hidden files and folders are left alone, and a folder is never entered through a symbolic link,
 * so that no circle can arise.
 * @param remark told of what could not be read
 */
export function listArticleFiles(folder: string, remark: (text: string) => void): readonly ArticleFile[] {
  const paths: string[] = []
  const visit = (below: string): void => {
    for (const entry of readFolder(join(folder, below), remark)) {
      if (entry.name.startsWith('.')) continue
      const path = below === '' ? entry.name : `${below}${sep}${entry.name}`
      if (entry.isDirectory()) visit(path)
      else if (ARTICLE_ENDINGS.test(entry.name)) paths.push(path)
      else if (entry.isSymbolicLink() && isFolder(join(folder, path))) {
        remark(`"${path}" was left out: it is a link to a folder`)
      }
    }
  }
  visit('')
  const taken = new Map<string, number>()
  return paths.sort().flatMap((path) => {
    const stats = statOf(join(folder, path))
    if (!stats?.isFile()) {
      remark(`"${path}" was left out: it is not a file`)
      return []
    }
    const name = path.slice(path.lastIndexOf(sep) + 1).replace(ARTICLE_ENDINGS, '')
    const id = takeUnique(slugOf(name) || 'article', taken)
    return [{ id, path, mtimeMs: stats.mtimeMs, changedMs: stats.ctimeMs, size: stats.size }]
  })
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    // A link that leads to itself, or into a closed folder, leads nowhere.
    return undefined
  }
}

function readFolder(folder: string, remark: (text: string) => void): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || (code === 'ENOTDIR' && !existsSync(folder))) return []
    remark(`"${folder}" could not be read: ${reasonOf(error)}`)
    return []
  }
}

/** Fails when the folder that the user named is not there: a mistyped name must not look like an empty shelf. */
export function requireFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  throw new UserError(`no folder "${folder}"`, {
    hint: '--library takes the folder that holds your articles',
  })
}
