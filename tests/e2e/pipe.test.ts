import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cleanEnvironment, inPipe, inShell } from './built-program.ts'

test('list, read, search and tip work from the built program', async () => {
  const env = cleanEnvironment()
  expect((await inPipe(['list'], { env })).out).toMatch(/^\S+\t/)
  expect((await inPipe(['read', 'reconnect'], { env })).out).toContain('1. Put the big plan away')
  expect((await inPipe(['search', 'give him space'], { env })).out).toContain(
    'no-contact#give-all-the-space-you-were-asked-for: ',
  )
  expect((await inPipe(['tip'], { env })).out).toContain(' · ')
})

test('it works the same from the code cache as without one', async () => {
  const env = cleanEnvironment()
  const first = await inPipe(['read', 'no-contact'], { env })
  const second = await inPipe(['read', 'no-contact'], { env })
  expect(second).toEqual(first)
  expect(first).toMatchObject({ code: 0, err: '' })
})

test('a home where nothing can be written is a place to read in', async () => {
  const env = cleanEnvironment({ HOME: '/dev/null' })
  for (const args of [['list'], ['read', 'reconnect'], ['search', 'space'], ['tip']])
    expect(await inPipe(args, { env })).toMatchObject({ code: 0, err: '' })
})

test('a damaged code cache is compiled anew', async () => {
  const env = cleanEnvironment()
  const first = await inPipe(['list'], { env })
  await inShell('for f in "$HOME"/.cache/heed/*/*; do printf x > "$f"; done', env)
  expect(await inPipe(['list'], { env })).toEqual(first)
  expect(await inPipe(['list'], { env })).toEqual(first)
  const folder = join(env.HOME ?? '', '.cache', 'heed', 'code')
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    writeFileSync(join(folder, name), bytes.fill(0, bytes.length / 2))
  }
  expect(await inPipe(['list'], { env })).toEqual(first)
})

test('a closed pipe is a normal end', async () => {
  const env = cleanEnvironment()
  const library = join(env.HOME ?? '', 'library')
  mkdirSync(library)
  writeFileSync(join(library, 'long.md'), `# Long\n\n${'All work and no play.\n\n'.repeat(20_000)}`)
  const line = `{ heed read long --library '${library}'; echo "status $?" >&2; } | head -1`
  expect(await inShell(line, env)).toMatchObject({ out: 'Long\n', err: 'status 0\n' })
  expect(await inShell(`heed read long --library '${library}' | wc -c`, env)).toMatchObject({ err: '' })
})

test('a long output is written whole', async () => {
  const text = `# Long\n\n${'All work and no play makes a dull reader.\n\n'.repeat(20_000)}`
  const { out } = await inPipe(['read', '-'], { input: text })
  expect(out.match(/dull reader\./g)).toHaveLength(20_000)
  expect(out.endsWith('dull reader.\n')).toBe(true)
})

test('errors are one line on standard error, and the exit code tells', async () => {
  expect(await inPipe(['read', 'reconect'])).toEqual({
    code: 2,
    out: '',
    err: 'heed: no article "reconect"; did you mean reconnect?\n',
  })
  expect(await inPipe(['list', 'zebra'])).toEqual({ code: 1, out: '', err: '' })
  expect((await inPipe(['frobnicate'])).code).toBe(2)
})

test('HEED_DEBUG=1 shows where an error comes from', async () => {
  const { err } = await inPipe(['read', 'reconect'], { env: cleanEnvironment({ HEED_DEBUG: '1' }) })
  expect(err).toMatch(/^heed: no article "reconect"; .*\n.*Error: /)
  expect(err).toContain('    at ')
})

test.runIf(process.platform === 'linux')('a full disk is told', async () => {
  const { code, err } = await inShell('heed list > /dev/full', cleanEnvironment())
  expect([code, err]).toEqual([2, 'heed: the output could not be written: the disk is full\n'])
})

test.runIf(process.getuid?.() !== 0)('a file without permission is named', async () => {
  const env = cleanEnvironment()
  const file = join(env.HOME ?? '', 'x.txt')
  writeFileSync(file, 'x')
  chmodSync(file, 0)
  expect((await inPipe(['read', file], { env })).err).toBe(
    `heed: "${file}" could not be read: permission denied\n`,
  )
})

test('the user’s folder is searched through SQLite, sees every change, and works without the cache', async () => {
  const env = cleanEnvironment()
  const library = join(env.HOME ?? '', '.local', 'share', 'heed', 'library')
  mkdirSync(library, { recursive: true })
  writeFileSync(
    join(library, 'sleep.txt'),
    'Sleep Well\n\nBy: Ann Lee: I wake at three.\n\nKeep Your Hours: Go to bed at ten, with the thermostat low.\n',
  )
  const hits = async (word: string) =>
    (await inPipe(['search', word, '--json=address'], { env })).out.match(/"address": "([^"]+)"/g) ?? []
  expect(await hits('thermostats')).toEqual(['"address": "sleep#keep-your-hours"'])
  expect((await hits('space')).length).toBeGreaterThan(0)
  writeFileSync(
    join(library, 'sleep.txt'),
    'Sleep Well\n\nBy: Ann Lee: I wake at three.\n\nKeep Your Hours: Go to bed at ten, with the radiator off.\n',
  )
  expect(await hits('thermostats')).toEqual([])
  expect(await hits('radiator')).toContain('"address": "sleep#keep-your-hours"')
  await inShell('for f in "$HOME"/.cache/heed/*; do rm -rf "$f"; printf "no database" > "$f"; done', env)
  expect(await hits('radiator')).toContain('"address": "sleep#keep-your-hours"')
  await inShell('rm -rf "$HOME"/.cache; printf x > "$HOME"/.cache', env)
  expect(await hits('radiator')).toContain('"address": "sleep#keep-your-hours"')
})

test('a regular expression that would take for ever is stopped', async () => {
  const { code, out, err } = await inPipe(['search', '-E', '(?:\\w+\\s*)+!!'])
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^heed: the regular expression "\(\?:.*" was stopped: it takes too long with /)
})

test('an index that is damaged inside is made anew', async () => {
  const env = cleanEnvironment()
  const library = join(env.HOME ?? '', '.local', 'share', 'heed', 'library')
  mkdirSync(library, { recursive: true })
  for (let number = 0; number < 30; number++)
    writeFileSync(
      join(library, `a${number}.md`),
      `# Title ${number}\n\n${'The zebra sleeps. '.repeat(200)}\n`,
    )
  const first = await inPipe(['search', 'zebra', '--json=address'], { env })
  const [name = ''] = readdirSync(join(env.HOME ?? '', '.cache', 'heed')).filter((file) =>
    /\.sqlite$/.test(file),
  )
  const file = join(env.HOME ?? '', '.cache', 'heed', name)
  const bytes = readFileSync(file)
  bytes.fill(0xa5, 8192)
  writeFileSync(file, bytes)
  const second = await inPipe(['search', 'zebra', '--json=address'], { env })
  expect(second).toEqual({ ...first, err: 'heed: the search index was made anew: it is damaged\n' })
  expect(await inPipe(['search', 'zebra', '--json=address'], { env })).toEqual(first)
})

test('standard input without end is stopped at 20 MiB', async () => {
  for (const command of ['read -', 'search -']) {
    const { code, err } = await inShell(`yes word | heed ${command}`, cleanEnvironment())
    expect([code, err]).toEqual([2, 'heed: standard input is larger than 20 MiB\n'])
  }
})
