import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atomicWrite } from './atomic-write.ts'
import { failureCode } from './files.ts'
import { nodeFiles } from './node-files.ts'
import { FaultyFiles, type FileCall } from './testing/faulty-files.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const bytes = new TextEncoder().encode('نصّ جديد')

function folderWithOld(): { folder: string; path: string } {
  const folder = temporaryFolder()
  const path = join(folder, 'a.txt')
  writeFileSync(path, 'نصّ قديم')
  return { folder, path }
}

test('makes a file and replaces one', async () => {
  const { path, folder } = folderWithOld()
  await atomicWrite(nodeFiles, path, bytes)
  await atomicWrite(nodeFiles, join(folder, 'b.txt'), bytes)
  expect(readFileSync(path, 'utf8')).toBe('نصّ جديد')
  expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt'])
})

test('syncs the file before the rename and the folder after it', async () => {
  const { path } = folderWithOld()
  const files = new FaultyFiles(nodeFiles)
  await atomicWrite(files, path, bytes)
  const steps = files.calls.filter(call => call === 'handle.write' || call === 'handle.sync' || call === 'rename')
  expect(steps).toEqual(['handle.write', 'handle.sync', 'rename', 'handle.sync'])
})

test('keeps permissions and writes through a link', async () => {
  const { path, folder } = folderWithOld()
  chmodSync(path, 0o600)
  symlinkSync(path, join(folder, 'link.txt'))
  await atomicWrite(nodeFiles, join(folder, 'link.txt'), bytes)
  expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe('نصّ جديد')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('a short write is continued', async () => {
  const { path } = folderWithOld()
  const files = new FaultyFiles(nodeFiles, [
    { call: 'handle.write', nth: 1, how: 'short' },
    { call: 'handle.write', nth: 2, how: 'short' },
  ])
  await atomicWrite(files, path, bytes)
  expect(readFileSync(path, 'utf8')).toBe('نصّ جديد')
  expect(files.calls.filter(call => call === 'handle.write')).toHaveLength(3)
})

test('a disk that takes nothing more is full', async () => {
  const { path, folder } = folderWithOld()
  const files = new FaultyFiles(nodeFiles, [{ call: 'handle.write', nth: 'always', how: 'short' }])
  const error = await atomicWrite(files, path, bytes).catch(failed => failed)
  expect(failureCode(error)).toBe('ENOSPC')
  expect(readdirSync(folder)).toEqual(['a.txt'])
  expect(readFileSync(path, 'utf8')).toBe('نصّ قديم')
})

const beforeRename: [FileCall, number][] = [
  ['realpath', 1],
  ['stat', 1],
  ['open', 1],
  ['handle.write', 1],
  ['handle.sync', 1],
  ['handle.close', 1],
  ['rename', 1],
]

for (const how of ['EACCES', 'EROFS', 'ENOSPC', 'EIO'] as const)
  test.each(beforeRename)(`${how} at %s leaves the old file and nothing else`, async (call, nth) => {
    const { path, folder } = folderWithOld()
    const files = new FaultyFiles(nodeFiles, [{ call, nth, how }])
    const error = await atomicWrite(files, path, bytes).catch(failed => failed)
    expect(failureCode(error)).toBe(how)
    expect(readFileSync(path, 'utf8')).toBe('نصّ قديم')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

test.each<[FileCall, number]>([
  ['open', 2],
  ['handle.sync', 2],
  ['handle.close', 2],
])('EIO at %s number %i, on the folder, is told though the new file stands', async (call, nth) => {
  const { path, folder } = folderWithOld()
  const files = new FaultyFiles(nodeFiles, [{ call, nth, how: 'EIO' }])
  const error = await atomicWrite(files, path, bytes).catch(failed => failed)
  expect(failureCode(error)).toBe('EIO')
  expect(readFileSync(path, 'utf8')).toBe('نصّ جديد')
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

test('a temporary file that cannot be removed does not hide the first failure', async () => {
  const { path } = folderWithOld()
  const files = new FaultyFiles(nodeFiles, [
    { call: 'rename', nth: 1, how: 'ENOSPC' },
    { call: 'unlink', nth: 1, how: 'EROFS' },
  ])
  const error = await atomicWrite(files, path, bytes).catch(failed => failed)
  expect(failureCode(error)).toBe('ENOSPC')
})

test('a folder that is not there is missing', async () => {
  const path = join(temporaryFolder(), 'none', 'a.txt')
  const error = await atomicWrite(nodeFiles, path, bytes).catch(failed => failed)
  expect(failureCode(error)).toBe('ENOENT')
  expect(existsSync(path)).toBe(false)
})
