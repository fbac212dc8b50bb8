import { FIELD_WEIGHTS } from '../search/ranking.ts'
import { FIELDS, type Field } from '../search/search-index.ts'

/** Marks a database as an index of heed's: "heed" in ASCII. */
export const APPLICATION_ID = 0x68656564

/** Counts up whenever the tables change, or the way in which words are made: then the index is made anew. */
export const SCHEMA_VERSION = 1

/** The column in which an index keeps the stems of a field. */
export const COLUMNS: Readonly<Record<Field, string>> = {
  articleTitle: 'article_title',
  sectionTitle: 'section_title',
  tags: 'tags',
  author: 'author',
  text: 'text',
}

/** The columns of all fields, in the order of FIELDS. */
export const COLUMN_LIST = FIELDS.map((field) => COLUMNS[field]).join(', ')

const WEIGHT_LIST = FIELDS.map((field) => FIELD_WEIGHTS[field].toFixed(1)).join(', ')

/**
 * A file holds one article or, with a remark, none. Sections are numbered through the whole library, those
 * of a file in a row. Their stems come ready made: what is not ASCII is one token as it is given.
 */
export const SCHEMA = `
  CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    mtime_ms REAL NOT NULL,
    size INTEGER NOT NULL,
    remark TEXT,
    first_section INTEGER NOT NULL,
    sections INTEGER NOT NULL,
    words INTEGER NOT NULL
  );
  CREATE TABLE article (file INTEGER PRIMARY KEY, id TEXT NOT NULL, summary TEXT NOT NULL);
  CREATE INDEX article_by_id ON article (id);
  CREATE TABLE section (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL,
    number INTEGER NOT NULL,
    length INTEGER NOT NULL
  );
  CREATE VIRTUAL TABLE stems USING fts5 (${COLUMN_LIST}, tokenize = 'ascii');
  INSERT INTO stems (stems, rank) VALUES ('rank', 'bm25(${WEIGHT_LIST})');
  CREATE VIRTUAL TABLE stem USING fts5vocab (stems, 'row');
  CREATE TABLE word (text TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE total (next_section INTEGER NOT NULL, sections INTEGER NOT NULL, words INTEGER NOT NULL);
  INSERT INTO total VALUES (1, 0, 0);
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`
