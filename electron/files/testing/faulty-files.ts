import type { FileHandle, FileStat, Files, FolderEntry, OpenMode } from '../files.ts'

/** A call of {@link Files}, or of an open file with `handle.` before it. */
export type FileCall =
  | 'open'
  | 'stat'
  | 'realpath'
  | 'readdir'
  | 'rename'
  | 'unlink'
  | 'mkdir'
  | 'handle.stat'
  | 'handle.read'
  | 'handle.write'
  | 'handle.sync'
  | 'handle.truncate'
  | 'handle.close'

/** What goes wrong, and where. */
export interface Fault {
  readonly call: FileCall
  /** Which such call fails, from 1; `always` fails each. */
  readonly nth: number | 'always'
  /** Error code to fail with, or `short` for a write that takes half of its bytes and no error. */
  readonly how: 'EACCES' | 'EROFS' | 'ENOSPC' | 'EIO' | 'short'
}

/** Files that fail as told. For tests: they run as root, whom permissions do not stop. */
export class FaultyFiles implements Files {
  /** Every call made, in order, failed ones too. */
  readonly calls: FileCall[] = []
  readonly #base: Files
  #faults: readonly Fault[]

  constructor(base: Files, faults: readonly Fault[] = []) {
    this.#base = base
    this.#faults = faults
  }

  /** Replaces the faults and counts calls from here. */
  plan(faults: readonly Fault[]): void {
    this.calls.length = 0
    this.#faults = faults
  }

  open(path: string, how: OpenMode, mode?: number): Promise<FileHandle> {
    return this.#through('open', path, async () => this.#wrap(await this.#base.open(path, how, mode), path))
  }

  stat(path: string): Promise<FileStat> {
    return this.#through('stat', path, () => this.#base.stat(path))
  }

  realpath(path: string): Promise<string> {
    return this.#through('realpath', path, () => this.#base.realpath(path))
  }

  readdir(path: string): Promise<FolderEntry[]> {
    return this.#through('readdir', path, () => this.#base.readdir(path))
  }

  rename(from: string, to: string): Promise<void> {
    return this.#through('rename', to, () => this.#base.rename(from, to))
  }

  unlink(path: string): Promise<void> {
    return this.#through('unlink', path, () => this.#base.unlink(path))
  }

  mkdir(path: string): Promise<void> {
    return this.#through('mkdir', path, () => this.#base.mkdir(path))
  }

  watch(folder: string, changed: (name: string | null) => void): () => void {
    return this.#base.watch(folder, changed)
  }

  /* A file whose closing fails is closed all the same, as the kernel does it. */
  #wrap(handle: FileHandle, path: string): FileHandle {
    return {
      stat: () => this.#through('handle.stat', path, () => handle.stat()),
      read: into => this.#through('handle.read', path, () => handle.read(into)),
      write: async bytes =>
        handle.write(this.#meet('handle.write', path) === 'short' ? bytes.subarray(0, bytes.length >> 1) : bytes),
      sync: () => this.#through('handle.sync', path, () => handle.sync()),
      truncate: size => this.#through('handle.truncate', path, () => handle.truncate(size)),
      close: async () => {
        await handle.close()
        this.#meet('handle.close', path)
      },
    }
  }

  async #through<T>(call: FileCall, path: string, make: () => Promise<T>): Promise<T> {
    this.#meet(call, path)
    return make()
  }

  #meet(call: FileCall, path: string): Fault['how'] | null {
    this.calls.push(call)
    const count = this.calls.filter(made => made === call).length
    const fault = this.#faults.find(each => each.call === call && (each.nth === 'always' || each.nth === count))
    if (fault === undefined) return null
    if (fault.how === 'short') return 'short'
    throw Object.assign(new Error(`${fault.how}: ${call} '${path}'`), { code: fault.how, path })
  }
}
