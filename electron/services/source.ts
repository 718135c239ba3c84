import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type Block, blocksOfText } from '../../shared/article/block.ts'
import type { WarraqDocument } from '../../shared/formats/document-schema.ts'
import { blocksFromHtml } from '../../shared/formats/html-in.ts'
import { type Alternative, decode, EmptyError } from '../files/decode.ts'
import { type Encoding, encodingNamed } from '../files/encoding.ts'
import type { Files } from '../files/files.ts'
import { readBytes, TooBigError } from '../files/read-bytes.ts'
import { mediaTypeOf } from './places.ts'
import { RefusedError, reading } from './refused.ts'

/** A source file as it was read. */
export interface ReadSource {
  readonly meta: WarraqDocument['source']
  readonly blocks: readonly Block[]
  /** Its encoding was guessed, and not surely. */
  readonly doubtful: boolean
  readonly alternatives: readonly Alternative[]
}

/** Reads a file of a kind that is known. @throws {RefusedError} */
export async function readSource(files: Files, path: string, encoding?: Encoding): Promise<ReadSource> {
  if (mediaTypeOf(path) === null) throw new RefusedError('unsupported', basename(path))
  return reading(basename(path), async () => decodeSource(basename(path), await readBytes(files, path), encoding))
}

/** Reads bytes that came under a name. Fails like {@link decode}, and refuses kinds that are not known. */
export function decodeSource(name: string, bytes: Uint8Array, encoding?: Encoding): ReadSource {
  const mediaType = mediaTypeOf(name)
  if (mediaType === null) throw new RefusedError('unsupported', name)
  const decoded = decode(bytes, encoding)
  return {
    meta: { name, mediaType, encoding: decoded.encoding, size: bytes.length, sha256: sha256(bytes) },
    blocks: mediaType === 'text/html' ? blocksOfHtml(decoded.text) : blocksOfText(decoded.text),
    doubtful: decoded.confidence === 'doubtful',
    alternatives: decoded.alternatives,
  }
}

/* Without a paragraph of text there is nothing to work on, whatever the markup holds. */
function blocksOfHtml(html: string): Block[] {
  const blocks = blocksFromHtml(html)
  if (blocks === null) throw new TooBigError()
  if (blocks.length === 0) throw new EmptyError()
  return blocks.map(block => ({ ...block, role: null }))
}

/** The encoding of that name. @throws {RefusedError} for one that is not read. */
export function encodingCalled(name: string): Encoding {
  const encoding = encodingNamed(name)
  if (encoding === null) throw new RefusedError('bad-encoding', name)
  return encoding
}

/** In hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
