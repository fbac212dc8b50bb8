import type { TerminalOptions } from '../terminal/terminal.ts'

/** What every command takes. */
export interface CommonOptions extends TerminalOptions {
  /** The user's folder of articles, where it is not the usual one. */
  readonly library?: string | undefined
  /** The fields to print as JSON; an empty list is all of them. */
  readonly json?: readonly string[] | undefined
  readonly pager: boolean
  readonly quiet?: boolean | undefined
}
