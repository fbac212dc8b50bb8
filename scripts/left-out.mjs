// Modules that dependencies import at their start and that heed never reaches: without them it starts faster.
const LEFT_OUT = [
  // chalk asks the terminal for its colours; heed decides the level itself.
  {
    importer: /[\\/]chalk[\\/]/,
    path: /^#supports-color$/,
    contents: 'export default { stdout: false, stderr: false }',
  },
  // commander can run subcommands as programs of their own; heed has none.
  { importer: /[\\/]commander[\\/]/, path: /^node:child_process$/, contents: '' },
  // What marked-terminal needs for blocks that heed draws itself.
  {
    importer: /[\\/]marked-terminal[\\/]/,
    path: /^cli-highlight$/,
    contents: 'export const highlight = (code) => code',
  },
  { importer: /[\\/]marked-terminal[\\/]/, path: /^cli-table3$/, contents: 'export default undefined' },
  {
    importer: /[\\/]marked-terminal[\\/]/,
    path: /^node-emoji$/,
    contents: 'export const get = (name) => name',
  },
  { importer: /[\\/]marked-terminal[\\/]/, path: /^ansi-escapes$/, contents: 'export default {}' },
  {
    importer: /[\\/]marked-terminal[\\/]/,
    path: /^supports-hyperlinks$/,
    contents: 'export default { stdout: false }',
  },
]

/** An esbuild plugin that puts a stand-in for each of these. */
export const leaveOut = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, importer }) => {
      const at = LEFT_OUT.findIndex((rule) => rule.importer.test(importer) && rule.path.test(path))
      return at < 0 ? undefined : { path: `${at}:${path}`, namespace: 'left-out' }
    })
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: LEFT_OUT[Number.parseInt(path, 10)].contents,
      loader: 'js',
    }))
  },
}
