import type { Context, Output } from '../context.ts'
import { UserError } from '../errors.ts'
import { makeTheme, type Theme } from './theme.ts'

/** What the user asked of the terminal on the command line. */
export interface TerminalOptions {
  readonly color?: 'always' | 'auto' | 'never' | undefined
  /** In cells; 0 does not wrap. */
  readonly width?: number | undefined
}

/** What a page of text is set for: decided once, then passed on. */
export interface Screen {
  /** Whether a person is watching. */
  readonly isTerminal: boolean
  /** Cells in a line; 0 does not wrap. */
  readonly width: number
  /** The size of the terminal itself, for the pager; undefined when there is none or it does not tell. */
  readonly size: { readonly columns: number; readonly rows: number } | undefined
  readonly theme: Theme
}

/** Lines longer than this are hard to follow (Bringhurst: 45 to 75 characters). */
const MEASURE = 80

type Env = Context['env']

/** The screen that the output leads to. */
export function decideScreen(output: Output, env: Env, options: TerminalOptions): Screen {
  const isTerminal = output.isTerminal()
  const size = isTerminal ? output.size() : undefined
  const colour = decideColour(env, options.color, isTerminal)
  return {
    isTerminal,
    width: options.width ?? widthFrom(env) ?? Math.min(size?.columns ?? MEASURE, MEASURE),
    size,
    theme: makeTheme({ colour, hyperlinks: colour && isTerminal && opensLinks(env) }),
  }
}

/** The order is: option, NO_COLOR (no-color.org), FORCE_COLOR and CLICOLOR_FORCE, CLICOLOR, a terminal. */
function decideColour(env: Env, option: TerminalOptions['color'], isTerminal: boolean): boolean {
  if (option === 'always' || option === 'never') return option === 'always'
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return true
  if (env.CLICOLOR === '0') return false
  return isTerminal && env.TERM !== 'dumb'
}

function widthFrom(env: Env): number | undefined {
  if (!env.HEED_WIDTH) return undefined
  if (/^\d{1,5}$/.test(env.HEED_WIDTH)) return Number(env.HEED_WIDTH)
  throw new UserError(`HEED_WIDTH takes a number of columns, not "${env.HEED_WIDTH}"`)
}

const LINKING_PROGRAMS = [
  'iTerm.app',
  'WezTerm',
  'vscode',
  'ghostty',
  'Hyper',
  'Tabby',
  'rio',
  'WarpTerminal',
]

/**
 * Whether the terminal is known to open OSC 8 links. No terminal can be asked without waiting for an answer,
 * so it goes by the names that those which can give themselves.
 */
function opensLinks(env: Env): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0'
  // Inside a multiplexer the variables tell of the terminal around it, not of what comes through.
  if (env.TMUX || /^(?:screen|tmux)/.test(env.TERM ?? '')) return false
  return (
    LINKING_PROGRAMS.includes(env.TERM_PROGRAM ?? '') ||
    Number(env.VTE_VERSION ?? 0) >= 5000 ||
    Boolean(env.WT_SESSION || env.KONSOLE_VERSION || env.DOMTERM) ||
    /^(?:xterm-kitty|alacritty|foot|contour|xterm-ghostty)/.test(env.TERM ?? '')
  )
}
