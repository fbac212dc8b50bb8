#!/usr/bin/env node
// Draws what a command shows in a terminal as an SVG picture, from its real output:
//   node scripts/picture.mjs [--columns 80] [--rows 24] OUT.svg ARGS...
// For example: node scripts/picture.mjs docs/read.svg read reconnect
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

const { values, positionals } = parseArgs({
  options: { columns: { type: 'string', default: '80' }, rows: { type: 'string', default: '24' } },
  allowPositionals: true,
})
const [out, ...args] = positionals
const cols = Number(values.columns)
const rows = Number(values.rows)

const CELL = { width: 8.4, height: 19 }
const MARGIN = 16
/** The sixteen colours of a dark terminal; the program names them, the terminal chooses. */
const COLOURS =
  '#3b4252 #e06c75 #98c379 #e5c07b #61afef #c678dd #56b6c2 #d8dee9 #5c6370 #ef7a82 #a9d08c #f0cf8e #7cc0ff #d692ea #6cc9d4 #ffffff'.split(
    ' ',
  )
const [GROUND, TEXT] = ['#1e222a', '#d8dee9']

const buffer = await runInTerminal(args)
const lines = []
for (let row = 0; row < rows; row++) lines.push(spansOf(buffer.getLine(row)))
const prompt = [
  { text: '$ ', column: 0, style: `fill="${COLOURS[2]}"` },
  { text: `heed ${args.join(' ')}`, column: 2, style: `fill="${TEXT}"` },
]
writeFileSync(out, draw([prompt, ...lines]))

function runInTerminal(args) {
  const home = mkdtempSync(join(tmpdir(), 'heed-picture-'))
  const program = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'heed.js')
  const terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 1000 })
  const env = { PATH: process.env.PATH, HOME: home, TERM: 'xterm-256color', LANG: 'C.UTF-8' }
  const child = spawn(process.execPath, [program, ...args, '--no-pager'], { cols, rows, env })
  child.onData((data) => terminal.write(data))
  return new Promise((resolve) => {
    child.onExit(() => {
      rmSync(home, { recursive: true, force: true })
      terminal.write('', () => resolve(terminal.buffer.active))
    })
  })
}

/** Pieces of a line that look alike. */
function spansOf(line) {
  const spans = []
  for (let column = 0; line && column < cols; column++) {
    const cell = line.getCell(column)
    const text = cell.getChars()
    if (text === '') continue
    const style = styleOf(cell)
    const last = spans.at(-1)
    if (last && last.style === style && last.column + last.text.length === column) last.text += text
    else spans.push({ text, column, style })
  }
  return spans.filter(({ text }) => text.trim() !== '')
}

function styleOf(cell) {
  const colour = cell.isFgPalette() ? COLOURS[cell.getFgColor()] : TEXT
  const parts = [`fill="${colour}"`]
  if (cell.isBold()) parts.push('font-weight="bold"')
  if (cell.isItalic()) parts.push('font-style="italic"')
  if (cell.isUnderline()) parts.push('text-decoration="underline"')
  if (cell.isDim()) parts.push('opacity="0.6"')
  return parts.join(' ')
}

function draw(lines) {
  const width = Math.ceil(cols * CELL.width + 2 * MARGIN)
  const height = lines.length * CELL.height + 2 * MARGIN
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const texts = lines.flatMap((spans, row) =>
    spans.map(({ text, column, style }) => {
      const x = (MARGIN + column * CELL.width).toFixed(1)
      const length = (text.length * CELL.width).toFixed(1)
      return `<text x="${x}" y="${MARGIN + (row + 0.75) * CELL.height}" textLength="${length}" ${style} xml:space="preserve">${escaped(text)}</text>`
    }),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="${GROUND}"/>
${texts.join('\n')}
</svg>
`
}
