import { basename } from 'node:path'
import { Article } from '../../shared/article/article.ts'
import type { DocumentContext } from '../../shared/formats/document.ts'
import type { Encoding } from '../files/encoding.ts'
import type { Files } from '../files/files.ts'
import { maximumBytes, readBytes, TooBigError } from '../files/read-bytes.ts'
import { reading } from '../services/refused.ts'
import { understand } from '../services/saved-document.ts'
import { decodeSource, sha256 } from '../services/source.ts'

/** An article that a command works on, from a file or standard input. */
export interface ArticleInput {
  /** As it was called; `-` for standard input. */
  readonly file: string
  readonly article: Article
  readonly context: DocumentContext
  readonly encoding: string
  /** The encoding was guessed, and not surely. */
  readonly doubtful: boolean
  /** Of the bytes. */
  readonly sha256: string
}

export interface ReadOptions {
  readonly encoding?: Encoding | undefined
  readonly generator: string
}

/** Reads `path`, called `file` in what is said of it. @throws {RefusedError} */
export async function readArticle(
  files: Files,
  path: string,
  file: string,
  options: ReadOptions,
): Promise<ArticleInput> {
  return reading(file, async () => toArticle(await readBytes(files, path), file, options))
}

/** Reads standard input to its end. @throws {RefusedError} */
export async function readStandardInput(stdin: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<ArticleInput> {
  return reading('-', async () => toArticle(await allOf(stdin), '-', options))
}

function toArticle(bytes: Uint8Array, file: string, { encoding, generator }: ReadOptions): ArticleInput {
  if (file.endsWith('.json') || (file === '-' && isDocument(bytes))) {
    const { article, context } = understand(bytes, file)
    return { file, article, context, encoding: 'utf-8', doubtful: false, sha256: sha256(bytes) }
  }
  const { meta, blocks, doubtful } = decodeSource(basename(file), bytes, encoding)
  const context = { source: meta, generator }
  return { file, article: Article.start(blocks), context, encoding: meta.encoding, doubtful, sha256: meta.sha256 }
}

/** Standard input has no name to go by. */
function isDocument(bytes: Uint8Array): boolean {
  return /^\s*\{\s*"format"\s*:\s*"warraq"/.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}

async function allOf(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stdin) {
    pieces.push(piece)
    length += piece.length
    if (length > maximumBytes) throw new TooBigError()
  }
  return Buffer.concat(pieces)
}
