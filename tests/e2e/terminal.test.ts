import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { cleanEnvironment, inTerminal } from './built-program.ts'

const SGR = /\u001b\[([\d;]*)m/g

test.each([80, 40])('an article in a terminal of %i columns', async (columns) => {
  const session = inTerminal(['read', 'no-contact', '--no-pager'], { columns, rows: 24 })
  expect(await session.ended).toBe(0)
  const lines = session.screen().split('\n')
  expect(session.screen()).toContain('1. Give all the space')
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns)
  for (const line of session.raw().split('\r\n')) {
    const codes = [...line.matchAll(SGR)].map((match) => match[1])
    expect(codes.length % 2, JSON.stringify(line)).toBe(0)
    for (const code of codes) expect(code).toMatch(/^(?:[0-9]|2[2-9]|3[0-79]|9[0-7])$/)
  }
})

const hasLess = spawnSync('less', ['--version']).status === 0

test.runIf(hasLess)('a long article is paged through less, and q leaves it', async () => {
  const session = inTerminal(['read', 'no-contact'], { rows: 12 })
  await session.until('the only one who calls')
  await session.until(/:\s*$/)
  session.type('q')
  expect(await session.ended).toBe(0)
  expect(session.screen()).not.toContain('Know when to stop trying')
})

test('a text that fits the screen is not paged', async () => {
  const session = inTerminal(['list'], { rows: 40, env: cleanEnvironment({ PAGER: 'false' }) })
  expect(await session.ended).toBe(0)
  expect(session.screen()).toContain('reconnect')
})

test('a missing pager is done without', async () => {
  const session = inTerminal(['read', 'reconnect'], {
    rows: 12,
    env: cleanEnvironment({ PAGER: 'no-such-pager' }),
  })
  expect(await session.ended).toBe(0)
  expect(session.screen()).toContain('heed: the pager "no-such-pager" could not start: shown without it')
  expect(session.screen()).toContain('Know where small steps do not fit')
})

test('NO_COLOR and TERM=dumb have no escape sequences', async () => {
  for (const extra of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
    const session = inTerminal(['read', 'reconnect', '--no-pager'], { env: cleanEnvironment(extra) })
    await session.ended
    expect(session.raw()).not.toContain('\u001b')
  }
})

test('search shows the title once, addresses, passages, and how many more there are', async () => {
  const session = inTerminal(['search', 'space', '-n', '2', '--no-pager'], { rows: 40 })
  expect(await session.ended).toBe(0)
  expect(session.screen().match(/Separated, and you are the only one who calls/g)).toHaveLength(1)
  expect(session.screen()).toContain('no-contact#give-all-the-space-you-were-asked-for')
  expect(session.screen()).toMatch(/\d+ more/)
})
