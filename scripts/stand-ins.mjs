const anyOf = (name) => new RegExp(`[\\\\/]node_modules[\\\\/]${name}[\\\\/]`)

/**
 * What dependencies import at their start and heed does not need: with these in place of it, heed starts
 * faster. Each has the importer, what it imports, and the code that it gets.
 */
const STAND_INS = [
  // chalk asks the terminal for its colours; heed decides the level itself.
  [anyOf('chalk'), '#supports-color', 'export default { stdout: false, stderr: false }'],
  // commander can run subcommands as programs of their own; heed has none.
  [anyOf('commander'), 'node:child_process', ''],
  // marked-terminal draws code, tables, emoji and links with these; heed draws these blocks itself.
  [anyOf('marked-terminal'), 'cli-highlight', 'export const highlight = (code) => code'],
  [anyOf('marked-terminal'), 'cli-table3', 'export default undefined'],
  [anyOf('marked-terminal'), 'node-emoji', 'export const get = (name) => name'],
  [anyOf('marked-terminal'), 'ansi-escapes', 'export default {}'],
  [anyOf('marked-terminal'), 'ansi-regex', 'export default () => /(?!)/'],
  [anyOf('marked-terminal'), 'supports-hyperlinks', 'export default { stdout: false }'],
  // libsql finds out which C library there is with a report of the whole process (5 ms) and child processes
  // (5 ms). Where musl's loader is not installed it can only be glibc.
  [anyOf('libsql'), 'detect-libc', 'export const familySync = () => null, GLIBC = "glibc", MUSL = "musl"'],
  [
    anyOf('libsql'),
    '@neon-rs/load',
    `import { readdirSync } from 'node:fs'
    const hasMusl = () => readdirSync('/lib').some((name) => name.startsWith('ld-musl-'))
    const isGlibc = () => !hasMusl() || Boolean(process.report.getReport().header.glibcVersionRuntime)
    export function currentTarget() {
      const { platform, arch } = process
      if (platform === 'win32') return 'win32-' + arch + '-msvc'
      if (platform !== 'linux') return platform + '-' + arch
      return 'linux-' + arch + '-' + (isGlibc() ? 'gnu' : 'musl') + (arch === 'arm' ? 'eabihf' : '')
    }
    export const load = undefined`,
  ],
]

/** An esbuild plugin that puts them in place. */
export const standIns = {
  name: 'stand-ins',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, importer }) => {
      const at = STAND_INS.findIndex(([by, imported]) => imported === path && by.test(importer))
      return at < 0 ? undefined : { path: `${at}:${path}`, namespace: 'stand-in' }
    })
    build.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({
      contents: STAND_INS[Number.parseInt(path, 10)][2],
      loader: 'js',
    }))
  },
}
