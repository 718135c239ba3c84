import { expect, test } from 'vitest'
import type { Job, JobResult } from './job.ts'
import { inOrder, type Runner } from './pool.ts'

const result = (output: string): JobResult => ({ output, found: false, problem: null, note: null })

/** Does its jobs only when told to. */
class SlowRunner implements Runner {
  readonly #waiting: (() => void)[] = []
  readonly started: string[]

  constructor(started: string[]) {
    this.started = started
  }

  run(job: Job): Promise<JobResult> {
    const name = job.kind === 'line' ? (job.line ?? '') : job.file
    this.started.push(name)
    return new Promise(resolve => this.#waiting.push(() => resolve(result(name))))
  }

  finish(): void {
    this.#waiting.shift()?.()
  }

  async close(): Promise<void> {}
}

const jobs = (count: number): Job[] => Array.from({ length: count }, (_, i) => ({ kind: 'line', line: String(i) }))

async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

test('results come in the order of the jobs, whoever is done first', async () => {
  const started: string[] = []
  const [slow, quick] = [new SlowRunner(started), new SlowRunner(started)]
  const outputs: string[] = []
  const all = (async () => {
    for await (const { output } of inOrder(jobs(4), [slow, quick])) outputs.push(output)
  })()
  await settled()
  expect(started).toEqual(['0', '1'])
  slow.finish()
  await settled()
  expect(started).toEqual(['0', '1', '2'])
  slow.finish()
  await settled()
  slow.finish()
  await settled()
  expect(outputs).toEqual([])
  quick.finish()
  await all
  expect(outputs).toEqual(['0', '1', '2', '3'])
})

test('no more jobs are read ahead than four a runner', async () => {
  let read = 0
  async function* many(): AsyncGenerator<Job> {
    for (const job of jobs(1000)) {
      read++
      yield job
    }
  }
  const runner: Runner = { run: async () => result('x'), close: async () => undefined }
  let given = 0
  for await (const _ of inOrder(many(), [runner, runner])) {
    given++
    expect(read - given).toBeLessThan(8)
  }
  expect(given).toBe(1000)
})

test('a runner that dies is an error', async () => {
  const dead: Runner = { run: () => Promise.reject(new Error('gone')), close: async () => undefined }
  const all = (async () => {
    for await (const _ of inOrder(jobs(3), [dead])) throw new Error('nothing comes')
  })()
  await expect(all).rejects.toThrow('gone')
})
