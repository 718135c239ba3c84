import { basename, dirname } from 'node:path'
import type * as z from 'zod'
import { atomicWrite } from '../files/atomic-write.ts'
import { type Files, isMissing } from '../files/files.ts'
import { readBytes } from '../files/read-bytes.ts'
import { Queue } from './queue.ts'
import { RefusedError, reading, writing } from './refused.ts'

interface Held<T> {
  readonly value: T
  /** A newer version wrote the file: it may be read as far as it is understood, not written. */
  readonly newer: boolean
}

/**
 * One value in one JSON file, whose schema gives the defaults and lets unknown fields through. A file that cannot be
 * understood is kept aside as `NAME.broken`, and the defaults stand.
 */
export class JsonStore<T extends { version: number }> {
  readonly #files: Files
  readonly #path: string
  readonly #schema: z.ZodType<T>
  readonly #queue = new Queue()
  #held: Held<T> | null = null

  constructor(files: Files, path: string, schema: z.ZodType<T>) {
    this.#files = files
    this.#path = path
    this.#schema = schema
  }

  /** Read from the disk once; see {@link reload}. @throws {RefusedError} where the file is there but cannot be read. */
  get(): Promise<T> {
    return this.#queue.run(async () => (await this.#load()).value)
  }

  /** Resolves when the change is on the disk; what is held does not change if that fails. @throws {RefusedError} */
  update(change: (value: T) => T): Promise<T> {
    return this.#queue.run(async () => {
      const { value, newer } = await this.#load()
      if (newer) throw new RefusedError('future-version', basename(this.#path))
      const next = change(value)
      await this.#write(next)
      this.#held = { value: next, newer }
      return next
    })
  }

  /** Reads the file again; null where it says what was known. */
  reload(): Promise<T | null> {
    return this.#queue.run(async () => {
      const before = JSON.stringify(this.#held?.value)
      this.#held = null
      const { value } = await this.#load()
      return JSON.stringify(value) === before ? null : value
    })
  }

  async #load(): Promise<Held<T>> {
    this.#held ??= await this.#read()
    return this.#held
  }

  async #read(): Promise<Held<T>> {
    const text = await this.#readText()
    if (text === null) return { value: this.#schema.parse({}), newer: false }
    const held = this.#understand(text)
    if (held !== null) return held
    await writing(basename(this.#path), () => this.#files.rename(this.#path, `${this.#path}.broken`))
    return { value: this.#schema.parse({}), newer: false }
  }

  #understand(text: string): Held<T> | null {
    const json = parseJson(text)
    const parsed = this.#schema.safeParse(json)
    if (parsed.success) return { value: parsed.data, newer: false }
    return isNewer(json) ? { value: this.#schema.parse({}), newer: true } : null
  }

  async #readText(): Promise<string | null> {
    return reading(basename(this.#path), async () => {
      try {
        return new TextDecoder().decode(await readBytes(this.#files, this.#path))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    })
  }

  async #write(value: T): Promise<void> {
    const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
    await writing(basename(this.#path), async () => {
      await this.#files.mkdir(dirname(this.#path))
      await atomicWrite(this.#files, this.#path, bytes)
    })
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isNewer(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'version' in json && Number(json.version) > 1
}
