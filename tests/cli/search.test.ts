import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { heed, temporaryFolder, type World } from './in-memory.ts'

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
  writeFileSync(
    join(folder, 'frogs.md'),
    [
      '---\ntitle: Frogs\ntags: [pond]\n---\nFrogs are quiet. They don’t bark.\n',
      '## Feed the frogs\n\nA frog eats flies. Frogs eat a fly an hour. Nobody knows why.\n',
      '## Build a café\n\nThe naïve frog – alone – waits. See *emphasised* [words](http://example.org).\n',
    ].join('\n'),
  )
  writeFileSync(
    join(folder, 'toads.md'),
    '# Toads\n\nToads are not frogs. Toads bark.\n\n## Wait\n\nToads wait in C++ AND (hope).\n',
  )
})

const search = (args: readonly string[], world?: World) =>
  heed(['search', '--library', folder, ...args], world)
const rows = async (...args: string[]) => (await search(args)).out.trimEnd().split('\n').filter(Boolean)
const addresses = async (...args: string[]) =>
  (JSON.parse((await search(['--json=address', ...args])).out) as { address: string }[]).map(
    ({ address }) => address,
  )

test('in a pipe, one hit a line: address, passage', async () => {
  expect(await rows('flies')).toEqual(['frogs#feed-the-frogs: A frog eats flies. Frogs eat a fly an hour.'])
})

test('JSON has every field; the matches are offsets into the passage', async () => {
  const { code, out } = await search(['flies', '--json'])
  const [hit] = JSON.parse(out)
  expect(code).toBe(0)
  expect(Object.keys(hit)).toEqual(['address', 'article', 'section', 'score', 'passage', 'matches'])
  expect(hit.article).toEqual({ id: 'frogs', title: 'Frogs' })
  expect(hit.section).toEqual({ number: 1, id: 'feed-the-frogs', title: 'Feed the frogs' })
  expect(hit.matches.map(([start, end]: [number, number]) => hit.passage.slice(start, end))).toEqual([
    'flies',
    'fly',
  ])
})

test('nothing found: exit code 1, no output, in JSON an empty list', async () => {
  expect(await search(['zebra'])).toMatchObject({ code: 1, out: '', err: '' })
  expect(await search(['zebra', '--json'])).toMatchObject({ code: 1, out: '[]\n' })
  expect(await search(['-F', 'zebra'])).toMatchObject({ code: 1, out: '' })
})

test('--quiet tells by the exit code alone', async () => {
  expect(await search(['frogs', '-q'])).toMatchObject({ code: 0, out: '', err: '' })
  expect(await search(['zebra', '-q'])).toMatchObject({ code: 1, out: '', err: '' })
  expect(await search(['-F', 'frogs', '-q', '--json'])).toMatchObject({ code: 0, out: '' })
})

test.each([
  ["don't"],
  ['C++'],
  ['AND'],
  ['"'],
  ['C++ AND ('],
  ['""'],
  ['NEAR(a b)'],
  ['*'],
  ['-'.repeat(3)],
  ['x '.repeat(5000)],
])('words are never a syntax error: %.20s', async (words) => {
  const { code, err } = await search(['--', words])
  expect([0, 1]).toContain(code)
  expect(err).toBe('')
})

test('a limit holds hits back and says so on standard error', async () => {
  const { out, err } = await search(['frog', '-n', '1'])
  expect(out.trimEnd().split('\n')).toHaveLength(1)
  expect(err).toMatch(/^heed: \d+ more; -n 0 gives all\n$/)
  expect((await search(['frog', '-n', '0'])).err).toBe('')
})

test('on a terminal ten at most, the title once, and how many more there are', async () => {
  const many = Array.from({ length: 14 }, (_, at) => `## Lily ${at}\n\nA water lily.\n`).join('\n')
  writeFileSync(join(folder, 'lilies.md'), `# Lilies\n\n${many}`)
  const { out } = await search(['lily', '--color', 'never', '--no-pager'], {
    terminal: { columns: 60, rows: 99 },
  })
  expect(out.match(/^Lilies$/gm)).toHaveLength(1)
  expect(out.match(/^ {2}lilies#lily-\d+$/gm)).toHaveLength(10)
  expect(out.trimEnd().split('\n').at(-1)).toMatch(/^\d more \(-n 0 shows all\)$/)
})

test('on a terminal the matches are marked', async () => {
  const { out } = await search(['-F', 'bark'], { terminal: { columns: 80, rows: 99 } })
  expect(out).toMatch(/\u001b\[[\d;]*m(?:\u001b\[\d+m)?bark\u001b\[/)
})

test.each<[args: string[], rows: string[]]>([
  [["don't bark"], ['frogs#opening: They don’t bark.']],
  [['don’t BARK', '-i'], ['frogs#opening: They don’t bark.']],
  [['cafe', '-F'], ['frogs#build-a-cafe: Build a café']],
  [['naive frog - alone'], ['frogs#build-a-cafe: The naïve frog – alone – waits.']],
  [['see emphasised words'], ['frogs#build-a-cafe: See emphasised words.']],
  [['Bark'], []],
  [
    ['Bark', '-i'],
    ['frogs#opening: They don’t bark.', 'toads#opening: Toads bark.'],
  ],
  [['toads', '-s'], []],
  [
    ['frog', '-w', '--article', 'frogs'],
    ['frogs#feed-the-frogs: A frog eats flies.', 'frogs#build-a-cafe: The naïve frog – alone – waits.'],
  ],
  [['C++ AND ('], ['toads#wait: Toads wait in C++ AND (hope).']],
])('exact search with -F: %j', async (args, expected) => {
  expect(await rows('-F', ...args)).toEqual(expected)
})

test.each<[args: string[], rows: string[]]>([
  [
    ['fl(y|ies)'],
    ['frogs#feed-the-frogs: A frog eats flies.', 'frogs#feed-the-frogs: Frogs eat a fly an hour.'],
  ],
  [['^toads \\w+$'], []],
  [['^toads .*k\\.$'], ['toads#opening: Toads bark.']],
])('exact search with -E: %j', async (args, expected) => {
  expect(await rows('-E', ...args)).toEqual(expected)
})

test('-w, -s and -i alone ask for an exact search', async () => {
  expect(await rows('-w', 'fly')).toEqual(['frogs#feed-the-frogs: Frogs eat a fly an hour.'])
})

test('-l gives the ids, -c the counts, -C context', async () => {
  expect(await rows('-F', 'bark', '-l')).toEqual(['frogs', 'toads'])
  expect(await rows('-F', 'frog', '-c')).toEqual(['frogs:6', 'toads:1'])
  expect((await rows('frogs', '-l')).toSorted()).toEqual(['frogs', 'toads'])
  expect(await rows('flies', '-c')).toEqual(['frogs:2'])
  expect(await rows('-F', 'fly an hour', '-C', '1')).toEqual([
    'frogs#feed-the-frogs: A frog eats flies. Frogs eat a fly an hour. Nobody knows why.',
  ])
  const [hit] = JSON.parse((await search(['-F', 'fly an hour', '-C', '1', '--json'])).out)
  expect(hit.matches.map(([start, end]: [number, number]) => hit.passage.slice(start, end))).toEqual([
    'fly an hour',
  ])
})

test('--article and --tag narrow the search', async () => {
  expect(await addresses('frogs', '--article', 'toads')).toEqual(['toads#opening'])
  expect(await addresses('frogs', '--tag', 'POND', '--article', 'toads')).toEqual([])
  expect(await addresses('frog', '--article', 'frogs#2')).toEqual(['frogs#build-a-cafe'])
  expect(await addresses('-F', 'frog', '--tag', 'pond', '-n', '1')).toEqual(['frogs#opening'])
  expect(await search(['frogs', '--article', 'none'])).toMatchObject({ code: 2 })
})

test('the words may come from standard input, as a text for people', async () => {
  const stdin = 'Dear "friend" -- my FLIES are gone! They ate them: why?\n'
  const { out } = await search(['-', '--json=address', '--tag', 'pond'], { stdin })
  expect(JSON.parse(out)[0].address).toBe('frogs#feed-the-frogs')
  expect((await search(['-F', '-'], { stdin: 'an hour\n' })).out).toContain('an hour')
})

test('operators', async () => {
  expect(await addresses('"eat a fly"')).toEqual(['frogs#feed-the-frogs'])
  expect(await addresses('+frog -flies', '--article', 'frogs')).not.toContain('frogs#feed-the-frogs')
  expect(await addresses('title:feed')).toEqual(['frogs#feed-the-frogs'])
  expect(await addresses('tag:pond bark')).toContain('frogs#opening')
  expect(await addresses('emph*')).toEqual(['frogs#build-a-cafe'])
})

test.each<[args: string[], message: RegExp]>([
  [['-E', '('], /^heed: the regular expression "\(" cannot be read: /],
  [['-E', '-F', 'x'], /^heed: -F and -E exclude each other\n$/],
  [['-s', '-i', 'x'], /^heed: -s and -i exclude each other\n$/],
  [['x', '-n', 'many'], /whole number/],
  [['x', '--json=adress'], /^heed: --json has no field "adress"; did you mean "address"\?/],
  [[], /^heed: missing required argument 'words'\n$/],
])('wrong use: search %j', async (args, message) => {
  const { code, out, err } = await search(args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(message)
  expect(err.split('\n')).toHaveLength(2)
})

test('context that overlaps is shown once', async () => {
  expect(await rows('-F', 'eat', '-C', '1', '--article', 'frogs')).toEqual([
    'frogs#feed-the-frogs: Feed the frogs · A frog eats flies. Frogs eat a fly an hour. Nobody knows why.',
  ])
})
