import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { commandLine, desktop, dist, page, root } from './targets.mjs'

const present = [page, ...desktop, ...commandLine].filter(exists)
await Promise.all(present.map(target => build(target.config)))
if (present.some(target => commandLine.includes(target))) makeExecutable(join(dist, 'cli.js'))
copySamples()

/** @param {{ entry: string }} target */
function exists({ entry }) {
  const found = existsSync(join(root, entry))
  if (!found) process.stderr.write(`not built, because it is not there yet: ${entry}\n`)
  return found
}

/** @param {string} file */
function makeExecutable(file) {
  const code = readFileSync(file, 'utf8')
  if (!code.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${code}`)
  chmodSync(file, 0o755)
}

function copySamples() {
  const samples = join(root, 'electron/sample')
  if (existsSync(samples)) cpSync(samples, join(dist, 'sample'), { recursive: true })
}
