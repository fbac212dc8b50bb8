import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, test } from 'vitest'

/** What each room may import from, besides itself. Whatever is not named here may not be imported. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  main: ['cli', 'terminal', 'context', 'errors'],
  cli: ['commands', 'articles', 'context', 'errors', 'version'],
  commands: ['terminal', 'store', 'search', 'import', 'articles', 'context', 'errors'],
  terminal: ['search', 'articles', 'context', 'errors'],
  store: ['search', 'import', 'articles', 'context', 'errors'],
  search: ['articles', 'context', 'errors'],
  import: ['articles', 'context', 'errors'],
  articles: ['context', 'errors'],
  context: [],
  errors: [],
  version: [],
}

/** Packages and built-in modules that one file alone may know of. */
const ONLY_IMPORTER: Readonly<Record<string, string>> = {
  commander: 'cli.ts',
  chalk: 'terminal/theme.ts',
  'marked-terminal': 'terminal/markdown.ts',
  libsql: 'store/index-database.ts',
}

/** Rooms that touch no file, process, clock or chance. */
const PURE = ['articles', 'search']
const IMPURE = /^node:|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/

const source = join(import.meta.dirname, '..', '..', 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.split(sep).join('/'), text: readFileSync(join(source, file), 'utf8') }))

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)[ (]+'([^']+)'/g)].map((match) => match[1] ?? '')

const roomOf = (file: string): string =>
  file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.ts$/, '')

test('every room of the house is known', () => {
  expect([...new Set(files.map(({ file }) => roomOf(file)))].filter((room) => !(room in MAY_IMPORT))).toEqual(
    [],
  )
})

test('imports go downwards only', () => {
  const wrong = files.flatMap(({ file, text }) =>
    importsOf(text)
      .filter((path) => path.startsWith('.') && !path.endsWith('.json'))
      .map((path) =>
        normalize(join(dirname(file), path))
          .split(sep)
          .join('/'),
      )
      .filter((target) => {
        const [from, to] = [roomOf(file), roomOf(target)]
        return from !== to && !MAY_IMPORT[from]?.includes(to)
      })
      .map((target) => `${file} -> ${target}`),
  )
  expect(wrong).toEqual([])
})

test('each package with one importer has no other', () => {
  const wrong = files.flatMap(({ file, text }) =>
    importsOf(text)
      .filter((path) => path in ONLY_IMPORTER && ONLY_IMPORTER[path] !== file)
      .map((path) => `${file} -> ${path}`),
  )
  expect(wrong).toEqual([])
})

test('no file imports itself by way of others', () => {
  const graph = new Map(
    files.map(({ file, text }) => [
      file,
      importsOf(text.replace(/^import type .*$/gm, ''))
        .filter((path) => path.startsWith('.'))
        .map((path) =>
          normalize(join(dirname(file), path))
            .split(sep)
            .join('/'),
        ),
    ]),
  )
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
    else if (!done.has(file)) for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  expect(circles).toEqual([])
})

test.each(PURE)('%s is pure', (room) => {
  const wrong = files
    .filter(({ file }) => roomOf(file) === room)
    .filter(
      ({ text }) =>
        importsOf(text).some((path) => IMPURE.test(path)) ||
        IMPURE.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    )
    .map(({ file }) => file)
  expect(wrong).toEqual([])
})
