import { basename, dirname, join } from 'node:path'
import type { FormatInfo, Loss } from '../../shared/contract/contract.ts'
import { type Format, formatById, formats } from '../../shared/formats/format.ts'
import type { Loss as FormatLoss } from '../../shared/formats/loss.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import type { Files } from '../files/files.ts'
import { realPath } from './chosen-paths.ts'
import type { OpenArticle } from './open-article.ts'
import { RefusedError, writing } from './refused.ts'

/** What an export gave. */
export interface Exported {
  readonly path: string | null
  /** The whole output where no path was given. */
  readonly content: string | null
  /** A name for the file. */
  readonly name: string
  readonly losses: readonly Loss[]
}

/** The formats that can be written, for a list. */
export const formatList: readonly FormatInfo[] = formats.map(({ id, extension, name }) => ({ id, extension, name }))

/** The article in a format, without writing it. @throws {RefusedError} */
export function previewArticle(article: OpenArticle, format: string): { text: string; losses: readonly Loss[] } {
  const { text, losses } = formatCalled(format).write(article.document())
  return { text, losses: losses.map(toLoss) }
}

/** Writes the article in a format, never over its source or its document. @throws {RefusedError} */
export async function exportArticle(
  files: Files,
  article: OpenArticle,
  format: string,
  path: string | null,
): Promise<Exported> {
  const { text, losses } = previewArticle(article, format)
  const name = exportName(article.name, formatCalled(format))
  if (path === null) return { path, content: text, name, losses }
  await refuseOwnFiles(files, article, path)
  await writing(basename(path), () => atomicWrite(files, path, new TextEncoder().encode(text)))
  return { path, content: null, name: basename(path), losses }
}

/** `a.txt` as HTML is `a.html`; in its own format, which would be the source again, `a-corrected.txt`. */
export function exportName(source: string, { extension, id }: Pick<Format, 'extension' | 'id'>): string {
  if (id === 'warraq') return source + extension
  const stem = source.replace(/\.[^.]+$/, '')
  return stem + extension === source ? `${stem}-corrected${extension}` : stem + extension
}

function formatCalled(id: string): Format {
  const format = formatById(id)
  if (format === null) throw new RefusedError('unknown-format', id)
  return format
}

async function refuseOwnFiles(files: Files, { places }: OpenArticle, path: string): Promise<void> {
  const real = await writing(basename(path), () => realPath(files, join(dirname(path), basename(path))))
  if (real === places.source || real === places.document) throw new RefusedError('not-allowed', basename(path))
}

function toLoss({ ar, en, count }: FormatLoss): Loss {
  return { words: { ar, en }, count }
}
