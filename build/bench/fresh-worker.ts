import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CheckInput } from '../../shared/findings/engines.ts'

/* The worker loads the same bundle as this thread; what it is asked for is in subjects.ts. */
const code = `
  const { parentPort, workerData: { bundle, name, input } } = require('node:worker_threads')
  import(bundle).then(({ timeCold }) => parentPort.postMessage(timeCold(name, input)))
`

/** Milliseconds of the processor that a check takes where nothing ran before; loading the code is not counted. */
export async function timeInFreshWorker(name: 'ours' | 'peer', input: CheckInput): Promise<number> {
  const worker = new Worker(code, { eval: true, workerData: { bundle: import.meta.url, name, input } })
  const [time] = (await once(worker, 'message')) as [number]
  await worker.terminate()
  return time
}
