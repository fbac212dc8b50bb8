#!/usr/bin/env node
// What heed costs beside Node's own start and beside its peers:
//   npm run bench [-- --runs 15]
// Needs bash, GNU time, ripgrep, lowdown and pandoc, as Debian has them. Prints a Markdown table.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureInTurn, quietEnvironment } from './measure.mjs'
import { writeSampleArticles } from './sample-articles.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } })

const work = join(root, '.bench')
rmSync(work, { recursive: true, force: true })
const samples = join(work, 'sample-articles')
const twenty = join(work, 'twenty')
writeSampleArticles(samples, 20, join(root, 'content'))
const one = join(work, 'one-article')
writeSampleArticles(one, 1, join(root, 'content'))
mkdirSync(join(twenty, 'bin'), { recursive: true })
cpSync(join(root, 'bin'), join(twenty, 'bin'), { recursive: true })
build(['--content', samples, '--out', join(twenty, 'dist')])
build([])

const env = quietEnvironment({
  HOME: work,
  XDG_CACHE_HOME: join(work, 'cache'),
  XDG_DATA_HOME: join(work, 'data'),
  XDG_STATE_HOME: join(work, 'state'),
})
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`
const node = quote(process.execPath)
const heed = `${node} ${quote(join(root, 'bin', 'heed.js'))}`
const heedTwenty = `${node} ${quote(join(twenty, 'bin', 'heed.js'))}`
const sample = quote(join(samples, 'sample-1.md'))

const results = measureInTurn(
  [
    { name: '`node -e 0`', command: `${node} -e 0` },
    { name: '`heed list`, 20 articles', command: `${heedTwenty} list` },
    { name: '`heed read`, 1,000 words in plain paragraphs', command: `${heedTwenty} read sample-1` },
    { name: '`heed read`, 1,000 words with emphasis, links, lists', command: `${heedTwenty} read sample-2` },
    { name: '`heed tip`', command: `${heedTwenty} tip` },
    { name: '`heed search`, the shipped articles', command: `${heed} search give him space` },
    {
      name: '`heed search`, the same and one of the user’s (SQLite)',
      command: `${heed} search give him space --library ${quote(one)}`,
    },
    {
      name: '`heed search -n 10`, with 20 articles of the user’s (SQLite)',
      command: `${heed} search give him space -n 10 --library ${quote(samples)}`,
    },
    {
      name: '`heed search`, the same, its first 100 hits',
      command: `${heed} search give him space --library ${quote(samples)}`,
    },
    { name: '`heed search -F`, the shipped articles', command: `${heed} search -F space` },
    { name: '`rg -i space`, the same 20 articles', command: `rg -i space ${quote(samples)}` },
    { name: '`lowdown -Tterm`, the same 1,000 words', command: `lowdown -Tterm ${sample}` },
    { name: '`pandoc -t plain`, the same 1,000 words', command: `pandoc -t plain ${sample}` },
  ],
  { runs: Number(values.runs), env },
)

const [bare] = results
console.log(
  `| command | CPU, ms | beside \`node -e 0\` | peak memory, MiB | beside \`node -e 0\` |\n| --- | ---: | ---: | ---: | ---: |`,
)
for (const { name, cpu, memory } of results) {
  const cells = [
    (cpu * 1000).toFixed(0),
    `${(cpu / bare.cpu).toFixed(2)}x`,
    (memory / 1024).toFixed(0),
    `${(memory / bare.memory).toFixed(2)}x`,
  ]
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}

function build(args) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), ...args], {
    stdio: 'ignore',
  })
  if (status !== 0) throw new Error(`the build ended with ${status}`)
}
