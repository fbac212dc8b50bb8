import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '../../../src/articles/article.ts'
import { buildMemoryIndex, searchInMemory } from '../../../src/search/memory-index.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { rankedSearch } from '../../../src/search/ranked-search.ts'
import { deleteIndexFile, IndexError } from '../../../src/store/index-error.ts'
import { type FileContent, openSearchIndex, type SqliteIndex } from '../../../src/store/search-index.ts'
import { makeArticle } from '../search/articles.ts'

let folder: string
let file: string
const open: SqliteIndex[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heed-index-'))
  file = join(folder, 'cache', 'index.db')
})

afterEach(() => {
  for (const index of open.splice(0)) index.close()
  rmSync(folder, { recursive: true, force: true })
})

function openIndex(at = file): SqliteIndex {
  const index = openSearchIndex(at)
  open.push(index)
  return index
}

function contentOf(article: Article, mtimeMs = 1): FileContent {
  return { file: { path: `${article.id}.md`, mtimeMs, size: 10 }, article, remark: null }
}

function addresses(index: SqliteIndex, query: string): string[] {
  return rankedSearch(index, parseQuery(query), 0).hits.map((hit) => `${hit.articleId}#${hit.sectionNumber}`)
}

const SPACE = makeArticle('space', { title: 'Give him space', tags: ['apart'], author: 'Leslie Cane' }, [
  ['', 'He asked for room.'],
  ['Stop calling', 'Stop calling him every day.'],
])
const TALK = makeArticle('talk', {}, [['', 'Small talk, a café, 縁.']])

describe('update', () => {
  test('takes files in, remembered by the next process', () => {
    const remark = 'it is no text'
    const image = { path: 'image.md', mtimeMs: 1.5, size: 3 }
    openIndex().update({ put: [contentOf(SPACE), { file: image, article: null, remark }], removed: [] })

    const index = openIndex()
    expect(index.files()).toEqual(
      new Map([
        ['space.md', { path: 'space.md', mtimeMs: 1, size: 10 }],
        ['image.md', image],
      ]),
    )
    expect(index.remarks()).toEqual(new Map([['image.md', remark]]))
    const { opening, ...summary } = SPACE
    const sections = [{ number: 1, id: 'section-1', title: 'Stop calling', words: 0 }]
    expect(index.summaries()).toEqual([{ ...summary, sections }])
    expect(index.statistics()).toEqual({ sections: 2, averageLength: 11.5 })
    expect(addresses(index, 'calls')).toEqual(['space#1'])
  })

  test('replaces what was known of a file', () => {
    const index = openIndex()
    index.update({ put: [contentOf(SPACE), contentOf(TALK)], removed: [] })
    index.update({ put: [contentOf(makeArticle('space', {}, [['', 'Zebra']]), 2)], removed: [] })
    expect(index.files().get('space.md')?.mtimeMs).toBe(2)
    expect(addresses(index, 'calls')).toEqual([])
    expect(addresses(index, 'zebra')).toEqual(['space#0'])
    expect(addresses(index, 'talk')).toEqual(['talk#0'])
    expect(index.statistics().sections).toBe(2)
  })

  test('takes files out', () => {
    const index = openIndex()
    index.update({ put: [contentOf(SPACE), contentOf(TALK)], removed: [] })
    index.update({ put: [], removed: ['space.md', 'never-known.md'] })
    expect([...index.files().keys()]).toEqual(['talk.md'])
    expect(index.summaries().map(({ id }) => id)).toEqual(['talk'])
    expect(index.statistics()).toEqual({ sections: 1, averageLength: 6 })
    expect(addresses(index, 'calls talk')).toEqual(['talk#0'])
  })

  test('does nothing by halves', () => {
    const index = openIndex()
    index.update({ put: [contentOf(SPACE)], removed: [] })
    function* failing(): Generator<FileContent> {
      yield contentOf(TALK)
      throw new Error('the file is gone')
    }
    expect(() => index.update({ put: failing(), removed: ['space.md'] })).toThrow('the file is gone')
    expect([...index.files().keys()]).toEqual(['space.md'])
    index.update({ put: [contentOf(TALK)], removed: [] })
    expect(addresses(index, 'talk calls')).toEqual(['talk#0', 'space#1'])
  })

  test('others read what was there until it is done', () => {
    const writer = openIndex()
    const reader = openIndex()
    writer.update({ put: [contentOf(SPACE)], removed: [] })
    function* watched(): Generator<FileContent> {
      yield contentOf(TALK)
      expect([...reader.files().keys()]).toEqual(['space.md'])
      expect(addresses(reader, 'calls talk')).toEqual(['space#1'])
    }
    writer.update({ put: watched(), removed: ['space.md'] })
    expect([...reader.files().keys()]).toEqual(['talk.md'])
    expect(addresses(reader, 'calls talk')).toEqual(['talk#0'])
  })
})

describe('the index in a file and the one in memory answer alike', () => {
  const words =
    'space husband call calling apology apologise small talk talks café 縁 復 don’t the and'.split(' ')
  const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' '))
  const article = fc.record({
    title: text,
    author: fc.option(text),
    tags: fc.array(fc.constantFrom(...words), { maxLength: 3 }),
    texts: fc.array(fc.tuple(fc.constantFrom('', ...words), text), { maxLength: 5 }),
  })
  const word = fc.constantFrom(
    ...words,
    'zebra',
    'apol*',
    'ca*',
    '"small talk"',
    'title:talk',
    'tag:space',
    '復縁',
  )
  const query = fc.array(fc.tuple(fc.constantFrom('', '', '', '+', '-'), word), {
    minLength: 1,
    maxLength: 6,
  })

  test('whatever is searched', () => {
    const index = openIndex()
    fc.assert(
      fc.property(
        fc.array(article, { maxLength: 12 }),
        fc.array(query, { minLength: 5 }),
        (articles, queries) => {
          const shelf = articles.map(({ title, author, tags, texts }, at) =>
            makeArticle(`a${at}`, { title, author, tags }, texts),
          )
          index.update({ put: shelf.map((item) => contentOf(item)), removed: [...index.files().keys()] })
          const memory = searchInMemory(buildMemoryIndex(shelf))
          for (const clauses of queries) {
            const typed = clauses.map(([sign, content]) => sign + content).join(' ')
            for (const chosen of [null, new Set(['a1', 'a2'])]) {
              const parsed = { ...parseQuery(typed), articles: chosen }
              expect(rankedSearch(index, parsed, 0)).toEqual(rankedSearch(memory, parsed, 0))
              expect(index.count(parsed)).toBe(memory.count(parsed))
            }
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('the best candidates are those that score best', () => {
    const shelf = Array.from({ length: 400 }, (_, at) =>
      makeArticle(`a${at}`, { title: at % 50 === 0 ? 'space' : 'other' }, [
        ['', `space ${'filler '.repeat(at % 97)}`],
      ]),
    )
    const index = openIndex()
    index.update({ put: shelf.map((item) => contentOf(item)), removed: [] })
    const memory = searchInMemory(buildMemoryIndex(shelf))
    const best = (found: ReturnType<typeof rankedSearch>) => ({ hits: found.hits, total: found.total })
    expect(best(rankedSearch(index, parseQuery('space'), 50))).toEqual(
      best(rankedSearch(memory, parseQuery('space'), 50)),
    )
  })
})

test.each([
  ["'; DROP TABLE stems; --"],
  ['"'],
  ['NEAR(a b)'],
  ['title:* -* +"'],
  ['\0 \u{10ffff}'],
  ['+w '.repeat(4000)],
  ['"w '.repeat(4000)],
  [Array.from({ length: 2000 }, (_, at) => `+w${at}`).join(' ')],
  [Array.from({ length: 2000 }, (_, at) => `-w${at}`).join(' ')],
  [`"${Array.from({ length: 2000 }, (_, at) => `w${at}`).join(' ')}"`],
])('nothing that is typed is an error: %.20s', (query) => {
  const index = openIndex()
  index.update({ put: [contentOf(SPACE), contentOf(TALK)], removed: [] })
  addresses(index, query)
})

describe('a file that is no index', () => {
  function kindOfFailure(use: () => void): string {
    try {
      use()
    } catch (error) {
      return error instanceof IndexError ? `${error.kind}: ${error.message}` : String(error)
    }
    return 'none'
  }

  test('holds something else', () => {
    const other = join(folder, 'other.db')
    writeFileSync(other, 'not a database, but long enough to look at. '.repeat(100))
    expect(kindOfFailure(() => openIndex(other))).toBe('unusable: it is damaged')
  })

  test('is the database of another program', () => {
    const other = join(folder, 'other.db')
    const database = new Database(other)
    database.exec('CREATE TABLE bookmarks (url TEXT)')
    database.close()
    expect(kindOfFailure(() => openIndex(other))).toBe('unusable: it is not an index of heed')
  })

  test('is of another version', () => {
    openIndex().close()
    open.splice(0)
    const database = new Database(file)
    database.exec('PRAGMA user_version = 9999')
    database.close()
    expect(kindOfFailure(() => openIndex())).toBe('unusable: another version of heed made it')
  })

  test('is damaged behind its beginning', () => {
    const index = openIndex()
    index.update({ put: [contentOf(SPACE), contentOf(TALK)], removed: [] })
    index.close()
    open.splice(0)
    const database = new Database(file)
    database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
    database.close()
    truncateSync(file, Math.floor(statSync(file).size / 2))
    expect(kindOfFailure(() => addresses(openIndex(), 'space'))).toBe('unusable: it is damaged')
  })

  test('is deleted whole, and made anew', () => {
    openIndex().update({ put: [contentOf(SPACE)], removed: [] })
    deleteIndexFile(file)
    expect(openIndex().summaries()).toEqual([])
    deleteIndexFile(join(folder, 'never-there.db'))
  })

  test('is empty, and becomes one', () => {
    const empty = join(folder, 'empty.db')
    writeFileSync(empty, '')
    expect(openIndex(empty).summaries()).toEqual([])
  })

  test('cannot be opened', () => {
    expect(kindOfFailure(() => openIndex(folder))).toBe('unavailable: it cannot be opened')
    writeFileSync(join(folder, 'file'), '')
    expect(kindOfFailure(() => openIndex(join(folder, 'file', 'index.db')))).toMatch(/^unavailable: /)
  })
})
