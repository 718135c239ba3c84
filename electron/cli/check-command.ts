import { resolve } from 'node:path'
import type { Files } from '../files/files.ts'
import { reading } from '../services/refused.ts'
import { readStandardInput } from './article-input.ts'
import { type Exit, exitCodes } from './exit-code.ts'
import { checkInput, type Job, type JobOptions, type JobResult, runJob, sentenceOf } from './job.ts'
import { chunksOf, linesOf } from './lines.ts'
import { inOrder, type Runner } from './pool.ts'
import { Progress } from './progress.ts'
import { badCall, filesNamed, type NamedFile } from './setup.ts'
import { say, type Terminal, writeResult } from './terminal.ts'

export interface CheckCall {
  readonly files: Files
  readonly terminal: Terminal
  readonly exit: Exit
  readonly options: JobOptions
  readonly quiet: boolean
  /** Standard input is a batch. */
  readonly jsonl: boolean
  readonly jobs: number
  /** Makes a worker for a long run; one is made a job, none for a single job at a time. */
  readonly makeRunner: () => Runner
}

/** `warraq check`: findings of each file, in the order given. @throws {CommandError | ReaderGone} */
export async function check(call: CheckCall, names: readonly string[]): Promise<void> {
  if (call.jsonl && names.some(name => name !== '-' && !isBatch(name)))
    throw badCall('--jsonl is for - or .jsonl files.')
  const found = await filesNamed(call.files, call.terminal.folder, names)
  for (const part of runsOf(found, call.jsonl)) {
    if (part.kind === 'batch') await checkBatch(call, part.file)
    else if (part.kind === 'input') await checkStandardInput(call)
    else await checkAll(call, part.files, part.files.length)
  }
}

type Part =
  | { readonly kind: 'files'; readonly files: readonly Job[] }
  | { readonly kind: 'batch'; readonly file: NamedFile }
  | { readonly kind: 'input' }

/** Neighbouring plain files go through the workers together; batches and standard input by themselves. */
function runsOf(found: readonly NamedFile[], jsonl: boolean): Part[] {
  const parts: Part[] = []
  for (const file of found) {
    const last = parts.at(-1)
    if (isBatch(file.file) || (file.file === '-' && jsonl)) parts.push({ kind: 'batch', file })
    else if (file.file === '-') parts.push({ kind: 'input' })
    else if (last?.kind === 'files') parts[parts.length - 1] = { kind: 'files', files: [...last.files, jobOf(file)] }
    else parts.push({ kind: 'files', files: [jobOf(file)] })
  }
  return parts
}

function jobOf({ path, file }: NamedFile): Job {
  return { kind: 'file', path, file }
}

function isBatch(name: string): boolean {
  return name.toLowerCase().endsWith('.jsonl')
}

async function checkBatch(call: CheckCall, { path, file }: NamedFile): Promise<void> {
  const chunks = file === '-' ? call.terminal.stdin : chunksOf(call.files, resolve(path))
  try {
    await reading(file, () => checkAll(call, lineJobs(chunks), null))
  } catch (error) {
    complain(call, error, file)
  }
}

async function* lineJobs(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Job> {
  for await (const line of linesOf(chunks)) yield { kind: 'line', line }
}

async function checkStandardInput(call: CheckCall): Promise<void> {
  try {
    await report(call, checkInput(await readStandardInput(call.terminal.stdin, call.options), call.options))
  } catch (error) {
    complain(call, error, '-')
  }
}

async function checkAll(
  call: CheckCall,
  jobs: AsyncIterable<Job> | readonly Job[],
  total: number | null,
): Promise<void> {
  const progress = new Progress(call.terminal, total, call.quiet)
  const runners = runnersFor(call, total)
  try {
    for await (const result of inOrder(jobs, runners)) {
      progress.step()
      await report(call, result)
    }
  } finally {
    progress.end()
    await Promise.all(runners.map(runner => runner.close()))
  }
}

function runnersFor(call: CheckCall, total: number | null): Runner[] {
  const count = Math.min(call.jobs, total ?? call.jobs)
  if (count > 1) return Array.from({ length: count }, call.makeRunner)
  return [{ run: job => runJob(job, call.files, call.options), close: async () => undefined }]
}

async function report(
  { terminal, exit, quiet }: CheckCall,
  { output, found, problem, note }: JobResult,
): Promise<void> {
  if (found) exit.note(exitCodes.found)
  if (problem !== null) exit.note(exitCodes.badInput)
  if (problem) say(terminal, `warraq: ${problem}`)
  if (note !== null && !quiet) say(terminal, `warraq: ${note}`)
  if (output !== '') await writeResult(terminal, output)
}

/* What is wrong with one input is said, and the next is done; what ends the run goes on. */
function complain({ terminal, exit, options }: CheckCall, error: unknown, file: string): void {
  if (!isAboutInput(error)) throw error
  exit.note(exitCodes.badInput)
  say(terminal, `warraq: ${sentenceOf(error, file, options)}`)
}

function isAboutInput(error: unknown): boolean {
  return error instanceof Error && 'refusal' in error
}
