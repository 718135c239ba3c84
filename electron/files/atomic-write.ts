import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { type FileHandle, type Files, failureCode, isMissing } from './files.ts'

/**
 * Replaces a file so that at every moment, power cuts included, either the old bytes stand there whole or the new ones:
 * a temporary file in the same folder, fsync, rename, fsync of the folder. A link is followed, the permissions stay.
 * Rejects with the failed call's error; then the temporary file is gone, and the old file untouched unless the very
 * last step failed (the new bytes stand there, but a power cut may bring the old ones back).
 */
export async function atomicWrite(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const target = await followLink(files, path)
  const mode = await modeOf(files, target)
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeWhole(files, temporary, bytes, mode)
    await files.rename(temporary, target)
  } catch (error) {
    await files.unlink(temporary).catch(() => undefined)
    throw error
  }
  await syncFolder(files, dirname(target))
}

/** Writes all bytes, however few the disk takes at a time; one that takes none is full. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const taken = await handle.write(bytes.subarray(done))
    if (taken <= 0) throw Object.assign(new Error('ENOSPC: nothing was written'), { code: 'ENOSPC' })
    done += taken
  }
}

/** Resolves when the folder's list of names is on the disk. Windows has no such call and needs none. */
export async function syncFolder(files: Files, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await files.open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (failureCode(error) !== 'EINVAL') throw error
  } finally {
    await handle.close()
  }
}

async function writeWhole(files: Files, path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await files.open(path, 'wx', mode)
  try {
    await writeAll(handle, bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function followLink(files: Files, path: string): Promise<string> {
  try {
    return await files.realpath(path)
  } catch (error) {
    if (isMissing(error)) return path
    throw error
  }
}

async function modeOf(files: Files, path: string): Promise<number> {
  try {
    return (await files.stat(path)).mode
  } catch (error) {
    if (isMissing(error)) return 0o644
    throw error
  }
}
