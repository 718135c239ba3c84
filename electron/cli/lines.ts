import type { Files } from '../files/files.ts'

/** The longest line that is read, in bytes. */
export const maximumLine = 64 * 1024 * 1024

/**
 * Lines of a stream without their LF or CRLF, holding one at a time. Null for one that is not UTF-8 or too long; what
 * follows the last LF is a line unless it is empty.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = maximumLine,
): AsyncGenerator<string | null> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      length += end - from
      yield length > longest ? null : decodeLine([...held, chunk.subarray(from, end)])
      held = []
      length = 0
      from = end + 1
    }
    length += chunk.length - from
    held = length > longest ? [] : [...held, chunk.slice(from)]
  }
  if (length > 0) yield length > longest ? null : decodeLine(held)
}

/** The bytes of a file, piece by piece. Rejects with the failed call's error. */
export async function* chunksOf(files: Files, path: string): AsyncGenerator<Uint8Array> {
  const handle = await files.open(path, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(65_536)
      const count = await handle.read(piece)
      if (count === 0) return
      yield piece.subarray(0, count)
    }
  } finally {
    await handle.close()
  }
}

function decodeLine(pieces: readonly Uint8Array[]): string | null {
  const bytes = Buffer.concat(pieces)
  const end = bytes.at(-1) === 0x0d ? bytes.length - 1 : bytes.length
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end))
  } catch {
    return null
  }
}
