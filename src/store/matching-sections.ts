import { isClosed, type Pattern } from '../search/pattern.ts'
import type { SearchQuery } from '../search/query.ts'
import { FIELDS } from '../search/search-index.ts'
import type { Value } from './index-database.ts'
import { COLUMNS } from './schema.ts'

/** A SELECT of the `id` of sections, the best first in its order. */
export interface Selection {
  readonly sql: string
  readonly order: string
  readonly values: readonly Value[]
}

/** The sections that match a query; null if it asks for nothing. */
export function matchingSections({ terms, required, excluded, articles }: SearchQuery): Selection | null {
  const ids = articles === null ? [] : [JSON.stringify([...articles])]
  const unwanted = anyOf(excluded)
  const wanted = anyOf([...required, ...terms])
  if (wanted !== null) {
    // Where something is required the terms do not decide what matches, but they still rank it.
    const all = [...required.map(patternExpression), `(${wanted})`].join(' AND ')
    const expression = unwanted === null ? all : `(${all}) NOT (${unwanted})`
    // The plus keeps SQLite from asking for the words once for each id.
    const filter = articles === null ? '' : `AND +rowid IN (${SECTIONS_OF_ARTICLES})`
    return {
      sql: `SELECT rowid AS id FROM stems WHERE stems MATCH ? ${filter}`,
      order: 'rank',
      values: [expression, ...ids],
    }
  }
  if (unwanted === null) return null
  return {
    sql: `SELECT section.id AS id FROM section JOIN article ON article.file = section.file
      WHERE section.id NOT IN (SELECT rowid FROM stems WHERE stems MATCH ?)
      ${articles === null ? '' : `AND section.id IN (${SECTIONS_OF_ARTICLES})`}`,
    order: 'article.id, section.number',
    values: [unwanted, ...ids],
  }
}

const SECTIONS_OF_ARTICLES = `SELECT section.id FROM article JOIN file ON file.id = article.file
  JOIN section ON section.id >= file.first_section AND section.id < file.first_section + file.sections
  WHERE article.id IN (SELECT value FROM json_each(?))`

/** A pattern in the language of FTS5. */
export function patternExpression({ needles, fields }: Pattern): string {
  // Stems have letters and digits only, so that nothing in the quotes needs an escape.
  const phrases = needles.map((needle) => `"${needle.trim()}"${isClosed(needle) ? '' : ' *'}`)
  const scope = fields.length < FIELDS.length ? `{${fields.map((field) => COLUMNS[field]).join(' ')}} : ` : ''
  return `${scope}(${phrases.join(' OR ')})`
}

/** The stem that is all there is in a pattern: the vocabulary knows how frequent it is. */
export function singleStem({ needles, fields }: Pattern): string | null {
  const [needle = '', ...others] = needles
  const stem = needle.trim()
  const isSingle = others.length === 0 && needle === ` ${stem} ` && !stem.includes(' ')
  return isSingle && fields.length === FIELDS.length ? stem : null
}

function anyOf(patterns: readonly Pattern[]): string | null {
  return patterns.length === 0 ? null : patterns.map(patternExpression).join(' OR ')
}
