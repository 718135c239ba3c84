import type { FileHandle, Files } from './files.ts'

/** The largest file that is opened: some 150 times a long article. */
export const maximumBytes = 20 * 1024 * 1024

/** A file that is larger than allowed. */
export class TooBigError extends Error {}

/**
 * Reads a file whole. The limit is held while reading, not only before: a file may grow, and a pipe has no size.
 * @throws {TooBigError} beyond `limit` bytes; else the failed call's error, EISDIR for a folder.
 */
export async function readBytes(files: Files, path: string, limit = maximumBytes): Promise<Uint8Array> {
  const handle = await files.open(path, 'r')
  try {
    const { kind, size } = await handle.stat()
    if (kind === 'folder') throw Object.assign(new Error('EISDIR: a folder'), { code: 'EISDIR' })
    if (size > limit) throw new TooBigError()
    return await readToEnd(handle, size, limit)
  } finally {
    await handle.close()
  }
}

async function readToEnd(handle: FileHandle, expected: number, limit: number): Promise<Uint8Array> {
  let bytes = new Uint8Array(expected + 1)
  let length = 0
  for (;;) {
    const count = await handle.read(bytes.subarray(length))
    if (count === 0) return bytes.subarray(0, length)
    length += count
    if (length > limit) throw new TooBigError()
    if (length === bytes.length) bytes = grown(bytes, limit)
  }
}

function grown(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(bytes.length * 2 + 65_536, limit + 1))
  larger.set(bytes)
  return larger
}
