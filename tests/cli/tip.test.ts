import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { heed, temporaryFolder, type World } from './in-memory.ts'

/** Chance that can be foretold: Park and Miller's generator. */
function chance(seed = 1): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

const address = async (args: readonly string[], world: World = {}) => {
  const { out } = await heed(['tip', '--json=address', ...args], world)
  return out === '' ? null : (JSON.parse(out).address as string)
}

const allAddresses = async (): Promise<string[]> => {
  const { out } = await heed(['list', '--sections'])
  return out
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
}

test('no tip comes twice until all have come once', async () => {
  const world = { home: temporaryFolder(), random: chance() }
  const all = await allAddresses()
  const tips: (string | null)[] = []
  for (let count = 0; count < 2 * all.length; count++) tips.push(await address([], world))
  expect(tips.slice(0, all.length).sort()).toEqual(all.toSorted())
  expect(tips.slice(all.length).sort()).toEqual(all.toSorted())
  expect(tips[all.length]).not.toBe(tips[all.length - 1])
})

test('a tip is one section, with the article that it is from', async () => {
  const { code, out } = await heed(['tip', '--article', 'reconnect'])
  expect(code).toBe(0)
  expect(out).toMatch(/^Put the big plan away\n\nDrop the programme/)
  expect(out.trimEnd().split('\n\n').at(-1)).toMatch(
    /^reconnect#put-the-big-plan-away · Living like room-mates/,
  )
})

test.each(['random-tip', 'random'])('%s is the same command', async (name) => {
  expect((await heed([name])).out).toBe((await heed(['tip'])).out)
})

test('JSON has every field', async () => {
  const tip = JSON.parse((await heed(['tip', '--json'])).out)
  expect(Object.keys(tip)).toEqual(['address', 'article', 'section'])
  expect(Object.keys(tip.article)).toEqual(['id', 'title', 'author'])
  expect(Object.keys(tip.section)).toEqual(['number', 'id', 'title', 'text'])
})

test('words, tags and articles narrow the choice', async () => {
  const world = { home: temporaryFolder(), random: chance(7) }
  const drawn = new Set<string | null>()
  for (let count = 0; count < 20; count++)
    drawn.add(
      await address(['--article', 'no-contact', '--article', 'reconnect', '--tag', 'loneliness'], world),
    )
  expect([...drawn].every((one) => one?.startsWith('reconnect#'))).toBe(true)
  const { out } = await heed(['tip', 'counsellors', 'lifting weight'], world)
  expect(out).toMatch(/^Get stronger before you next meet/)
  expect(await heed(['tip', 'zebra'])).toMatchObject({ code: 1, out: '', err: '' })
  expect(await heed(['tip', '--tag', 'zebra'])).toMatchObject({ code: 1, out: '' })
})

test('--seed gives the same tip, whatever has come before', async () => {
  const world = { home: temporaryFolder(), random: chance() }
  const first = await address(['--seed', 'x'], world)
  await address([], world)
  expect(await address(['--seed', 'x'], world)).toBe(first)
  const seeds = await Promise.all(Array.from({ length: 12 }, (_, at) => address(['--seed', String(at)])))
  expect(new Set(seeds).size).toBeGreaterThan(3)
})

test('--daily gives the same tip all day and moves on the next', async () => {
  const home = temporaryFolder()
  const on = (day: number, hour: number) =>
    address(['--daily'], { home, random: chance(day * 24 + hour), now: new Date(2026, 0, day, hour) })
  const first = await on(1, 0)
  expect(await on(1, 12)).toBe(first)
  expect(await on(1, 23)).toBe(first)
  const all = await allAddresses()
  const days = [first]
  for (let day = 2; day <= all.length; day++) days.push(await on(day, 9))
  expect(days.toSorted()).toEqual(all.toSorted())
})

test.each([
  ['a home that cannot be written', { home: '/dev/null' }],
  ['HEED_NO_HISTORY', { env: { HEED_NO_HISTORY: '1' } }],
])('%s: tips come without state, and the daily one is the same all day', async (_, world) => {
  expect(await heed(['tip'], world)).toMatchObject({ code: 0, err: '' })
  const morning = await address(['--daily'], { ...world, random: () => 0.1 })
  expect(await address(['--daily'], { ...world, random: () => 0.9 })).toBe(morning)
})

test('--seconds gives one that can be read in that time', async () => {
  const folder = temporaryFolder()
  writeFileSync(
    join(folder, 'x.md'),
    `# X\n\n## Short\n\nFive words are enough here.\n\n## Long\n\n${'word '.repeat(500)}`,
  )
  const world = { random: () => 0.99 }
  expect(await address(['--article', 'x', '--seconds', '10', '--library', folder], world)).toBe('x#short')
  expect(await address(['--article', 'x', '--library', folder], world)).toBe('x#long')
  expect((await heed(['tip', '--seconds', '0.1'])).code).toBe(1)
})

test('a heading without text is no tip', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'x.md'), '# X\n\n## Part one\n\n### Do this\n\nSoon.\n')
  expect(await address(['--article', 'x', '--library', folder])).toBe('x#do-this')
})

test('--greet speaks once in so many hours, on a terminal only', async () => {
  const home = temporaryFolder()
  const terminal = { columns: 80, rows: 50 }
  const at = (hour: number, option = '--greet') =>
    heed(['tip', option], { home, terminal, now: new Date(2026, 0, 1, hour) })
  expect((await heed(['tip', '--greet'], { home })).out).toBe('')
  expect((await at(0)).out).not.toBe('')
  expect(await at(11)).toMatchObject({ code: 0, out: '', err: '' })
  expect((await at(12)).out).not.toBe('')
  expect((await at(14, '--greet=2')).out).not.toBe('')
  expect(
    await heed(['tip', '--greet', '--library', '/no/such'], { home: temporaryFolder(), terminal }),
  ).toMatchObject({ code: 0, out: '', err: '' })
  expect(
    await heed(['tip', '--greet', '--article', 'none'], { home: temporaryFolder(), terminal }),
  ).toMatchObject({ code: 0, out: '', err: '' })
})
