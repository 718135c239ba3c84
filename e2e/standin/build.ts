import { chmod, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { build } from 'vite'

/**
 * Builds the stand-in for Electron's binary into `folder`, which then serves as `ELECTRON_OVERRIDE_DIST_PATH`.
 *
 * Node refuses Chromium's switches before a script's name, hence the shell script in front.
 */
export async function buildStandin(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      lib: { entry: join(import.meta.dirname, 'main.ts'), formats: ['es'], fileName: () => 'standin.mjs' },
      rolldownOptions: { external: isBuiltin },
    },
  })
  const script = `#!/bin/sh\nexec '${process.execPath}' --inspect=0 '${join(folder, 'standin.mjs')}' "$@"\n`
  await writeFile(join(folder, 'electron'), script)
  await chmod(join(folder, 'electron'), 0o755)
}
