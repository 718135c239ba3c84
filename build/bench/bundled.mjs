import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from '../targets.mjs'

/** @type {import('vite').InlineConfig} */
const quiet = { configFile: false, logLevel: 'warn', publicDir: false }

/**
 * The benchmarks without a browser, built as the application is: what is timed is what ships.
 * @param {string} folder
 * @returns {Promise<typeof import('./subjects.ts')>}
 */
export async function bundledSubjects(folder) {
  await build({
    ...quiet,
    root,
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      ssr: join(root, 'build/bench/subjects.ts'),
      target: 'node20.19',
      rolldownOptions: { output: { entryFileNames: 'subjects.mjs', codeSplitting: false } },
    },
  })
  return import(pathToFileURL(join(folder, 'subjects.mjs')).href)
}

/** Builds the page that holds the editors. @param {string} folder */
export async function bundlePage(folder) {
  await build({
    ...quiet,
    root: join(root, 'build/bench/page'),
    base: './',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome128', chunkSizeWarningLimit: 2048 },
  })
}
