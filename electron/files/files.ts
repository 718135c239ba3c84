/** What stands at a path, as far as the app asks. */
export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other'
  /** In bytes. */
  readonly size: number
  /** Permission bits. */
  readonly mode: number
  /** Time of the last change, in milliseconds since 1970. */
  readonly modified: number
}

/** An open file with its own position. */
export interface FileHandle {
  stat(): Promise<FileStat>
  /** Reads the next bytes into `into` and says how many; 0 at the end. */
  read(into: Uint8Array): Promise<number>
  /** Writes from the start of `bytes` and says how many were taken: perhaps fewer than given. */
  write(bytes: Uint8Array): Promise<number>
  /** Resolves when what was written is on the disk. */
  sync(): Promise<void>
  truncate(size: number): Promise<void>
  close(): Promise<void>
}

/** `r` reads, `wx` makes a new file and fails with EEXIST where one stands, `a` appends and makes a missing file. */
export type OpenMode = 'r' | 'wx' | 'a'

export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/**
 * The one way to files: every service gets it passed in, so that a test can make any call fail. Paths are absolute.
 * A call that fails rejects with Node's error, whose `code` says why (ENOENT, EACCES, ENOSPC …).
 */
export interface Files {
  /** `mode` are the permission bits of a file that is made. */
  open(path: string, how: OpenMode, mode?: number): Promise<FileHandle>
  stat(path: string): Promise<FileStat>
  /** The path with every symbolic link followed. */
  realpath(path: string): Promise<string>
  readdir(path: string): Promise<FolderEntry[]>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Makes the folder and those above it; one that exists is no error. */
  mkdir(path: string): Promise<void>
  /** Calls back after a change in the folder, with the entry's name where known; returns what ends the watch. */
  watch(folder: string, changed: (name: string | null) => void): () => void
}

/** The `code` of a failed call, or null for an error of another kind. */
export function failureCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** Whether a call failed because nothing stands at the path. */
export function isMissing(error: unknown): boolean {
  const code = failureCode(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}
