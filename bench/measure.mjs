import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The environment of a measured run: nothing that slows a start down beyond what the program itself does. */
export function quietEnvironment(extra = {}) {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, FORCE_COLOR, ...env } = process.env
  return { ...env, ...extra }
}

// Not /dev/null: it passes for a terminal until it is asked, and the asking costs time.
const OUT = join(tmpdir(), 'heed-bench-out')

/**
 * CPU seconds and peak memory (KiB) of one run of a shell command, by the kernel's account of the process
 * (bash's `time` has milliseconds, GNU time the memory).
 */
export function measureOnce(command, env) {
  const script = `TIMEFORMAT='%U %S'; time { /usr/bin/time -f 'memory %M' ${command} >'${OUT}'; }`
  const { stderr, status } = spawnSync('bash', ['-c', script], { env, encoding: 'utf8' })
  const times = /^([\d.]+) ([\d.]+)$/m.exec(stderr)
  const memory = /^memory (\d+)$/m.exec(stderr)
  if (!times || !memory) throw new Error(`${command} (exit ${status}) could not be measured:\n${stderr}`)
  return { cpu: Number(times[1]) + Number(times[2]), memory: Number(memory[1]) }
}

/** Runs the commands in turn, so that a machine that changes its speed does so for all; gives medians. */
export function measureInTurn(commands, { runs, env }) {
  const results = commands.map(() => [])
  for (const { command } of commands) measureOnce(command, env)
  for (let run = 0; run < runs; run++)
    for (const [at, { command }] of commands.entries()) results[at].push(measureOnce(command, env))
  return commands.map(({ name }, at) => ({
    name,
    cpu: median(results[at].map(({ cpu }) => cpu)),
    memory: median(results[at].map(({ memory }) => memory)),
  }))
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
