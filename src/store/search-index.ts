import type { Article, ArticleSummary } from '../articles/article.ts'
import type { Pattern } from '../search/pattern.ts'
import type { SearchQuery } from '../search/query.ts'
import { FIELDS, type IndexedSection, type SearchIndex, type Statistics } from '../search/search-index.ts'
import { indexedSections } from '../search/section-fields.ts'
import { type Lexicon, rememberingLexicon, withoutContraction } from '../search/words.ts'
import { IndexDatabase } from './index-database.ts'
import { matchingSections, patternExpression, singleStem } from './matching-sections.ts'
import { COLUMN_LIST } from './schema.ts'

/** A file as it was when it was indexed. The path is whatever the caller names files by. */
export interface IndexedFile {
  readonly path: string
  readonly mtimeMs: number
  readonly size: number
}

/** A file with what is in it: an article, or a remark on why there is none. */
export interface FileContent {
  readonly file: IndexedFile
  readonly article: Article | null
  readonly remark: string | null
}

/** Opens the index in a file, or makes it. Throws IndexError. */
export function openSearchIndex(file: string): SqliteIndex {
  return new SqliteIndex(IndexDatabase.open(file))
}

/** The index of a library of any size: a cache in a file, of which every process has its own connection. */
export class SqliteIndex implements SearchIndex {
  readonly #database: IndexDatabase

  constructor(database: IndexDatabase) {
    this.#database = database
  }

  /** The files that are indexed, by path. */
  files(): ReadonlyMap<string, IndexedFile> {
    const rows = this.#database.rows<[string, number, number]>('SELECT path, mtime_ms, size FROM file')
    return new Map(rows.map(([path, mtimeMs, size]) => [path, { path, mtimeMs, size }]))
  }

  /** What was wrong with files when they were indexed, by path. */
  remarks(): ReadonlyMap<string, string> {
    return new Map(
      this.#database.rows<[string, string]>('SELECT path, remark FROM file WHERE remark IS NOT NULL'),
    )
  }

  /** All that lists show, in no order. */
  summaries(): ArticleSummary[] {
    // Written by #put from the same type.
    return this.#database
      .rows<[string]>('SELECT summary FROM article')
      .map(([json]) => JSON.parse(json) as ArticleSummary)
  }

  /** Takes files in, in place of what was known of them, and others out: all or nothing. */
  update({ put, removed }: { put: Iterable<FileContent>; removed: readonly string[] }): void {
    this.#database.transaction(() => {
      const lexicon = rememberingLexicon(({ text }) =>
        this.#database.run('INSERT OR IGNORE INTO word VALUES (?)', withoutContraction(text)),
      )
      for (const path of removed) this.#remove(path)
      for (const content of put) {
        this.#remove(content.file.path)
        this.#put(content, lexicon)
      }
    })
  }

  statistics(): Statistics {
    const [sections, words] = this.#database.row<[number, number]>('SELECT sections, words FROM total')
    return { sections, averageLength: words / Math.max(1, sections) }
  }

  frequencyOf(pattern: Pattern): number {
    const stem = singleStem(pattern)
    if (stem !== null) {
      return this.#database.rows<[number]>('SELECT doc FROM stem WHERE term = ?', stem)[0]?.[0] ?? 0
    }
    const expression = patternExpression(pattern)
    return this.#database.row<[number]>('SELECT count(*) FROM stems WHERE stems MATCH ?', expression)[0]
  }

  wordsBeginning(prefix: string): string[] {
    // No word has the last code point of Unicode in it.
    return this.#database
      .rows<[string]>('SELECT text FROM word WHERE text >= ? AND text < ?', prefix, `${prefix}\u{10ffff}`)
      .map(([word]) => word)
  }

  candidates(query: SearchQuery, limit: number): IndexedSection[] {
    const matching = matchingSections(query)
    if (matching === null) return []
    const rows = this.#database.rows<[string, number, number, string, string, string, string, string]>(
      `SELECT article.id, section.number, section.length,
        article_title, section_title, stems.tags, stems.author, stems.text
      FROM (${matching.sql} ORDER BY ${matching.order} LIMIT ?) AS matching
      JOIN section ON section.id = matching.id
      JOIN article ON article.file = section.file
      JOIN stems ON stems.rowid = matching.id`,
      ...matching.values,
      Number.isFinite(limit) ? limit : -1,
    )
    return rows.map(([articleId, sectionNumber, length, articleTitle, sectionTitle, tags, author, text]) => ({
      articleId,
      sectionNumber,
      fields: { articleTitle, sectionTitle, tags, author, text },
      length,
    }))
  }

  count(query: SearchQuery): number {
    const matching = matchingSections(query)
    if (matching === null) return 0
    return this.#database.row<[number]>(`SELECT count(*) FROM (${matching.sql})`, ...matching.values)[0]
  }

  close(): void {
    this.#database.close()
  }

  #remove(path: string): void {
    const known = this.#database.rows<[number, number, number, number]>(
      'SELECT id, first_section, sections, words FROM file WHERE path = ?',
      path,
    )
    for (const [file, first, sections, words] of known) {
      this.#database.run('DELETE FROM stems WHERE rowid >= ? AND rowid < ?', first, first + sections)
      this.#database.run('DELETE FROM section WHERE id >= ? AND id < ?', first, first + sections)
      this.#database.run('DELETE FROM article WHERE file = ?', file)
      this.#database.run('DELETE FROM file WHERE id = ?', file)
      this.#database.run('UPDATE total SET sections = sections - ?, words = words - ?', sections, words)
    }
  }

  #put({ file, article, remark }: FileContent, lexicon: Lexicon): void {
    const sections = article === null ? [] : indexedSections(article, lexicon)
    const words = sections.reduce((sum, { length }) => sum + length, 0)
    const [first] = this.#database.row<[number]>('SELECT next_section FROM total')
    this.#database.run(
      'UPDATE total SET next_section = next_section + ?1, sections = sections + ?1, words = words + ?2',
      sections.length,
      words,
    )
    const [id] = this.#database.row<[number]>(
      `INSERT INTO file (path, mtime_ms, size, remark, first_section, sections, words)
      VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
      ...[file.path, file.mtimeMs, file.size, remark, first, sections.length, words],
    )
    if (article === null) return
    this.#database.run(
      'INSERT INTO article VALUES (?, ?, ?)',
      id,
      article.id,
      JSON.stringify(summaryOf(article)),
    )
    for (const [index, { sectionNumber, length, fields }] of sections.entries()) {
      this.#database.run('INSERT INTO section VALUES (?, ?, ?, ?)', first + index, id, sectionNumber, length)
      this.#database.run(
        `INSERT INTO stems (rowid, ${COLUMN_LIST}) VALUES (?, ?, ?, ?, ?, ?)`,
        first + index,
        ...FIELDS.map((field) => fields[field]),
      )
    }
  }
}

function summaryOf({ opening, sections, ...summary }: Article): ArticleSummary {
  return { ...summary, sections: sections.map(({ text, ...heading }) => heading) }
}
