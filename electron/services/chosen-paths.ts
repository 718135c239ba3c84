import { basename, dirname, join, sep } from 'node:path'
import { type Files, isMissing } from '../files/files.ts'
import { articlesFolder } from './places.ts'
import { RefusedError, reading } from './refused.ts'

/**
 * The paths that a window may speak of: those that a person chose in a dialog, gave as an argument or dropped, the
 * recent ones, and the app's own articles. A window is a browser page; what takes it over must not reach other files.
 */
export class ChosenPaths {
  readonly #files: Files
  readonly #chosen = new Set<string>()
  readonly #own: string

  constructor(files: Files, dataFolder: string) {
    this.#files = files
    this.#own = articlesFolder(dataFolder)
  }

  /** Takes a path into those that may be used. */
  async add(path: string): Promise<void> {
    this.#chosen.add(await realPath(this.#files, path))
  }

  /** The real path. @throws {RefusedError} where nobody chose it, or the disk fails */
  async resolve(path: string): Promise<string> {
    const real = await reading(path, () => realPath(this.#files, path))
    if (!this.#chosen.has(real) && !(await isInside(this.#files, real, this.#own)))
      throw new RefusedError('not-allowed', path)
    return real
  }
}

/** The path with links followed; of a file that is not there yet, its folder's. Missing folders stay as they are. */
export async function realPath(files: Files, path: string): Promise<string> {
  try {
    return await files.realpath(path)
  } catch (error) {
    if (!isMissing(error) || dirname(path) === path) throw error
    return join(await realPath(files, dirname(path)), basename(path))
  }
}

/** Whether a real path lies in a folder or is it. */
export async function isInside(files: Files, real: string, folder: string): Promise<boolean> {
  const base = await realPath(files, folder)
  return real === base || real.startsWith(base.endsWith(sep) ? base : base + sep)
}
