#!/usr/bin/env node
// Builds dist/: the program and the compiled shelf.
//   node scripts/build.mjs [--out DIR] [--content DIR]
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, transform } from 'esbuild'
import { compileShelf } from './compile-shelf.mjs'
import { leaveOut } from './left-out.mjs'
import { licenceNotices } from './licence-notices.mjs'

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
 * that bin/heed.js calls with its own `require`.
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
    external: ['libsql'],
    plugins: [leaveOut],
  })
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minify: true,
      legalComments: 'none',
      supported: { 'dynamic-import': false },
    })
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
    writeFileSync(path, `/*${hash}*/(function(exports,require,module){${code}})`)
  }
  writeFileSync(join(out, 'THIRD-PARTY-LICENSES'), licenceNotices(root, metafile))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  console.log(
    `heed ${version}: ${outputFiles.length} chunks, ${Math.round(outputFiles.reduce((sum, file) => sum + file.contents.length, 0) / 1024)} KiB`,
  )
}
