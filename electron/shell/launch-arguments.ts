import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Launch {
  readonly argv: readonly string[]
  /** Started as `electron APP FILES`, not as the packaged program. */
  readonly unpackaged: boolean
  readonly folder: string
}

/** Absolute paths of the files the program was started with; switches are left out, up to a `--`. */
export function launchFiles({ argv, unpackaged, folder }: Launch): string[] {
  const end = argv.indexOf('--')
  const before = end === -1 ? argv : argv.slice(0, end)
  const files = before.slice(1).filter(argument => argument !== '' && !argument.startsWith('-'))
  return [...files.slice(unpackaged ? 1 : 0), ...argv.slice(before.length + 1)].map(file => absolutePath(file, folder))
}

function absolutePath(file: string, folder: string): string {
  return file.startsWith('file://') && URL.canParse(file) ? fileURLToPath(file) : resolve(folder, file)
}
