import { basename, dirname } from 'node:path'
import type { Files } from '../files/files.ts'

/** Editors write in several steps; one look after the last of them is enough. */
const settleMs = 200

/**
 * Calls `changed` some time after the file at `path` was written, replaced or removed. Not every call means that it
 * says something else. Returns what ends the watch.
 */
export function watchFile(files: Files, path: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const stop = files.watch(dirname(path), name => {
    if (name !== null && name !== basename(path)) return
    clearTimeout(timer)
    timer = setTimeout(changed, settleMs)
    timer.unref()
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
