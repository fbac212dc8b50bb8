#!/usr/bin/env node

// Starts the built program through V8's code cache: compiling is most of what a start would cost otherwise.
// Each chunk in dist/ begins with a comment that holds its hash, by which its compiled form is kept in the
// cache folder. What V8 rejects, or what cannot be read or written, is compiled anew.
const fs = require('node:fs')
const path = require('node:path')
const vm = require('node:vm')

const dist = path.join(__dirname, '..', 'dist')
const cache = path.join(cacheFolder(), `code-${process.version}-${process.versions.v8}-${process.arch}`)
const modules = new Map()
const compiled = []

function load(name) {
  const known = modules.get(name)
  if (known) return known.exports
  const filename = path.join(dist, name)
  const source = fs.readFileSync(filename, 'utf8')
  const file = path.join(cache, `${name}-${source.slice(2, source.indexOf('*', 2))}`)
  const cachedData = read(file)
  const script = new vm.Script(source, { filename, cachedData })
  if (!cachedData || script.cachedDataRejected) compiled.push({ script, file })
  const module = { exports: {} }
  modules.set(name, module)
  script.runInThisContext()(
    module.exports,
    (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)),
    module,
  )
  return module.exports
}

function read(file) {
  try {
    return fs.readFileSync(file)
  } catch {
    return undefined
  }
}

function keep({ script, file }) {
  const unfinished = `${file}.${process.pid}`
  fs.mkdirSync(cache, { recursive: true })
  fs.writeFileSync(unfinished, script.createCachedData())
  fs.renameSync(unfinished, file)
}

function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, USERPROFILE } = process.env
  if (XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME)) return path.join(XDG_CACHE_HOME, 'heed')
  const home = HOME || USERPROFILE || '.'
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'heed')
  if (process.platform === 'win32')
    return path.join(LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'Cache', 'heed')
  return path.join(home, '.cache', 'heed')
}

// The functions that ran are in the cache, too, when it is made at the end.
process.on('exit', () => {
  try {
    compiled.forEach(keep)
  } catch {
    // A cache folder that cannot be written is done without.
  }
})

load('main.cjs').main(dist)
