import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

/**
 * Compiles content/*.md into what the commands load at once: shelf.json (all but the texts), texts/ID.json
 * and index.json (the search index). It does so with the program's own parser and index.
 */
export async function compileShelf({ root, content, out }) {
  const { parseArticle, buildMemoryIndex } = await programParts(root)
  const files = readdirSync(content)
    .filter((name) => name.endsWith('.md'))
    .sort()
  const articles = files.map((name) => {
    const id = basename(name, '.md')
    const markdown = readFileSync(join(content, name), 'utf8')
    const { article, problem } = parseArticle(markdown, {
      id,
      origin: 'shipped',
      path: name,
      fallbackTitle: id,
    })
    if (problem) throw new Error(`${name}, line ${problem.line}: ${problem.reason}`)
    return article
  })
  mkdirSync(join(out, 'texts'), { recursive: true })
  const summaries = articles.map(summaryOf)
  const write = (name, value) => writeFileSync(join(out, name), JSON.stringify(value))
  for (const { id, opening, sections } of articles)
    write(join('texts', `${id}.json`), { opening, sections: sections.map(({ text }) => text) })
  write('index.json', buildMemoryIndex(articles))
  write('shelf.json', { version: checksum(JSON.stringify(articles)), summaries })
}

function summaryOf({ opening, sections, ...summary }) {
  return { ...summary, sections: sections.map(({ text, ...heading }) => heading) }
}

/** The program's own modules, which are TypeScript, as functions to call here. */
async function programParts(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { parseArticle } from './src/articles/parse-article.ts'
        export { buildMemoryIndex } from './src/search/memory-index.ts'`,
      resolveDir: root,
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    write: false,
  })
  const module = { exports: {} }
  const run = new Function('module', 'exports', 'require', outputFiles[0].text)
  run(module, module.exports, createRequire(import.meta.url))
  return module.exports
}

/** A number that differs when the text does, for what is compared with it. */
function checksum(text) {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0
  return sum >>> 0
}
