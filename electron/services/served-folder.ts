import { join, relative, resolve } from 'node:path'
import type { FolderListing } from '../../shared/contract/contract.ts'
import type { FileStat, Files, FolderEntry } from '../files/files.ts'
import { isInside, realPath } from './chosen-paths.ts'
import { articlesFolder } from './places.ts'
import { RefusedError, reading } from './refused.ts'

/** The folder that the web front works in, and the app's own articles: no path leads out of them, by link or by dots. */
export class ServedFolder {
  readonly #files: Files
  readonly #folder: string
  readonly #own: string

  constructor(files: Files, folder: string, dataFolder: string) {
    this.#files = files
    this.#folder = folder
    this.#own = articlesFolder(dataFolder)
  }

  /** The real path of one that is absolute, or relative to the folder. @throws {RefusedError} where it leads out */
  async resolve(path: string): Promise<string> {
    if (path.includes('\0')) throw new RefusedError('not-allowed', path)
    const real = await reading(path, () => realPath(this.#files, resolve(this.#folder, path)))
    if (await isInside(this.#files, real, this.#folder)) return real
    if (await isInside(this.#files, real, this.#own)) return real
    throw new RefusedError('not-allowed', path)
  }

  /** Folders and files that can be opened, folders first. @throws {RefusedError} */
  async list(path: string): Promise<FolderListing> {
    const real = await this.resolve(path)
    if (!(await isInside(this.#files, real, this.#folder))) throw new RefusedError('not-allowed', path)
    const found = await reading(path, () => this.#files.readdir(real))
    const shown = await Promise.all(found.filter(isShown).map(entry => this.#describe(real, entry)))
    const base = await realPath(this.#files, this.#folder)
    return { path: relative(base, real), entries: shown.filter(entry => entry !== null).sort(byKindAndName) }
  }

  async #describe(folder: string, { name }: FolderEntry): Promise<FolderListing['entries'][number] | null> {
    try {
      await this.resolve(join(folder, name))
      return toEntry(name, await this.#files.stat(join(folder, name)))
    } catch {
      return null
    }
  }
}

function isShown({ name, kind }: FolderEntry): boolean {
  return !name.startsWith('.') && name !== 'node_modules' && (kind !== 'file' || isOpened(name))
}

/* A link is of neither kind until it is followed. */
function toEntry(name: string, { kind, size, modified }: FileStat): FolderListing['entries'][number] | null {
  if (kind === 'other' || (kind === 'file' && !isOpened(name))) return null
  return { name, folder: kind === 'folder', size, at: new Date(modified).toISOString() }
}

function isOpened(name: string): boolean {
  return /\.(txt|md|markdown|html?|warraq\.json)$/i.test(name)
}

function byKindAndName(a: FolderListing['entries'][number], b: FolderListing['entries'][number]): number {
  return Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name, 'ar')
}
