import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nodeFiles } from '../../files/node-files.ts'
import { FaultyFiles } from '../../files/testing/faulty-files.ts'
import { temporaryFolder } from '../../files/testing/temporary-folder.ts'
import { type JobOptions, runJob } from '../job.ts'
import type { Runner } from '../pool.ts'
import { runCommandLine } from '../program.ts'
import type { Output } from '../terminal.ts'

export const at = '2026-03-04T05:06:07.000Z'

/** What a run of the command line gave. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Error that each write to standard output meets. */
  readonly outFails?: string
  /** Standard error is a terminal. */
  readonly tty?: boolean
}

/** A working folder of one test, and the command line in it without a process. */
export class CommandDesk {
  readonly folder = temporaryFolder()
  readonly files = new FaultyFiles(nodeFiles)
  /** Workers made so far. */
  workers = 0

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8')
  }

  async run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
    const out = new Kept(options.outFails)
    const err = new Kept(undefined, options.tty)
    const code = await runCommandLine(args, {
      files: this.files,
      terminal: {
        stdin: stdinOf(options.input ?? ''),
        stdout: out,
        stderr: err,
        env: options.env ?? {},
        folder: this.folder,
      },
      install: { root: '/nowhere', dist: '/nowhere/dist', version: '0.1.0' },
      makeRunner: jobOptions => this.#runner(jobOptions),
      untilEnded: async () => undefined,
      now: () => at,
    })
    return { code, out: out.text, err: err.text }
  }

  #runner(options: JobOptions): Runner {
    this.workers++
    return { run: job => runJob(job, this.files, structuredClone(options)), close: async () => undefined }
  }
}

class Kept implements Output {
  text = ''
  readonly isTTY: boolean
  readonly #fails: string | undefined

  constructor(fails?: string, isTTY = false) {
    this.#fails = fails
    this.isTTY = isTTY
  }

  write(text: string, done: (error?: Error | null) => void): boolean {
    if (this.#fails === undefined) this.text += text
    done(this.#fails === undefined ? null : Object.assign(new Error(this.#fails), { code: this.#fails }))
    return true
  }
}

async function* stdinOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  for (let from = 0; from < bytes.length; from += 7) yield bytes.subarray(from, from + 7)
}
