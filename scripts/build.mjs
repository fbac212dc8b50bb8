#!/usr/bin/env node
// Builds dist/: the program and the compiled shelf.
//   node scripts/build.mjs [--out DIR] [--content DIR]
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, transform } from 'esbuild'
import { compileShelf } from './compile-shelf.mjs'
import { licenceNotices } from './licence-notices.mjs'
import { standIns } from './stand-ins.mjs'

/** Larger chunks are files of their own, so that who does not need them does not read them. In characters. */
const LARGE_CHUNK = 30_000

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({ options: { out: { type: 'string' }, content: { type: 'string' } } })
const out = resolve(values.out ?? join(root, 'dist'))
const content = resolve(values.content ?? join(root, 'content'))

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
await buildProgram()
await compileShelf({ root, content, out: join(out, 'shelf') })

/**
 * esbuild splits only ES modules, and CommonJS starts faster, so it goes in two steps: bundle into ES chunks,
 * one for whatever is imported dynamically and for what chunks share, then turn each chunk into a function
 * that bin/heed.js calls with its own `require`. The small ones go into one file, since opening files takes time.
 */
async function buildProgram() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    plugins: [standIns],
  })
  const chunks = await Promise.all(outputFiles.map(toFunction))
  const isLarge = ({ code }) => code.length > LARGE_CHUNK
  writePack(
    'heed.pack',
    chunks.filter((chunk) => !isLarge(chunk) || chunk.name === 'main.cjs'),
  )
  for (const chunk of chunks.filter((chunk) => isLarge(chunk) && chunk.name !== 'main.cjs'))
    writePack(chunk.name, [chunk])
  writeFileSync(join(out, 'THIRD-PARTY-LICENSES'), licenceNotices(root, metafile))
}

async function toFunction({ path, text }) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    supported: { 'dynamic-import': false },
  })
  return { name: basename(path), code: `(function(exports,require,module){${inAscii(code)}})` }
}

/** esbuild leaves what is in regular expressions; ASCII is read fastest, and its characters are bytes. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A pack is what bin/heed.js loads: the places of the chunks, then the chunks themselves, all in ASCII. */
function writePack(name, chunks) {
  const places = {}
  let body = ''
  for (const { name, code } of chunks) {
    places[name] = [body.length, body.length + code.length]
    body += code
  }
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
  writeFileSync(join(out, name), `${JSON.stringify({ hash, chunks: places })}\n${body}`)
}
