/** A stream that a command writes to. */
export interface Output {
  write(text: string): void
  /** Whether a person is watching. Asked late, since finding out costs start-up time. */
  isTerminal(): boolean
  /** The size of the terminal in cells; undefined when there is none or it does not tell. */
  size(): { readonly columns: number; readonly rows: number } | undefined
}

/**
 * The world as a command sees it. Commands reach the environment, the clock, chance and the streams
 * through it alone, so that a test can hand them another one.
 */
export interface Context {
  readonly stdout: Output
  readonly stderr: Output
  /** Everything on standard input. */
  readStdin(): Uint8Array
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The user's home folder. */
  readonly home: string
  /** The folder that holds the compiled shelf. */
  readonly shippedFolder: string
  now(): Date
  /** A number from 0 to 1, 1 excluded. */
  random(): number
  /** Does work that may never end, and gives up after so many milliseconds. */
  runLimited<T>(work: () => T, milliseconds: number): T | 'too long'
  /** Runs a shell command with `input` on its standard input; gives its exit status, null if it did not start. */
  runShell(command: string, input: string, env: Readonly<Record<string, string>>): Promise<number | null>
}
