import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { reasonOf } from '../errors.ts'
import { damaged, guarded, IndexError } from './index-error.ts'
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts'

/** What a column holds, and what a statement is given. */
export type Value = string | number | null

/** The database of an index while it is open. What goes wrong in it is thrown as IndexError. */
export class IndexDatabase {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement<Value[]>>()

  private constructor(database: Database.Database) {
    this.#database = database
  }

  /** Opens the file of an index, or makes it. */
  static open(file: string): IndexDatabase {
    const database = new IndexDatabase(connect(file))
    try {
      database.#prepareTables()
    } catch (error) {
      database.close()
      throw error
    }
    return database
  }

  /** The rows that a query gives. */
  rows<Row extends readonly Value[]>(sql: string, ...values: Value[]): Row[] {
    // The caller knows the columns that it asks for.
    return guarded(() =>
      this.#statement(sql)
        .raw()
        .all(...values),
    ) as Row[]
  }

  /** The first row, for queries that always give one. */
  row<Row extends readonly Value[]>(sql: string, ...values: Value[]): Row {
    const [row] = this.rows<Row>(sql, ...values)
    if (row === undefined) throw damaged()
    return row
  }

  run(sql: string, ...values: Value[]): void {
    guarded(() => this.#statement(sql).run(...values))
  }

  /** Does all that `change` does, or nothing of it. Others may read meanwhile, and wait for their turn to write. */
  transaction(change: () => void): void {
    this.#execute('BEGIN IMMEDIATE')
    try {
      change()
      this.#execute('COMMIT')
    } catch (error) {
      // SQLite may have rolled back by itself, as on a full disk.
      if (this.#database.inTransaction) this.#execute('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.#database.close()
  }

  #prepareTables(): void {
    // The index can be made again, so it need not wait for the disk. A killed process does it no harm.
    this.#execute(`PRAGMA busy_timeout = ${LONGEST_WAIT_MS}; PRAGMA synchronous = OFF`)
    if (this.#isReady()) return
    this.#execute('PRAGMA journal_mode = WAL')
    this.transaction(() => {
      // Another process may have made them while this one waited.
      if (!this.#isReady()) this.#execute(SCHEMA)
    })
  }

  /** Whether the tables are there; throws if the file is something else. */
  #isReady(): boolean {
    const [application, version, tables] = this.row<[number, number, number]>(`
      SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
      FROM pragma_application_id, pragma_user_version`)
    if (application === APPLICATION_ID && version === SCHEMA_VERSION) return true
    if (application === APPLICATION_ID) throw new IndexError('unusable', 'another version of heed made it')
    if (tables > 0 || version !== 0) throw new IndexError('unusable', 'it is not an index of heed')
    return false
  }

  #statement(sql: string): Database.Statement<Value[]> {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare<Value[]>(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #execute(sql: string): void {
    guarded(() => this.#database.exec(sql))
  }
}

const LONGEST_WAIT_MS = 5000

function connect(file: string): Database.Database {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (error) {
    throw new IndexError('unavailable', reasonOf(error), { cause: error })
  }
  try {
    return new Database(file)
  } catch (error) {
    throw new IndexError('unavailable', 'it cannot be opened', { cause: error })
  }
}
