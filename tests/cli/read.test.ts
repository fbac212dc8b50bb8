import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { heed, temporaryFolder } from './in-memory.ts'

const LETTER = `Sleep Well At Last

By: Ann Lee:  I hear from people who cannot sleep.

Keep Your Hours:  Go to bed at ten every night.

Put The Screen Away:  Light keeps you awake.

You can read more on my site at https://example.org/sleep

Comments are closed.
`

test('an article in a pipe is plain text of 80 columns', async () => {
  const { code, out, err } = await heed(['read', 'reconnect'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(
    /^Living like room-mates when your spouse won’t try\nBy heed contributors · \d+ min\n\n“My husband/,
  )
  expect(out).toContain('\n\n1. Put the big plan away\n\nDrop the programme')
  expect(out).toContain('After Leslie Cane')
  expect(out).not.toMatch(/\u001b/)
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test.each([
  ['reconnect', '2'],
  ['reconnect', 'start-on'],
  ['reconnect#2'],
  ['reconnect#start-on-your-own-lightly'],
  ['reconnect', 'your own'],
  ['room-mates', 'lightly'],
])('a section is read alone: %s %s', async (...names) => {
  const { code, out } = await heed(['read', ...names])
  expect(code).toBe(0)
  expect(out).toMatch(/^Start on your own, lightly\n\nMake the first changes yourself/)
  expect(out.trimEnd()).toMatch(/\n\nreconnect#start-on-your-own-lightly · Living like room-mates/)
  expect(out).not.toContain('Put the big plan away')
})

test('section 0 is the opening', async () => {
  expect((await heed(['read', 'reconnect', '0'])).out).toContain('two lodgers')
})

test('--toc gives the contents with addresses', async () => {
  const { out } = await heed(['read', 'reconnect', '--toc'])
  expect(out).toContain('2  Start on your own, lightly\n   reconnect#start-on-your-own-lightly')
})

test('--raw gives Markdown that gives the same article again', async () => {
  const { out } = await heed(['read', 'no-contact', '--raw'])
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'no-contact.md'), out)
  const [shipped, copy] = await Promise.all([
    heed(['read', 'no-contact', '--json=title,author,after,opening,sections']),
    heed(['read', join(folder, 'no-contact.md'), '--json=title,author,after,opening,sections']),
  ])
  expect(JSON.parse(copy.out)).toEqual(JSON.parse(shipped.out))
  expect((await heed(['read', 'no-contact#1', '--raw'])).out).toMatch(
    /^## Give all the space you were asked for\n\nStop calling/,
  )
})

test('--minutes gives whole sections from the first', async () => {
  const titles = async (...args: string[]) =>
    JSON.parse((await heed(['read', 'no-contact', '--json=sections', ...args])).out).sections.map(
      ({ number }: { number: number }) => number,
    )
  const all = await titles()
  const some = await titles('--minutes', '2')
  expect(some.length).toBeGreaterThan(0)
  expect(some.length).toBeLessThan(all.length)
  expect(some).toEqual(all.slice(0, some.length))
  expect(await titles('--minutes', '0.1')).toEqual([1])
  expect(await titles('--minutes', '60')).toEqual(all)
})

test('a text file is split into its sections', async () => {
  const file = join(temporaryFolder(), 'sleep.txt')
  writeFileSync(file, LETTER)
  const { code, out, err } = await heed(['read', file, '--json'])
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({
    id: 'sleep',
    title: 'Sleep Well At Last',
    author: 'Ann Lee',
    source: 'https://example.org/sleep',
    origin: 'user',
    path: file,
    opening: 'I hear from people who cannot sleep.',
    sections: [
      { number: 1, id: 'keep-your-hours', title: 'Keep Your Hours', text: 'Go to bed at ten every night.' },
      { number: 2, id: 'put-the-screen-away', title: 'Put The Screen Away', text: 'Light keeps you awake.' },
    ],
  })
})

test('standard input is read like a file', async () => {
  const { out } = await heed(['read', '-', '2'], { stdin: LETTER })
  expect(out).toMatch(/^Put The Screen Away\n\nLight keeps you awake\.\n/)
  expect(JSON.parse((await heed(['read', '-', '--json'], { stdin: LETTER })).out).path).toBeNull()
})

test('the JSON of an article has every field', async () => {
  const article = JSON.parse((await heed(['read', 'reconnect', '--json'])).out)
  expect(Object.keys(article).sort()).toEqual(
    'added after author id minutes opening origin path sections source summary tags title words'.split(' '),
  )
  expect(Object.keys(article.sections[0])).toEqual(['number', 'id', 'title', 'text'])
  const section = JSON.parse((await heed(['read', 'reconnect#3', '--json=opening,sections'])).out)
  expect(section).toMatchObject({ opening: '', sections: [{ number: 3 }] })
})

test.each<[args: string[], message: RegExp]>([
  [['reconect'], /^heed: no article "reconect"; did you mean reconnect\?\n$/],
  [['qqqqqq'], /^heed: no article "qqqqqq"; heed list shows them all\n$/],
  [['missing.txt'], /^heed: no article "missing\.txt", and no file of that name; /],
  [['heed'], /^heed: no article "heed"/],
  [['e'], /^heed: no article "e"/],
  [['reconnect', '99'], /^heed: no section "99" in reconnect; /],
  [
    ['reconnect#raise-teh-bigger'],
    /^heed: no section "raise-teh-bigger" in reconnect; did you mean raise-the-bigger-question-later\?/,
  ],
  [['./no-such.txt'], /^heed: "\.\/no-such\.txt" could not be read: no such file\n$/],
  [['/'], /^heed: "\/" could not be read: it is a folder\n$/],
  [['/dev/zero'], /^heed: "\/dev\/zero" could not be read: it is a device/],
  [[], /^heed: missing required argument 'article'\n$/],
  [['reconnect', '1', '2'], /^heed: too many arguments for 'read'/],
])('wrong use: read %j', async (args, message) => {
  const { code, out, err } = await heed(['read', ...args])
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(message)
  expect(err.split('\n')).toHaveLength(2)
})

test('a name that two articles have lists both with their ids', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'sleep-one.md'), '# Sleep early\n')
  writeFileSync(join(folder, 'sleep-two.md'), '# Sleep late\n')
  const { code, err } = await heed(['read', 'sleep', '--library', folder])
  expect(code).toBe(2)
  expect(err).toBe(
    'heed: article "sleep" may be any of 2 articles: sleep-one (Sleep early), sleep-two (Sleep late)\n',
  )
})

test.each<[name: string, bytes: Uint8Array, message: RegExp]>([
  ['an empty file', new Uint8Array(), /it is empty/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2]), /not a text file/],
])('%s is refused by name', async (_, bytes, message) => {
  const file = join(temporaryFolder(), 'x.txt')
  writeFileSync(file, bytes)
  const { code, out, err } = await heed(['read', file])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(`heed: "${file}" could not be read: `)
  expect(err).toMatch(message)
})

test.each<[name: string, bytes: Uint8Array]>([
  ['UTF-8 with a mark', Buffer.from('\ufeffCafé “é”\n\nText.')],
  ['UTF-16 little-endian', Buffer.from('\ufeffCafé “é”\n\nText.', 'utf16le')],
  ['Windows-1252', Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0xe9, 0x94, 0x0a, 0x0a, 0x54, 0x2e])],
])('%s is read rightly', async (_, bytes) => {
  const file = join(temporaryFolder(), 'x.txt')
  writeFileSync(file, bytes)
  expect(JSON.parse((await heed(['read', file, '--json=title'])).out)).toEqual({ title: 'Café “é”' })
})

const HOSTILE = [
  '---',
  'title: "T\\e]0;owned\\a &#27;[31m \\u202Eevil"',
  'author: "A\\u009b31m"',
  '---',
  'Text \u001b[31mred\u001b[0m \u0007bell \u009b5n \u202eright &#27;[31m &#x9b;5n &#x1b;]8;; &#8238; end.',
  '',
  '## Head \u001b]0;owned\u0007',
  '',
  '[link\u001b[5m](http://example.org/\u001b[5m) ![p\u001b](x) `code\u001b[2J`',
  '',
  '    code \u001b[2J &#27;',
].join('\n')

const FORBIDDEN = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
const OUR_STYLES = /\u001b\[[\d;]*m|\u001b\]8;;[\x20-\x7e]*(?:\u001b\\|\u0007)/g

test.each<[name: string, args: string[]]>([
  ['page', []],
  ['contents', ['--toc']],
  ['Markdown', ['--raw']],
  ['JSON', ['--json']],
  ['styled page', ['--color', 'always']],
])('nothing in a text harms the terminal: %s', async (_, args) => {
  const { code, out, err } = await heed(['read', '-', ...args], {
    stdin: HOSTILE,
    env: { FORCE_HYPERLINK: '1' },
  })
  expect(code).toBe(0)
  const own = args.includes('always') ? out.replace(OUR_STYLES, '') : out
  expect(own + err).not.toMatch(FORBIDDEN)
  expect(own).not.toContain('\u001b')
})

test('nothing in a name harms the terminal', async () => {
  const { err } = await heed(['read', './\u001b]0;owned\u0007.txt'])
  expect(err).not.toContain('\u001b]')
})
