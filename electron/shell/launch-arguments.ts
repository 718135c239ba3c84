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
  const own = argv.slice(unpackaged ? 2 : 1)
  const end = own.indexOf('--')
  const options = end === -1 ? own : own.slice(0, end)
  const files = options.filter(argument => argument !== '' && !argument.startsWith('-'))
  return [...files, ...(end === -1 ? [] : own.slice(end + 1))].map(file => absolutePath(file, folder))
}

function absolutePath(file: string, folder: string): string {
  return file.startsWith('file://') && URL.canParse(file) ? fileURLToPath(file) : resolve(folder, file)
}
