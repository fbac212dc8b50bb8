import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanEnvironment } from './built-program.ts'

const root = join(import.meta.dirname, '..', '..')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heed-package-'))
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: 'pipe',
  })
  const [tarball = ''] = readdirSync(folder)
  execFileSync('tar', ['xzf', tarball], { cwd: folder })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the package runs where nothing is built or installed', () => {
  const program = join(folder, 'package', 'bin', 'heed.js')
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [program, ...args], { env: cleanEnvironment(), encoding: 'utf8' })
  expect(run('list')).toContain('reconnect\t')
  expect(run('read', 'reconnect')).toContain('Put the big plan away')
  expect(run('search', 'space')).toContain('no-contact#')
})

test('the package has no install script, nor has anything that it depends on', () => {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package', 'package.json'), 'utf8'))
  expect(Object.keys(scripts).filter((name) => /install$/.test(name))).toEqual([])
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const installed = Object.entries<{ dev?: boolean; hasInstallScript?: boolean }>(packages).filter(
    ([, { dev }]) => !dev,
  )
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)).toEqual([])
})

test('no address but the public registry’s stands in the lockfile', () => {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const addresses = [...lockfile.matchAll(/"resolved": "([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(addresses.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([])
})
