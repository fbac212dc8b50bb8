#!/usr/bin/env node

// Starts the built program through V8's code cache: compiling is most of what a start would cost otherwise.
// dist/ holds packs: a line of JSON that names the chunks of code in it with their places, then the chunks.
// The compiled form of the chunks that have run is kept in the cache folder, in one file for each pack, under
// the hash of the pack and the version of V8. What V8 rejects, or cannot be read or written, is compiled anew.
const fs = require('node:fs')
const { createRequire } = require('node:module')
const path = require('node:path')
const vm = require('node:vm')

const dist = path.join(__dirname, '..', 'dist')
const cache = path.join(cacheFolder(), 'code')
const packs = []
const modules = new Map()
const DAY_MS = 86_400_000
const NOTHING_KEPT = { places: {}, body: Buffer.alloc(0) }

function openPack(file) {
  const { header, body } = split(fs.readFileSync(path.join(dist, file)))
  const cacheFile = path.join(cache, `${header.hash}-${process.versions.v8}-${process.arch}`)
  const pack = { header, code: body.latin1Slice(), compiled: new Map(), kept: readKept(cacheFile), cacheFile }
  packs.push(pack)
  return pack
}

/** A line of JSON and what follows it. */
function split(bytes) {
  const end = bytes.indexOf(10)
  return { header: JSON.parse(bytes.latin1Slice(0, end)), body: bytes.subarray(end + 1) }
}

function readKept(file) {
  try {
    const { header, body } = split(fs.readFileSync(file))
    return header.sum === sumOf(body) ? { places: header.places, body } : NOTHING_KEPT
  } catch {
    return NOTHING_KEPT
  }
}

/** V8 trusts what it is given; a file that was torn must not reach it. A sample of each page tells. */
function sumOf(body) {
  let sum = body.length
  for (let at = 0; at < body.length; at += 61) sum = (sum * 31 + body[at]) | 0
  return sum
}

function load(name) {
  const known = modules.get(name)
  if (known) return known.exports
  const pack = packs.find(({ header }) => name in header.chunks) ?? openPack(name)
  const [start, end] = pack.header.chunks[name]
  const { places, body } = pack.kept
  const cachedData = places[name] && body.subarray(...places[name])
  const script = new vm.Script(pack.code.slice(start, end), { filename: path.join(dist, name), cachedData })
  if (!cachedData || script.cachedDataRejected) pack.compiled.set(name, script)
  const module = { exports: {} }
  modules.set(name, module)
  script.runInThisContext()(module.exports, requireFromChunk, module)
  return module.exports
}

function requireFromChunk(id) {
  if (id.startsWith('./')) return load(id.slice(2))
  // SQLite's binary is a dependency of libsql, which not every installer puts where heed could see it.
  if (id.startsWith('@libsql/')) return createRequire(require.resolve('libsql'))(id)
  return require(id)
}

function keep({ compiled, kept, cacheFile }) {
  if (compiled.size === 0) return
  const blobs = new Map(
    Object.entries(kept.places).map(([name, place]) => [name, kept.body.subarray(...place)]),
  )
  // Made at the end, so that the functions that ran are in it, too.
  for (const [name, script] of compiled) blobs.set(name, script.createCachedData())
  const places = {}
  let end = 0
  for (const [name, blob] of blobs) {
    places[name] = [end, end + blob.length]
    end += blob.length
  }
  const body = Buffer.concat([...blobs.values()])
  const unfinished = `${cacheFile}.${process.pid}`
  fs.mkdirSync(cache, { recursive: true })
  fs.writeFileSync(
    unfinished,
    Buffer.concat([Buffer.from(`${JSON.stringify({ sum: sumOf(body), places })}\n`), body]),
  )
  fs.renameSync(unfinished, cacheFile)
  // Those of earlier versions of heed and of Node go in time; one still in use is made again.
  for (const file of fs.readdirSync(cache).map((name) => path.join(cache, name)))
    if (Date.now() - fs.statSync(file).mtimeMs > 60 * DAY_MS) fs.rmSync(file)
}

function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, USERPROFILE } = process.env
  if (XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME)) return path.join(XDG_CACHE_HOME, 'heed')
  const home = HOME || USERPROFILE || require('node:os').homedir()
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'heed')
  if (process.platform === 'win32')
    return path.join(LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'Cache', 'heed')
  return path.join(home, '.cache', 'heed')
}

process.on('exit', () => {
  try {
    packs.forEach(keep)
  } catch {
    // A cache folder that cannot be written is done without.
  }
})

openPack('heed.pack')
load('main.cjs').main(dist)
