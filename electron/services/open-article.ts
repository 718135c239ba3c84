import { Article } from '../../shared/article/article.ts'
import type { LogEntry } from '../../shared/article/log.ts'
import type { OpenedArticle } from '../../shared/contract/contract.ts'
import { type DocumentContext, toDocument } from '../../shared/formats/document.ts'
import type { WarraqDocument } from '../../shared/formats/document-schema.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import type { Files } from '../files/files.ts'
import type { Journal } from './journal.ts'
import type { JournalHeader } from './journal-lines.ts'
import { nameOf, type Places } from './places.ts'
import { Queue } from './queue.ts'
import { RefusedError, writing } from './refused.ts'
import { documentBytes, savedChecksum } from './saved-document.ts'
import { type ReadSource, sha256 } from './source.ts'

/** What an open article starts from. */
export interface Beginning {
  readonly article: Article
  readonly context: DocumentContext
  readonly savedSha256: string | null
  readonly savedEntries: number
  readonly savedAt: string | null
  readonly recovered: number
  readonly doubtful: boolean
  readonly sourceChanged: { readonly text: string } | null
}

/** Where and by what an open article works. */
export interface Means {
  readonly files: Files
  readonly places: Places
  readonly journal: Journal
  /** The time now, ISO 8601. */
  readonly now: () => string
}

/**
 * One article being worked on. It holds the article itself, with which each window's must agree: entries are checked
 * by applying them, then journalled, and only then taken. Whatever fails leaves it as it was.
 */
export class OpenArticle {
  readonly places: Places
  readonly #means: Means
  readonly #queue = new Queue()
  #now: Beginning
  /** Checksum of the document that a save tried to write last: it may stand on the disk although the save failed. */
  #attempted: string | null = null

  constructor(means: Means, beginning: Beginning) {
    this.places = means.places
    this.#means = means
    this.#now = beginning
  }

  get name(): string {
    return nameOf(this.places)
  }

  get article(): Article {
    return this.#now.article
  }

  get source(): WarraqDocument['source'] {
    return this.#now.context.source
  }

  /** What a window needs to hold the same article. */
  opened(): OpenedArticle {
    const { article, savedEntries, savedAt, recovered, sourceChanged, doubtful } = this.#now
    const { name, mediaType, encoding, size, sha256 } = this.source
    const path = this.places.pasted ? null : (this.places.source ?? this.places.document)
    return {
      id: this.places.id,
      source: { name, path, mediaType, encoding, doubtful, size, sha256 },
      original: article.original,
      log: article.log,
      savedEntries,
      savedAt,
      recovered,
      sourceChanged,
    }
  }

  /** The corrected JSON document as of now. */
  document(): WarraqDocument {
    return toDocument(this.#now.article, this.#now.context)
  }

  /**
   * Takes entries; resolves when they are on the disk, with the number of all. Entries that it has already are passed
   * over, so that a call whose answer was lost may be made again. @throws {RefusedError}
   */
  append(entries: readonly LogEntry[]): Promise<{ entries: number; at: string }> {
    return this.#queue.run(async () => {
      const before = this.#now.article
      const fresh = this.#freshOf(entries)
      const article = this.#applied(fresh)
      if (fresh.length > 0)
        await writing(this.name, () => this.#means.journal.append(fresh, () => this.#headerFor(before)))
      this.#now = { ...this.#now, article }
      return { entries: article.log.length, at: this.#means.now() }
    })
  }

  /**
   * Writes the document beside the source. Refused where someone else changed it since it was read or written here,
   * unless `over`. @throws {RefusedError}
   */
  save(over = false): Promise<{ path: string; entries: number; at: string }> {
    return this.#queue.run(async () => {
      const { article, context } = this.#now
      const bytes = documentBytes(article, context)
      const checksum = sha256(bytes)
      const path = this.places.document
      if (!over) await this.#refuseChanged(checksum)
      this.#attempted = checksum
      await writing(`${this.name}.warraq.json`, () => atomicWrite(this.#means.files, path, bytes))
      const at = this.#means.now()
      this.#now = { ...this.#now, savedSha256: checksum, savedEntries: article.log.length, savedAt: at, recovered: 0 }
      await this.#means.journal.remove().catch(leaveSpentJournal)
      return { path, entries: article.log.length, at }
    })
  }

  /** Drops all work and begins from the source as it was read now. What is saved stays until the next save. */
  restart({ meta, blocks, doubtful }: ReadSource): Promise<void> {
    return this.#queue.run(async () => {
      await writing(this.name, () => this.#means.journal.remove())
      this.#now = {
        ...this.#now,
        article: Article.start(blocks),
        context: { ...this.#now.context, source: meta },
        savedEntries: 0,
        recovered: 0,
        doubtful,
        sourceChanged: null,
      }
    })
  }

  /** Notes that the source says something else now; null where it says what the article was begun from. */
  noteSource(text: string | null): void {
    this.#now = { ...this.#now, sourceChanged: text === null ? null : { text } }
  }

  /** Resolves when nothing is being written. */
  idle(): Promise<void> {
    return this.#queue.idle()
  }

  #freshOf(entries: readonly LogEntry[]): LogEntry[] {
    const { log } = this.#now.article
    return entries.filter(entry => {
      const known = log[entry.n - 1]
      if (known === undefined) return true
      if (JSON.stringify(known) !== JSON.stringify(entry)) throw new RefusedError('bad-entry', `${entry.n}`)
      return false
    })
  }

  #applied(entries: readonly LogEntry[]): Article {
    return entries.reduce((article, entry) => {
      try {
        return article.append(entry)
      } catch {
        throw new RefusedError('bad-entry', `${entry.n}`)
      }
    }, this.#now.article)
  }

  #headerFor(before: Article): JournalHeader {
    const { context, savedSha256 } = this.#now
    const { source, document } = this.places
    const base = {
      source: context.source,
      unknown: { ...context.unknown },
      original: [...before.original],
      log: [...before.log],
    }
    return { format: 'warraq-journal', version: 1, path: source ?? document, savedSha256, base }
  }

  async #refuseChanged(checksum: string): Promise<void> {
    const there = await savedChecksum(this.#means.files, this.places.document)
    const ours = [null, this.#now.savedSha256, this.#attempted, checksum]
    if (!ours.includes(there)) throw new RefusedError('changed-on-disk', `${this.name}.warraq.json`)
  }
}

/* Recovery knows a journal whose entries are all in the document, and the next entry begins a new one. */
function leaveSpentJournal(): void {}
