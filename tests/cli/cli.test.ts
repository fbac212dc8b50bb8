import { expect, test } from 'vitest'
import { version } from '../../package.json'
import { heed } from './in-memory.ts'

test('bare heed gives three examples', async () => {
  const { code, out, err } = await heed([])
  expect([code, err]).toEqual([0, ''])
  expect(out.match(/^ {2}heed \w+/gm)).toEqual(['  heed list', '  heed read', '  heed search'])
  expect((await heed(['--no-pager', '-q'])).out).toBe(out)
})

test.each([['--version'], ['-V']])('%s', async (option) => {
  expect(await heed([option])).toMatchObject({ code: 0, out: `${version}\n`, err: '' })
})

test.each([[['help']], [['--help']], [['-h']]])('%j names the commands', async (args) => {
  const { code, out, err } = await heed(args)
  expect([code, err]).toEqual([0, ''])
  for (const command of ['list', 'read', 'search', 'tip'])
    expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'))
})

test.each([[['help', 'search']], [['search', '--help']]])(
  '%j names its options and those of every command',
  async (args) => {
    const { code, out } = await heed(args)
    expect(code).toBe(0)
    for (const option of ['--fixed', '--json', '--library', '--no-pager']) expect(out).toContain(option)
  },
)

test.each<[args: string[], message: string]>([
  [['serach', 'x'], "heed: unknown command 'serach'; did you mean search?\n"],
  [['help', 'serach'], "heed: unknown command 'serach'; did you mean search?\n"],
  [['search', 'a', '-b'], 'heed: unknown option \'-b\'; a word that begins with "-" stands after --\n'],
  [['frobnicate'], "heed: unknown command 'frobnicate'\n"],
  [['list', '--sectoins'], "heed: unknown option '--sectoins'; did you mean --sections?\n"],
])('%j', async (args, message) => {
  expect(await heed(args)).toMatchObject({ code: 2, out: '', err: message })
})
