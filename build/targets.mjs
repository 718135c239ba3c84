import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepLocales } from './locales.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const dist = join(root, 'dist')

/** @type {import('vite').InlineConfig} */
const shared = { configFile: false, logLevel: 'warn', publicDir: false }

/**
 * The page: relative addresses, because it is served from app:// and from http://; nothing inline, because of its policy.
 * @type {import('vite').InlineConfig}
 */
export const page = {
  ...shared,
  root: join(root, 'renderer'),
  base: './',
  plugins: [keepLocales(['ar-AE', 'en-US'])],
  worker: { format: 'es' },
  build: {
    outDir: join(dist, 'renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome128',
    chunkSizeWarningLimit: 2048,
  },
}

/** Electron loads CommonJS without asking, and a sandboxed preload can load nothing beside itself. */
export const desktop = [node('electron/shell/main.ts', 'main.cjs'), node('electron/shell/preload.ts', 'preload.cjs')]

export const commandLine = [node('electron/cli/main.ts', 'cli.js'), node('electron/cli/worker.ts', 'cli-worker.js')]

/**
 * One self-contained file for Node: all packages inside, `electron` and Node's own modules outside.
 * @param {string} entry
 * @param {string} file
 * @returns {import('vite').InlineConfig}
 */
function node(entry, file) {
  return {
    ...shared,
    root,
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir: dist,
      emptyOutDir: false,
      ssr: join(root, entry),
      target: 'node20.19',
      rolldownOptions: {
        external: ['electron', /^node:/],
        output: { format: file.endsWith('.cjs') ? 'cjs' : 'es', entryFileNames: file, codeSplitting: false },
      },
    },
  }
}
