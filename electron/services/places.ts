import { createHash } from 'node:crypto'
import { basename, extname, join, sep } from 'node:path'

/** Where the files of one article are. */
export interface Places {
  /** Of the article while it is open; the same whenever the same file is opened. */
  readonly id: string
  /** The source; null for a document that no source stands beside by name. */
  readonly source: string | null
  /** The corrected JSON document, there or not. */
  readonly document: string
  readonly journal: string
  /** Marks the article as open in a process. */
  readonly lock: string
  /** Made by the app from pasted or uploaded text, in its own folder. */
  readonly pasted: boolean
}

const documentEnd = '.warraq.json'

/** The places of the article to which `path` belongs, whether it is the source or the document. */
export function placesOf(path: string, dataFolder: string): Places {
  const source = sourceOf(path)
  const document = path.endsWith('.json') ? path : path + documentEnd
  const id = createHash('sha256')
    .update(source ?? document)
    .digest('hex')
    .slice(0, 24)
  return {
    id,
    source,
    document,
    journal: join(dataFolder, 'journals', `${id}.jsonl`),
    lock: join(dataFolder, 'journals', `${id}.lock`),
    pasted: path.startsWith(articlesFolder(dataFolder) + sep),
  }
}

/** Where articles from pasted and uploaded text are kept. */
export function articlesFolder(dataFolder: string): string {
  return join(dataFolder, 'articles')
}

/** A name that a person sees for the article. */
export function nameOf({ source, document }: Places): string {
  return basename(source ?? document)
}

/** What kind of text a file's name promises; null for kinds that are not read yet. */
export function mediaTypeOf(path: string): string | null {
  const end = extname(path).toLowerCase()
  if (notYet.has(end)) return null
  if (end === '.html' || end === '.htm') return 'text/html'
  return end === '.md' || end === '.markdown' ? 'text/markdown' : 'text/plain'
}

const notYet = new Set(['.docx', '.doc', '.odt', '.rtf', '.pdf', '.epub', '.pages', '.xlsx', '.pptx'])

function sourceOf(path: string): string | null {
  if (path.endsWith(documentEnd)) return path.slice(0, -documentEnd.length)
  return path.endsWith('.json') ? null : path
}
