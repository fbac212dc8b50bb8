import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { heed, temporaryFolder } from '../cli/in-memory.ts'

/** What readers of the shipped articles type, and the sections that must come first, in this order. */
const NEEDS: readonly (readonly [words: string, ...addresses: string[]])[] = [
  ['give him space', 'no-contact#give-all-the-space-you-were-asked-for', 'no-contact#opening'],
  ['how do I give my husband space', 'no-contact#give-all-the-space-you-were-asked-for'],
  ['he never calls me back', 'no-contact#opening', 'no-contact#send-one-light-message-then-wait'],
  ['what to do with the evenings while I wait', 'no-contact#fill-the-hours-you-spend-waiting'],
  ['I keep checking when she was last online', 'no-contact#give-all-the-space-you-were-asked-for'],
  ['going out together', 'reconnect#go-out-together-for-an-hour'],
  ['I am lonely in my own house', 'reconnect#opening'],
  ['he said no to a holiday together', 'reconnect#opening'],
  ['bad films and cards', 'reconnect#bring-back-what-used-to-be-easy'],
]

const addressesOf = async (...args: string[]): Promise<string[]> => {
  const { out } = await heed(['search', '--json=address', ...args])
  return (JSON.parse(out) as { address: string }[]).map(({ address }) => address)
}

test.each(NEEDS)('"%s" finds %s first', async (words, ...addresses) => {
  expect((await addressesOf(words)).slice(0, addresses.length)).toEqual(addresses)
})

test('the answer is the same from SQLite as from memory', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'another.md'), '# Another\n\nText.\n')
  const home = temporaryFolder()
  const nowhere = { HOME: home, XDG_CACHE_HOME: join(folder, 'another.md') }
  for (const [words] of NEEDS) {
    const args = ['search', '--json', '--library', folder, words]
    const fromSqlite = await heed(args, { home })
    expect((await heed(args, { home, env: nowhere })).out).toBe(fromSqlite.out)
  }
})
