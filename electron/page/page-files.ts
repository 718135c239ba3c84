import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { contentPolicy } from './content-policy.ts'

/** A file of the built page as a front serves it. */
export interface PageFile {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/**
 * Reads what a request for `pathname` shows: a file under `folder`, the start page for `/`. Anything that is not such a
 * file, or whose path leads out of the folder, is not found.
 *
 * @param pathname Still percent-encoded, as `URL` gives it.
 */
export async function pageFile(folder: string, pathname: string): Promise<PageFile> {
  const name = pageFileName(pathname)
  const body = name === null ? null : await readOrNull(join(folder, name))
  if (name === null || body === null) return notFound
  return { status: 200, headers: { ...always, 'content-type': types[extname(name)] ?? unknownType }, body }
}

/** Path below the folder, or null where the request names none. */
export function pageFileName(pathname: string): string | null {
  const decoded = decodedPath(pathname)
  if (decoded === null || /[\0\\:]/.test(decoded)) return null
  const name = normalize(decoded).replaceAll('\\', '/')
  if (!name.startsWith('/') || name.split('/').includes('..')) return null
  return name.endsWith('/') ? `${name.slice(1)}index.html` : name.slice(1)
}

const unknownType = 'application/octet-stream'

const always = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
}

const notFound: PageFile = {
  status: 404,
  headers: { ...always, 'content-type': 'text/plain; charset=utf-8' },
  body: new TextEncoder().encode('Not found'),
}

async function readOrNull(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    return null
  }
}

function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
