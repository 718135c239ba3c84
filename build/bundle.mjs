import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { commandLine, desktop, dist, page, root } from './targets.mjs'

/** Their licence must go with them. */
const fonts = ['noto-naskh-arabic', 'ibm-plex-sans-arabic']

await Promise.all([page, ...desktop, ...commandLine].map(config => build(config)))
makeExecutable(join(dist, 'cli.js'))
copyInto('electron/sample', 'sample')
for (const font of fonts) copyInto(`node_modules/@fontsource/${font}/LICENSE`, `renderer/assets/${font}.LICENSE.txt`)

/** @param {string} file */
function makeExecutable(file) {
  const code = readFileSync(file, 'utf8')
  if (!code.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${code}`)
  chmodSync(file, 0o755)
}

/**
 * @param {string} from in the project
 * @param {string} to in dist
 */
function copyInto(from, to) {
  cpSync(join(root, from), join(dist, to), { recursive: true })
}
