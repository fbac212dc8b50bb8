import { expect, test } from 'vitest'
import type { Output } from '../../../src/context.ts'
import { decideScreen, type TerminalOptions } from '../../../src/terminal/terminal.ts'

type Env = Readonly<Record<string, string>>

const output = (columns?: number): Output => ({
  write: () => {},
  isTerminal: () => columns !== undefined,
  size: () => (columns === undefined ? undefined : { columns, rows: 24 }),
})

test.each<[name: string, env: Env, option: TerminalOptions['color'], terminal: boolean, colour: boolean]>([
  ['a terminal', { TERM: 'xterm' }, undefined, true, true],
  ['a pipe', { TERM: 'xterm' }, undefined, false, false],
  ['a dumb terminal', { TERM: 'dumb' }, undefined, true, false],
  ['NO_COLOR', { NO_COLOR: '1' }, undefined, true, false],
  ['an empty NO_COLOR', { NO_COLOR: '' }, undefined, true, true],
  ['NO_COLOR before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, undefined, true, false],
  ['the option before NO_COLOR', { NO_COLOR: '1' }, 'always', false, true],
  ['auto asks the environment', { NO_COLOR: '1' }, 'auto', true, false],
  ['never', { FORCE_COLOR: '1' }, 'never', true, false],
  ['FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, undefined, false, true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, undefined, true, false],
  ['CLICOLOR_FORCE in a pipe', { CLICOLOR_FORCE: '1' }, undefined, false, true],
  ['CLICOLOR_FORCE=0', { CLICOLOR_FORCE: '0' }, undefined, false, false],
  ['CLICOLOR=0', { CLICOLOR: '0' }, undefined, true, false],
])('colour: %s', (_, env, color, terminal, colour) => {
  expect(decideScreen(output(terminal ? 80 : undefined), env, { color }).theme.styled).toBe(colour)
})

test.each<[name: string, env: Env, width: number | undefined, columns: number | undefined, expected: number]>(
  [
    ['a pipe', {}, undefined, undefined, 80],
    ['a narrow terminal', {}, undefined, 40, 40],
    ['a wide terminal', {}, undefined, 200, 80],
    ['HEED_WIDTH', { HEED_WIDTH: '100' }, undefined, 40, 100],
    ['an empty HEED_WIDTH', { HEED_WIDTH: '' }, undefined, 40, 40],
    ['the option', { HEED_WIDTH: '100' }, 60, 40, 60],
    ['no wrapping', {}, 0, 40, 0],
  ],
)('width: %s', (_, env, width, columns, expected) => {
  expect(decideScreen(output(columns), env, { width }).width).toBe(expected)
})

test('a HEED_WIDTH that is no number is named', () => {
  expect(() => decideScreen(output(), { HEED_WIDTH: 'wide' }, {})).toThrow(
    'HEED_WIDTH takes a number of columns',
  )
})

test.each<[env: Env, color: TerminalOptions['color'], columns: number | undefined, links: boolean]>([
  [{}, undefined, 80, false],
  [{ VTE_VERSION: '6800' }, undefined, 80, true],
  [{ VTE_VERSION: '6800' }, undefined, undefined, false],
  [{ VTE_VERSION: '6800' }, 'never', 80, false],
  [{ VTE_VERSION: '4000' }, undefined, 80, false],
  [{ TERM_PROGRAM: 'WezTerm' }, undefined, 80, true],
  [{ TERM_PROGRAM: 'WezTerm', TMUX: '/s' }, undefined, 80, false],
  [{ TERM: 'xterm-kitty' }, undefined, 80, true],
  [{ FORCE_HYPERLINK: '1' }, undefined, 80, true],
  [{ FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }, undefined, 80, false],
])('links in %j, --color %s', (env, color, columns, links) => {
  expect(decideScreen(output(columns), env, { color }).theme.hyperlinks).toBe(links)
})
