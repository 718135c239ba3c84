import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { LogEntry } from '../../shared/article/log.ts'
import type { EncodingChoice, Events, OpenedArticle } from '../../shared/contract/contract.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { allReadings } from '../files/decode.ts'
import { type Files, isMissing } from '../files/files.ts'
import { readBytes } from '../files/read-bytes.ts'
import { ArticleLock } from './article-lock.ts'
import { loadArticle } from './load-article.ts'
import { OpenArticle } from './open-article.ts'
import { articlesFolder, nameOf, type Places, placesOf } from './places.ts'
import { RefusedError, reading, writing } from './refused.ts'
import { understand } from './saved-document.ts'
import { decodeSource, encodingCalled, type ReadSource, readSource } from './source.ts'
import { watchFile } from './watch-source.ts'

/** What the service works with. */
export interface ArticlesMeans {
  readonly files: Files
  readonly dataFolder: string
  /** Name and version of the program. */
  readonly generator: string
  /** The time now, ISO 8601. */
  readonly now: () => string
  readonly emit: <N extends keyof Events>(name: N, event: Events[N]) => void
  /** Checksum of a changed source that the person chose not to take, from an earlier session. */
  readonly keptAgainst: (path: string) => Promise<string | null>
}

interface Held {
  readonly opening: Promise<OpenArticle>
  /** Windows that opened it and have not closed it. */
  windows: number
  lock: ArticleLock | null
  stopWatching: () => void
}

/** The articles that are open, by id: one each, however many windows show it. */
export class Articles {
  readonly #means: ArticlesMeans
  readonly #held = new Map<string, Held>()

  constructor(means: ArticlesMeans) {
    this.#means = means
  }

  /** Opens the article of a source or a document; one that is open already is the same. @throws {RefusedError} */
  async open(path: string): Promise<OpenArticle> {
    const places = placesOf(await this.#realPath(path), this.#means.dataFolder)
    const held = this.#held.get(places.id) ?? this.#hold(places, path)
    const article = await held.opening
    held.windows++
    return article
  }

  /** Keeps bytes as the source of a new article in the data folder, and opens it. @throws {RefusedError} */
  async create(name: string, bytes: Uint8Array): Promise<OpenArticle> {
    const folder = join(articlesFolder(this.#means.dataFolder), randomBytes(6).toString('hex'))
    const path = join(folder, fileName(name))
    await checkReadable(basename(path), bytes)
    await writing(basename(path), async () => {
      await this.#means.files.mkdir(folder)
      await atomicWrite(this.#means.files, path, bytes)
    })
    return this.open(path)
  }

  /** @throws {RefusedError} */
  async get(id: string): Promise<OpenArticle> {
    const held = this.#held.get(id)
    if (!held) throw new RefusedError('not-open', id)
    return held.opening
  }

  async append(id: string, entries: readonly LogEntry[]): Promise<{ entries: number; at: string }> {
    return (await this.get(id)).append(entries)
  }

  async save(id: string, over?: boolean): Promise<{ path: string; entries: number; at: string }> {
    return (await this.get(id)).save(over)
  }

  /** Lets go of the article when its last window has. What was journalled stays. */
  async close(id: string): Promise<void> {
    const held = this.#held.get(id)
    if (!held) return
    held.windows--
    await (await held.opening).idle()
    if (held.windows > 0) return
    this.#held.delete(id)
    held.stopWatching()
    await held.lock?.release()
  }

  /** Waits for what is being written, then lets go of every article. */
  async closeAll(): Promise<void> {
    for (const [id, held] of this.#held) {
      held.windows = 1
      await this.close(id)
    }
  }

  /** How the source reads in each encoding, the likeliest first. @throws {RefusedError} */
  async encodings(id: string): Promise<readonly EncodingChoice[]> {
    const path = sourceOf(await this.get(id))
    const bytes = await reading(path, () => readBytes(this.#means.files, path))
    return allReadings(bytes).map(({ encoding, preview, broken }) => ({ encoding, preview, broken }))
  }

  /** Reads the source anew in another encoding. @throws {RefusedError} after the first edit, unless `discard` */
  async reencode(id: string, encoding: string, discard = false): Promise<OpenedArticle> {
    const article = await this.get(id)
    const known = encodingCalled(encoding)
    if (article.article.log.length > 0 && !discard) throw new RefusedError('edited-already', article.name)
    await article.restart(await readSource(this.#means.files, sourceOf(article), known))
    return article.opened()
  }

  /** Begins anew from the source as it is on the disk now. @throws {RefusedError} */
  async restart(id: string): Promise<OpenedArticle> {
    const article = await this.get(id)
    await article.restart(await readSource(this.#means.files, sourceOf(article)))
    return article.opened()
  }

  /** Goes on with the article although its source changed; gives the checksum that was kept against. */
  async keep(id: string): Promise<{ path: string; against: string | null }> {
    const article = await this.get(id)
    const path = sourceOf(article)
    const source = await this.#sourceNow(path)
    article.noteSource(null)
    return { path, against: source?.meta.sha256 ?? null }
  }

  #hold(places: Places, asked: string): Held {
    const held: Held = {
      opening: Promise.resolve().then(() => this.#openHeld(held, places, asked)),
      windows: 0,
      lock: null,
      stopWatching: () => undefined,
    }
    this.#held.set(places.id, held)
    return held
  }

  async #openHeld(held: Held, places: Places, asked: string): Promise<OpenArticle> {
    try {
      held.lock = await ArticleLock.take(this.#means.files, places.lock, nameOf(places))
      const article = await this.#load(places, asked)
      if (places.source !== null) held.stopWatching = this.#watch(places.source, article)
      return article
    } catch (error) {
      this.#held.delete(places.id)
      await held.lock?.release()
      throw error
    }
  }

  async #load(places: Places, asked: string): Promise<OpenArticle> {
    const { files, generator, now, keptAgainst } = this.#means
    const loaded = await loadArticle(files, places, { asked, generator })
    const changed = loaded.source !== null && loaded.source.meta.sha256 !== loaded.context.source.sha256
    const kept = changed && (await keptAgainst(places.source as string)) === loaded.source.meta.sha256
    return new OpenArticle(
      { files, places, now, journal: loaded.journalFile },
      {
        ...loaded,
        context: { ...loaded.context, generator },
        doubtful: loaded.savedSha256 === null && loaded.article.log.length === 0 && (loaded.source?.doubtful ?? false),
        sourceChanged: changed && !kept ? { text: textOf(loaded.source) } : null,
      },
    )
  }

  #watch(path: string, article: OpenArticle): () => void {
    let told = article.source.sha256
    return watchFile(this.#means.files, path, async () => {
      const source = await this.#sourceNow(path)
      const now = source?.meta.sha256 ?? 'gone'
      if (now === told) return
      told = now
      const same = now === article.source.sha256
      article.noteSource(source && !same ? textOf(source) : null)
      if (!same) this.#means.emit('source-changed', { id: article.places.id, text: source && textOf(source) })
    })
  }

  async #sourceNow(path: string): Promise<ReadSource | null> {
    try {
      return await readSource(this.#means.files, path)
    } catch {
      return null
    }
  }

  /* Of a file that is gone the folder's real path is kept: its journal may still bring the work back. */
  async #realPath(path: string): Promise<string> {
    const { files } = this.#means
    return reading(path, async () => {
      try {
        return await files.realpath(path)
      } catch (error) {
        if (isMissing(error)) return join(await files.realpath(dirname(path)), basename(path))
        throw error
      }
    })
  }
}

/* Before anything is kept, so that what is refused leaves nothing behind. */
async function checkReadable(name: string, bytes: Uint8Array): Promise<void> {
  await reading(name, async () => (name.endsWith('.json') ? understand(bytes, name) : decodeSource(name, bytes)))
}

function sourceOf(article: OpenArticle): string {
  const { source, document } = article.places
  if (source === null) throw new RefusedError('missing', document)
  return source
}

function textOf(source: ReadSource): string {
  return source.blocks.map(({ text }) => text).join('\n')
}

/** A name that any file system takes, with an end that says that it is text. */
function fileName(name: string): string {
  const clean = basename(name.replaceAll('\\', '/'))
    .replace(/[\0-\x1f<>:"|?*\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 80)
  if (clean === '') return 'article.txt'
  return /\.[a-z]{2,8}$/i.test(clean) ? clean : `${clean}.txt`
}
