import { parentPort, workerData } from 'node:worker_threads'
import { nodeFiles } from '../files/node-files.ts'
import { type Job, runJob } from './job.ts'
import type { WorkerData } from './pool.ts'

/* The entry of a worker thread: each message is a job, each answer its result. */
parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await runJob(job, nodeFiles, workerData as WorkerData))
})
