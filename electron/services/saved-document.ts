import { basename } from 'node:path'
import type { Article } from '../../shared/article/article.ts'
import { type DocumentContext, serializeDocument, toDocument } from '../../shared/formats/document.ts'
import { type DocumentFault, readDocument } from '../../shared/formats/document-read.ts'
import { type Files, isMissing } from '../files/files.ts'
import { readBytes } from '../files/read-bytes.ts'
import { RefusedError, reading } from './refused.ts'
import { sha256 } from './source.ts'

/** The corrected JSON document beside a source, read. */
export interface SavedDocument {
  readonly article: Article
  readonly context: DocumentContext
  /** Of the file's bytes. */
  readonly sha256: string
  /** ISO 8601. */
  readonly savedAt: string
}

/* A history is some times longer than its text. */
const maximumDocument = 200 * 1024 * 1024

/** Reads a saved document and checks it whole; null where there is none. @throws {RefusedError} */
export async function readSaved(files: Files, path: string): Promise<SavedDocument | null> {
  const bytes = await readSavedBytes(files, path)
  if (bytes === null) return null
  const { modified } = await reading(basename(path), () => files.stat(path))
  const { article, context } = understand(bytes, basename(path))
  return { article, context, sha256: sha256(bytes), savedAt: new Date(modified).toISOString() }
}

/** Checksum of the document that stands on the disk now; null where there is none. @throws {RefusedError} */
export async function savedChecksum(files: Files, path: string): Promise<string | null> {
  const bytes = await readSavedBytes(files, path)
  return bytes && sha256(bytes)
}

/** The document's bytes as they are to stand on the disk. */
export function documentBytes(article: Article, context: DocumentContext): Uint8Array {
  return new TextEncoder().encode(serializeDocument(toDocument(article, context)))
}

/** An article from a document's JSON. @throws {RefusedError} naming `name`. */
export function understand(bytes: Uint8Array, name: string): { article: Article; context: DocumentContext } {
  const read = readDocument(parse(bytes, name))
  if (!read.ok) throw new RefusedError(faultCodes[read.fault], name)
  return read
}

const faultCodes = {
  broken: 'broken-document',
  future: 'future-version',
  mismatch: 'quote-mismatch',
} as const satisfies Record<DocumentFault['fault'], string>

function parse(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new RefusedError('broken-document', name)
  }
}

async function readSavedBytes(files: Files, path: string): Promise<Uint8Array | null> {
  return reading(basename(path), async () => {
    try {
      return await readBytes(files, path, maximumDocument)
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  })
}
