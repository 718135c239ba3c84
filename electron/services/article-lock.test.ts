import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFiles } from '../files/node-files.ts'
import { FaultyFiles } from '../files/testing/faulty-files.ts'
import { temporaryFolder } from '../files/testing/temporary-folder.ts'
import { ArticleLock } from './article-lock.ts'
import { RefusedError } from './refused.ts'

const lockPath = (): string => join(temporaryFolder(), 'journals', 'a.lock')

async function taken(path: string): Promise<string> {
  try {
    return (await ArticleLock.take(nodeFiles, path, 'a.txt')) === null ? 'without' : 'taken'
  } catch (error) {
    return error instanceof RefusedError ? error.refusal.code : 'other'
  }
}

/** The lock as another process would have written it. */
async function lockedBy(path: string, change: (owner: { pid: number; at: number; began: string | null }) => object) {
  await ArticleLock.take(nodeFiles, path, 'a.txt')
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))))
}

test('is taken, released, and taken again', async () => {
  const path = lockPath()
  const lock = await ArticleLock.take(nodeFiles, path, 'a.txt')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
  await lock?.release()
  expect(existsSync(path)).toBe(false)
  expect(await taken(path)).toBe('taken')
  expect(await taken(path)).toBe('taken')
})

test('a living process keeps it, a dead one does not', async () => {
  const path = lockPath()
  const child = spawn('sleep', ['60'])
  await once(child, 'spawn')
  await lockedBy(path, owner => ({ ...owner, pid: child.pid, began: null }))
  expect(await taken(path)).toBe('open-elsewhere')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await taken(path)).toBe('taken')
})

test.runIf(process.platform === 'linux')('another process with the number of a dead one does not', async () => {
  const path = lockPath()
  const child = spawn('sleep', ['60'])
  await once(child, 'spawn')
  await lockedBy(path, owner => ({ ...owner, pid: child.pid, began: '1' }))
  expect(await taken(path)).toBe('taken')
  child.kill('SIGKILL')
})

test('a lock from before the machine was started counts for nothing, nor does half a one', async () => {
  const path = lockPath()
  await lockedBy(path, owner => ({ ...owner, pid: process.ppid, began: null, at: 0 }))
  expect(await taken(path)).toBe('taken')
  writeFileSync(path, '{"pid":')
  expect(await taken(path)).toBe('taken')
})

test.each(['mkdir', 'open', 'handle.write', 'handle.close'] as const)(
  'a disk that takes none at %s hinders nobody',
  async call => {
    const files = new FaultyFiles(nodeFiles, [{ call, nth: 1, how: 'EROFS' }])
    expect(await ArticleLock.take(files, lockPath(), 'a.txt')).toBeNull()
  },
)
