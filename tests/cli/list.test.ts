import { mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { heed, temporaryFolder } from './in-memory.ts'

test('in a pipe, one article a line with tabs between', async () => {
  const { code, out, err } = await heed(['list'])
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  expect([code, err]).toEqual([0, ''])
  expect(rows.map(([id]) => id)).toContain('reconnect')
  for (const [id, title, author, sections, minutes, ...others] of rows) {
    expect(id).toMatch(/^[a-z-]+$/)
    expect(title).not.toBe('')
    expect(author).toBe('heed contributors')
    expect(Number(sections)).toBeGreaterThanOrEqual(4)
    expect(Number(minutes)).toBeGreaterThan(0)
    expect(others).toEqual([])
  }
})

test('in a pipe with --sections, one section a line', async () => {
  const { out } = await heed(['list', '--sections', 'room-mates'])
  expect(out).toContain('reconnect#start-on-your-own-lightly\tStart on your own, lightly\n')
})

test.each([80, 40, 20])('on a terminal of %i columns nothing is wider', async (columns) => {
  const { out } = await heed(['list', '--sections', '--color', 'never'], { terminal: { columns, rows: 500 } })
  expect(out).toContain('reconnect')
  for (const line of out.split('\n')) {
    expect(line.length).toBeLessThanOrEqual(columns)
    expect(line).toBe(line.trimEnd())
  }
})

test('a terminal has colour, a background never', async () => {
  const { out } = await heed(['list'], { terminal: { columns: 80, rows: 50 } })
  expect(out).toMatch(/\u001b\[/)
  expect(out).not.toMatch(/\u001b\[(?:\d+;)*(?:4[0-9]|10[0-7])(?:;\d+)*m(?<!\u001b\[4m)/)
})

test('a long list is paged, with the settings git uses', async () => {
  const terminal = { columns: 80, rows: 5 }
  expect((await heed(['list'], { terminal })).paged).toEqual([
    { command: 'less', env: { LESS: 'FRX', LV: '-c' } },
  ])
  expect((await heed(['list'], { terminal, env: { PAGER: 'most' } })).paged[0]?.command).toBe('most')
  expect(
    (await heed(['list'], { terminal, env: { PAGER: 'most', HEED_PAGER: 'w3m -X' } })).paged[0]?.command,
  ).toBe('w3m -X')
  expect((await heed(['list'], { terminal, env: { LESS: 'S', LV: '' } })).paged[0]?.env).toEqual({})
})

test.each<[name: string, args: string[], env: Record<string, string>]>([
  ['--no-pager', ['--no-pager'], {}],
  ['an empty PAGER', [], { PAGER: '' }],
  ['an empty HEED_PAGER before PAGER', [], { PAGER: 'less', HEED_PAGER: '' }],
  ['cat', [], { PAGER: 'cat' }],
])('a long list is not paged with %s', async (_, args, env) => {
  const { out, paged } = await heed(['list', ...args], { terminal: { columns: 80, rows: 5 }, env })
  expect(paged).toEqual([])
  expect(out).toContain('reconnect')
})

test('a pager that cannot start is done without', async () => {
  const outcome = await heed(['list'], {
    terminal: { columns: 80, rows: 5 },
    env: { PAGER: 'none' },
    pagerStatus: 127,
  })
  expect(outcome.code).toBe(0)
  expect(outcome.out).toContain('reconnect')
  expect(outcome.err).toBe('heed: the pager "none" could not start: shown without it\n')
})

test('JSON has every field, or those that were asked for', async () => {
  const all = JSON.parse((await heed(['list', '--json'])).out)
  expect(Object.keys(all[0])).toEqual([
    'id',
    'title',
    'author',
    'summary',
    'tags',
    'source',
    'added',
    'words',
    'minutes',
    'origin',
    'path',
    'sections',
  ])
  expect(Object.keys(all[0].sections[0])).toEqual(['number', 'id', 'title'])
  const some = JSON.parse((await heed(['--json=id,minutes', 'list', 'room-mates'])).out)
  expect(some).toEqual([{ id: 'reconnect', minutes: expect.any(Number) }])
  expect(JSON.parse((await heed(['list', 'zebra', '--json'])).out)).toEqual([])
})

test('an unknown field is an error that lists the fields', async () => {
  const { code, out, err } = await heed(['list', '--json=titel'])
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^heed: --json has no field "titel"; did you mean "title"\? the fields are id, title, /)
})

test('filters that nothing fits end with 1', async () => {
  expect(await heed(['list', 'zebra'])).toMatchObject({ code: 1, out: '', err: '' })
  expect(await heed(['list', '--tag', 'zebra'])).toMatchObject({ code: 1, out: '' })
  expect(await heed(['list', '--author', 'zebra'])).toMatchObject({ code: 1, out: '' })
})

test('--limit, --sort and --reverse', async () => {
  const ids = async (...args: string[]) =>
    (await heed(['list', ...args])).out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[0])
  const all = await ids('--sort', 'minutes')
  expect(await ids('--sort', 'minutes', '--reverse')).toEqual(all.toReversed())
  expect(await ids('--sort', 'minutes', '--limit', '1')).toEqual(all.slice(0, 1))
  expect(await ids('--limit', '0')).toHaveLength(all.length)
})

test.each<[args: string[], message: RegExp]>([
  [['--sort', 'size'], /^heed: option '--sort <order>' argument 'size' is invalid/],
  [['--limit', 'ten'], /whole number/],
  [['--limit', '-1'], /whole number/],
  [['--widht', '3'], /^heed: unknown option '--widht'; did you mean --width\?\n$/],
  [['--color', 'red'], /always, auto, never/],
  [['--library', '/no/such/folder'], /^heed: no folder "\/no\/such\/folder"/],
])('wrong use: list %j', async (args, message) => {
  const { code, out, err } = await heed(['list', ...args])
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(message)
  expect(err.split('\n')).toHaveLength(2)
})

test('the articles of the user’s folder stand beside the shipped ones, and replace those of their id', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'letters'))
  writeFileSync(
    join(folder, 'letters', 'A Letter.txt'),
    'Sleep Well\n\nBy: Ann Lee: Some text.\n\nKeep Hours: Go to bed at ten.\n',
  )
  writeFileSync(join(folder, 'reconnect.md'), '# Mine\n\nx\n')
  writeFileSync(join(folder, '.hidden.md'), '# Hidden\n')
  writeFileSync(join(folder, 'picture.png'), 'x')
  const { out } = await heed(['list', '--json=id,title,author,origin', '--library', folder])
  const articles = JSON.parse(out)
  expect(articles).toContainEqual({ id: 'a-letter', title: 'Sleep Well', author: 'Ann Lee', origin: 'user' })
  expect(articles).toContainEqual({ id: 'reconnect', title: 'Mine', author: null, origin: 'user' })
  expect(articles.map(({ id }: { id: string }) => id).sort()).toEqual(['a-letter', 'no-contact', 'reconnect'])
})

test('what cannot be read in the user’s folder is named, and the rest is listed', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'good.md'), '# Good\n\nText.\n')
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(
    join(folder, 'picture.txt'),
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  )
  writeFileSync(join(folder, 'broken.md'), '---\ntitle: "x\na: b\n---\nText.\n')
  for (const attempt of ['first', 'again']) {
    const { code, out, err } = await heed(['list', '--library', folder])
    expect(code, attempt).toBe(0)
    expect(out, attempt).toContain('good\tGood')
    expect(out, attempt).toContain('broken\t')
    expect(err.trimEnd().split('\n').sort(), attempt).toEqual([
      expect.stringMatching(/^heed: "broken\.md", line \d: the front matter was left out: /),
      'heed: "empty.txt" was left out: it is empty',
      'heed: "picture.txt" was left out: it is not a text file',
    ])
    expect((await heed(['list', '--library', folder, '--quiet'])).err, attempt).toBe('')
  }
})

test('a file that changed is read again, whatever its time says', async () => {
  const [folder, home] = [temporaryFolder(), temporaryFolder()]
  const file = join(folder, 'a.md')
  const titleOf = async () =>
    JSON.parse((await heed(['list', '--library', folder, '--json=id,title', 'beta'], { home })).out)
  for (const title of ['Beta one', 'Beta two']) {
    writeFileSync(join(folder, 'new'), `# ${title}\n`)
    utimesSync(join(folder, 'new'), 1000, 1000)
    renameSync(join(folder, 'new'), file)
    expect(await titleOf()).toEqual([{ id: 'a', title }])
  }
})

test('what is no file is named', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'sub.md'))
  symlinkSync('nowhere', join(folder, 'dead.md'))
  symlinkSync('.', join(folder, 'circle'))
  const { code, err } = await heed(['list', '--library', folder])
  expect(code).toBe(0)
  expect(err.trimEnd().split('\n').sort()).toEqual([
    'heed: "circle" was left out: it is a link to a folder',
    'heed: "dead.md" was left out: it is not a file',
  ])
})
