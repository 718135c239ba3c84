import { Worker } from 'node:worker_threads'
import type { Job, JobOptions, JobResult } from './job.ts'

/** Does jobs one at a time. */
export interface Runner {
  run(job: Job): Promise<JobResult>
  close(): Promise<void>
}

/** What goes to a worker and what comes back. */
export type WorkerData = JobOptions

/** A worker thread that does jobs. Rejects when the thread dies. */
export class WorkerRunner implements Runner {
  readonly #worker: Worker
  readonly #died: Promise<never>

  constructor(script: URL, options: WorkerData) {
    this.#worker = new Worker(script, { workerData: options })
    this.#died = new Promise((_, reject) => this.#worker.once('error', reject))
    this.#died.catch(() => undefined)
  }

  run(job: Job): Promise<JobResult> {
    const answered = new Promise<JobResult>(resolve => this.#worker.once('message', resolve))
    this.#worker.postMessage(job)
    return Promise.race([answered, this.#died])
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}

/**
 * Does jobs with several runners and gives the results in the order of the jobs. Reads ahead no further than a few jobs
 * a runner, so that memory does not grow with their number.
 */
export async function* inOrder(
  jobs: AsyncIterable<Job> | Iterable<Job>,
  runners: readonly Runner[],
): AsyncGenerator<JobResult> {
  const free = new FreeRunners(runners)
  const pending: Promise<JobResult>[] = []
  const ahead = runners.length * 4
  for await (const job of jobs) {
    const result = free.run(job)
    result.catch(() => undefined)
    pending.push(result)
    if (pending.length >= ahead) yield await (pending.shift() as Promise<JobResult>)
  }
  for (const result of pending) yield await result
}

class FreeRunners {
  readonly #free: Runner[]
  readonly #waiting: ((runner: Runner) => void)[] = []

  constructor(runners: readonly Runner[]) {
    this.#free = [...runners]
  }

  async run(job: Job): Promise<JobResult> {
    const runner = this.#free.pop() ?? (await new Promise<Runner>(resolve => this.#waiting.push(resolve)))
    try {
      return await runner.run(job)
    } finally {
      this.#release(runner)
    }
  }

  #release(runner: Runner): void {
    const next = this.#waiting.shift()
    if (next) next(runner)
    else this.#free.push(runner)
  }
}
