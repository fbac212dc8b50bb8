import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Article, openingOf } from '../articles/article.ts'
import { cutToMinutes } from '../articles/reading-time.ts'
import type { Context } from '../context.ts'
import { ExitCode, UserError } from '../errors.ts'
import { UnreadableSource } from '../import/unreadable-source.ts'
import { openLibrary } from '../store/library.ts'
import { readSourceFile } from '../store/source-file.ts'
import { ARTICLE_FIELDS } from './article-fields.ts'
import { requirePlace, requireSection } from './find.ts'
import { chosenFields, jsonOf } from './json-output.ts'
import { type Remark, remarksOf } from './remark.ts'
import type { ShowOptions } from './show-article.ts'

export interface ReadOptions extends ShowOptions {
  readonly minutes?: number
}

/** An article, or one section of it, set for the terminal. */
export async function read(
  context: Context,
  name: string,
  sectionName: string | undefined,
  options: ReadOptions,
): Promise<ExitCode> {
  const remark = remarksOf(context, options)
  if (options.json) chosenFields(options.json, ARTICLE_FIELDS)
  const { article: whole, sectionPart } = await loadNamed(context, name, options, remark)
  const asked = sectionName ?? sectionPart
  const isCut = options.minutes !== undefined && asked === undefined
  const article = isCut ? cutToMinutes(whole, options.minutes ?? 0) : whole
  const left = whole.sections.length - article.sections.length
  if (left > 0)
    remark(
      `${left} of ${whole.sections.length} sections left out: they take longer than ${options.minutes} min`,
    )
  const section =
    asked === undefined
      ? undefined
      : requireSection(article, [openingOf(article), ...article.sections], asked)

  if (options.json) {
    const chosen = section === undefined ? article : onlySection(article, section.number)
    context.stdout.write(jsonOf(chosen, options.json, ARTICLE_FIELDS))
    return ExitCode.done
  }
  const { showArticle } = await import('./show-article.ts')
  await showArticle(context, { article, section }, options)
  return ExitCode.done
}

function onlySection(article: Article, number: number): Article {
  if (number === 0) return { ...article, sections: [] }
  return {
    ...article,
    opening: '',
    sections: article.sections.filter((section) => section.number === number),
  }
}

/** The article that was named, and the part of the name that names a section (`article#section`). */
async function loadNamed(
  context: Context,
  name: string,
  options: ReadOptions,
  remark: Remark,
): Promise<{ article: Article; sectionPart?: string | undefined }> {
  if (name === '-') return { article: await readText('-', () => context.readStdin(), remark) }
  if (isFileName(name)) return { article: await readText(name, () => readSourceFile(name), remark) }
  const library = await openLibrary(context, { folder: options.library, remark })
  const { article, section } = requirePlace(library.summaries, name)
  return { article: await library.read(article), sectionPart: section?.toString() }
}

function isFileName(name: string): boolean {
  return /[/\\]/.test(name) || (/\.(?:md|markdown|txt|html?)$/i.test(name) && existsSync(name))
}

async function readText(name: string, bytesOf: () => Uint8Array, remark: Remark): Promise<Article> {
  const { articleFromBytes } = await import('../store/read-article.ts')
  const place =
    name === '-'
      ? { name: 'standard input', path: null, origin: 'user' as const }
      : { name, path: resolve(name), origin: 'user' as const }
  try {
    const { article, remarks } = articleFromBytes(bytesOf(), place)
    for (const text of remarks) remark(text)
    return article
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    const what = name === '-' ? 'standard input' : `"${name}"`
    throw new UserError(`${what} could not be read: ${error.message}`, { cause: error })
  }
}
