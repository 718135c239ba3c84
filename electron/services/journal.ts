import { dirname } from 'node:path'
import type { LogEntry } from '../../shared/article/log.ts'
import { atomicWrite, writeAll } from '../files/atomic-write.ts'
import { type Files, isMissing } from '../files/files.ts'
import { readBytes } from '../files/read-bytes.ts'
import { entryLines, headerLine, type JournalContent, type JournalHeader, readJournal } from './journal-lines.ts'

const maximumJournal = 400 * 1024 * 1024

/**
 * What was done to one article since it was last saved, in a file that only grows. Calls must not overlap; the article's
 * queue sees to that. A failed call changes nothing that counts: the same call may be made again.
 */
export class Journal {
  readonly #files: Files
  readonly #path: string
  /** Bytes that are whole and on the disk; 0 before the file is begun. */
  #size: number
  #sum: string

  private constructor(files: Files, path: string, size: number, sum: string) {
    this.#files = files
    this.#path = path
    this.#size = size
    this.#sum = sum
  }

  /**
   * Opens the journal at a path, with what an earlier session left in it. One that is damaged, not merely cut short, is
   * kept aside as `PATH.broken` and goes on from its last whole line. Rejects with the failed call's error.
   */
  static async open(files: Files, path: string): Promise<{ journal: Journal; content: JournalContent | null }> {
    const bytes = await readIfThere(files, path)
    const content = bytes === null ? null : readJournal(bytes)
    if (bytes !== null && (content === null || content.brokenLines > 0))
      await atomicWrite(files, `${path}.broken`, bytes)
    return { journal: new Journal(files, path, content?.goodBytes ?? 0, content?.sum ?? ''), content }
  }

  /**
   * Resolves when the entries are on the disk. A journal that is not begun yet, or that someone removed, is begun with
   * what `begin` says stands before these entries. Rejects with the failed call's error.
   */
  async append(entries: readonly LogEntry[], begin: () => JournalHeader): Promise<void> {
    if (this.#size === 0) return this.#begin(begin(), entries)
    const { text, sum } = entryLines(entries, this.#sum)
    const bytes = Buffer.from(text)
    if (!(await this.#extend(bytes))) return this.#begin(begin(), entries)
    this.#size += bytes.length
    this.#sum = sum
  }

  /** Ends the journal: everything in it is saved elsewhere, or is not wanted. Rejects with the failed call's error. */
  async remove(): Promise<void> {
    this.#size = 0
    try {
      await this.#files.unlink(this.#path)
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  }

  /** Keeps the journal aside as `PATH.broken`. Rejects with the failed call's error. */
  async setAside(): Promise<void> {
    this.#size = 0
    await this.#files.rename(this.#path, `${this.#path}.broken`)
  }

  async #begin(header: JournalHeader, entries: readonly LogEntry[]): Promise<void> {
    const head = headerLine(header)
    const body = entryLines(entries, head.sum)
    const bytes = Buffer.from(head.text + body.text)
    await this.#files.mkdir(dirname(this.#path))
    await atomicWrite(this.#files, this.#path, bytes)
    this.#size = bytes.length
    this.#sum = body.sum
  }

  /* False where the file is shorter than what was written: it is another file, or none. */
  async #extend(bytes: Uint8Array): Promise<boolean> {
    const handle = await this.#files.open(this.#path, 'a')
    try {
      const { size } = await handle.stat()
      if (size < this.#size) return false
      if (size > this.#size) await handle.truncate(this.#size)
      await writeAll(handle, bytes)
      await handle.sync()
      return true
    } finally {
      await handle.close()
    }
  }
}

async function readIfThere(files: Files, path: string): Promise<Uint8Array | null> {
  try {
    return await readBytes(files, path, maximumJournal)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
