import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { dirname } from 'node:path'
import * as z from 'zod'
import { atomicWrite, writeAll } from '../files/atomic-write.ts'
import { type Files, failureCode } from '../files/files.ts'
import { readBytes } from '../files/read-bytes.ts'
import { RefusedError } from './refused.ts'

const owner = z.object({
  pid: z.number().int().positive(),
  /** When the process began, as the system counts it: a number may be given to another process. Null where unknown. */
  began: z.string().nullable(),
  /** When the lock was taken, in milliseconds since 1970. */
  at: z.number(),
})

type Owner = z.infer<typeof owner>

/**
 * Marks an article as open in this process, so that desktop and web front do not write one journal at once. The mark is
 * a file with the process's number; one whose process is gone counts for nothing, so a kill locks nobody out.
 */
export class ArticleLock {
  readonly #files: Files
  readonly #path: string

  private constructor(files: Files, path: string) {
    this.#files = files
    this.#path = path
  }

  /**
   * Takes the lock, or null where the disk lets none be written: then the journal cannot be written either, and says so.
   * @throws {RefusedError} `open-elsewhere`, naming `name`, where a living process has it
   */
  static async take(files: Files, path: string, name: string): Promise<ArticleLock | null> {
    try {
      await files.mkdir(dirname(path))
      if (!(await create(files, path))) await takeOver(files, path, name)
      return new ArticleLock(files, path)
    } catch (error) {
      if (failureCode(error) === null) throw error
      return null
    }
  }

  async release(): Promise<void> {
    await this.#files.unlink(this.#path).catch(() => undefined)
  }
}

/** False where a lock stands already. */
async function create(files: Files, path: string): Promise<boolean> {
  try {
    const handle = await files.open(path, 'wx')
    try {
      await writeAll(handle, ownBytes())
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (failureCode(error) === 'EEXIST') return false
    throw error
  }
}

async function takeOver(files: Files, path: string, name: string): Promise<void> {
  const held = readOwner(await readBytes(files, path))
  if (held !== null && held.pid !== process.pid && isAlive(held)) throw new RefusedError('open-elsewhere', name)
  await atomicWrite(files, path, ownBytes())
}

function ownBytes(): Uint8Array {
  const own: Owner = { pid: process.pid, began: beginningOf(process.pid), at: Date.now() }
  return new TextEncoder().encode(JSON.stringify(own))
}

/** Null for a file that was cut short by a kill. */
function readOwner(bytes: Uint8Array): Owner | null {
  try {
    return owner.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return null
  }
}

function isAlive({ pid, began, at }: Owner): boolean {
  const startedAt = Date.now() - uptime() * 1000
  if (at < startedAt || !processRuns(pid)) return false
  return began === null || began === beginningOf(pid)
}

function processRuns(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return failureCode(error) === 'EPERM'
  }
}

/** Field 22 of the process's line in /proc; the second may hold blanks, and ends with the last bracket. */
function beginningOf(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
