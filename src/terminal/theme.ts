import { Chalk } from 'chalk'

/** What a piece of text is, which decides how it looks. */
export type Role =
  | 'title'
  | 'heading'
  | 'strong'
  | 'emphasis'
  | 'strike'
  | 'code'
  | 'quote'
  | 'link'
  | 'match'
  | 'faint'
  | SyntaxRole

/** What a piece of program code is. */
export type SyntaxRole = 'keyword' | 'name' | 'string' | 'number'

/** Puts text in its style; the style is closed again at the end of the text. */
export type Style = (text: string) => string

/** How each role looks on one terminal. */
export interface Theme {
  readonly styles: Readonly<Record<Role, Style>>
  /** Whether the terminal opens links written as OSC 8. */
  readonly hyperlinks: boolean
  /** Whether styles show at all; without them, what they tell must be told by characters. */
  readonly styled: boolean
}

/**
 * The theme for a terminal. Only the sixteen named colours and weights, never a background,
 * so that it reads well on whatever colours the user has chosen.
 */
export function makeTheme({ colour, hyperlinks }: { colour: boolean; hyperlinks: boolean }): Theme {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  return {
    hyperlinks: colour && hyperlinks,
    styled: colour,
    styles: {
      title: chalk.bold.magenta,
      heading: chalk.bold.cyan,
      strong: chalk.bold,
      emphasis: chalk.italic,
      strike: chalk.dim,
      code: chalk.yellow,
      quote: chalk.italic,
      link: chalk.blue.underline,
      match: chalk.bold.red,
      faint: chalk.dim,
      keyword: chalk.magenta,
      name: chalk.cyan,
      string: chalk.green,
      number: chalk.yellow,
    },
  }
}
