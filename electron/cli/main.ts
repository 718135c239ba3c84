import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeFiles } from '../files/node-files.ts'
import { WorkerRunner } from './pool.ts'
import { runCommandLine } from './program.ts'
import type { Install } from './setup.ts'

/* The entry of the command line, built to dist/cli.js beside its worker and the page. */
const dist = dirname(fileURLToPath(import.meta.url))

/* Whoever reads the results may go away; each write hears of it by itself. */
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

process.exitCode = await runCommandLine(process.argv.slice(2), {
  files: nodeFiles,
  terminal: {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    folder: process.cwd(),
  },
  install: installed(),
  makeRunner: options => new WorkerRunner(new URL('./cli-worker.js', import.meta.url), options),
  untilEnded: () =>
    new Promise(resolve => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    }),
  now: () => new Date().toISOString(),
})

function installed(): Install {
  const root = join(dist, '..')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { root, dist, version }
}
