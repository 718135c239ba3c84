import { type Dirent, type Stats, watch } from 'node:fs'
import { mkdir, type FileHandle as NodeHandle, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises'
import type { FileHandle, FileStat, Files, FolderEntry } from './files.ts'

/** The machine's own files. */
export const nodeFiles: Files = {
  async open(path, how, mode) {
    return wrap(await open(path, how, mode))
  },
  async stat(path) {
    return toStat(await stat(path))
  },
  realpath: path => realpath(path),
  async readdir(path) {
    const entries = await readdir(path, { withFileTypes: true })
    return entries.map(toEntry)
  },
  rename: (from, to) => rename(from, to),
  unlink: path => unlink(path),
  async mkdir(path) {
    await mkdir(path, { recursive: true })
  },
  watch: watchFolder,
}

function wrap(handle: NodeHandle): FileHandle {
  return {
    stat: async () => toStat(await handle.stat()),
    read: async into => (await handle.read(into, 0, into.length, null)).bytesRead,
    write: async bytes => (await handle.write(bytes, 0, bytes.length, null)).bytesWritten,
    sync: () => handle.sync(),
    truncate: size => handle.truncate(size),
    close: () => handle.close(),
  }
}

function toStat(stats: Stats): FileStat {
  return { kind: kindOf(stats), size: stats.size, mode: stats.mode & 0o777, modified: stats.mtimeMs }
}

function toEntry(entry: Dirent): FolderEntry {
  return { name: entry.name, kind: kindOf(entry) }
}

function kindOf(entry: Stats | Dirent): FileStat['kind'] {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}

/* A folder that cannot be watched (a network share, no watches left) only costs the notice of changes; saving compares anyway. */
function watchFolder(folder: string, changed: (name: string | null) => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => changed(name))
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  } catch {
    return () => undefined
  }
}
