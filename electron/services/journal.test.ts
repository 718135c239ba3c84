import { readdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LogEntry } from '../../shared/article/log.ts'
import { failureCode } from '../files/files.ts'
import { nodeFiles } from '../files/node-files.ts'
import { FaultyFiles, type FileCall } from '../files/testing/faulty-files.ts'
import { temporaryFolder } from '../files/testing/temporary-folder.ts'
import { Journal } from './journal.ts'
import type { JournalHeader } from './journal-lines.ts'

const header: JournalHeader = {
  format: 'warraq-journal',
  version: 1,
  path: '/desk/a.txt',
  savedSha256: null,
  base: {
    source: { name: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', size: 17, sha256: '0'.repeat(64) },
    unknown: { desk: 1 },
    original: [{ text: 'وصل الوفد', kind: 'paragraph', role: null }],
    log: [],
  },
}

function entry(n: number, quote = 'كلمة'): LogEntry {
  return { n, group: n, at: '2026-01-02T03:04:05.000Z', author: 'ليلى', reason: { act: 'type', quote }, steps: [] }
}

const begin = (): JournalHeader => header

function journalPath(): string {
  return join(temporaryFolder(), 'journals', 'a.jsonl')
}

async function written(path: string, ...entries: LogEntry[]): Promise<Journal> {
  const { journal } = await Journal.open(nodeFiles, path)
  for (const each of entries) await journal.append([each], begin)
  return journal
}

async function numbersIn(path: string): Promise<number[]> {
  const { content } = await Journal.open(nodeFiles, path)
  return content?.entries.map(({ n }) => n) ?? []
}

test('gives back header and entries', async () => {
  const path = journalPath()
  await written(path, entry(1), entry(2, 'سطر\nثان'))
  const { content } = await Journal.open(nodeFiles, path)
  expect(content?.header).toEqual(header)
  expect(content?.entries).toEqual([entry(1), entry(2, 'سطر\nثان')])
  expect(content?.brokenLines).toBe(0)
})

test('nothing is there before the first entry', async () => {
  const path = journalPath()
  const { content } = await Journal.open(nodeFiles, path)
  expect(content).toBeNull()
})

test('goes on after a restart', async () => {
  const path = journalPath()
  await written(path, entry(1))
  await written(path, entry(2))
  expect(await numbersIn(path)).toEqual([1, 2])
})

test('an entry is synced before it counts as written', async () => {
  const path = journalPath()
  const files = new FaultyFiles(nodeFiles)
  const { journal } = await Journal.open(files, path)
  await journal.append([entry(1)], begin)
  files.plan([])
  await journal.append([entry(2)], begin)
  expect(files.calls).toEqual(['open', 'handle.stat', 'handle.write', 'handle.sync', 'handle.close'])
})

test('a line torn at any byte costs that line only, and is written over', async () => {
  const path = journalPath()
  await written(path, entry(1))
  const before = readFileSync(path).length
  await written(path, entry(2))
  const whole = readFileSync(path)
  for (let size = before; size < whole.length; size++) {
    writeFileSync(path, whole.subarray(0, size))
    const { content } = await Journal.open(nodeFiles, path)
    expect(content?.entries).toHaveLength(1)
    expect(content?.brokenLines).toBe(0)
  }
  await written(path, entry(2, 'أخرى'))
  expect((await Journal.open(nodeFiles, path)).content?.entries).toEqual([entry(1), entry(2, 'أخرى')])
})

test('damage in the middle stops there, and the damaged file is kept', async () => {
  const path = journalPath()
  await written(path, entry(1), entry(2), entry(3))
  const damaged = readFileSync(path, 'utf8').replace('"n":2', '"n":5')
  writeFileSync(path, damaged)
  const { content } = await Journal.open(nodeFiles, path)
  expect(content?.entries.map(({ n }) => n)).toEqual([1])
  expect(content?.brokenLines).toBe(2)
  expect(readFileSync(`${path}.broken`, 'utf8')).toBe(damaged)
})

test('a line taken out is noticed', async () => {
  const path = journalPath()
  await written(path, entry(1), entry(2), entry(3))
  const lines = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, [lines[0], lines[1], lines[3], ''].join('\n'))
  expect(await numbersIn(path)).toEqual([1])
})

test('without a whole header nothing is read, and the file is kept', async () => {
  const path = journalPath()
  await written(path, entry(1))
  writeFileSync(path, 'لا شيء')
  expect((await Journal.open(nodeFiles, path)).content).toBeNull()
  expect(readFileSync(`${path}.broken`, 'utf8')).toBe('لا شيء')
})

test('a journal that was removed or cut while open is begun again', async () => {
  const path = journalPath()
  const journal = await written(path, entry(1))
  unlinkSync(path)
  await journal.append([entry(2)], begin)
  expect(await numbersIn(path)).toEqual([2])
  truncateSync(path, 10)
  await journal.append([entry(3)], begin)
  expect(await numbersIn(path)).toEqual([3])
})

test('an ended journal is gone, and may be begun anew', async () => {
  const path = journalPath()
  const journal = await written(path, entry(1))
  await journal.remove()
  await journal.remove()
  expect(readdirSync(join(path, '..'))).toEqual([])
  await journal.append([entry(7)], begin)
  expect(await numbersIn(path)).toEqual([7])
})

const appending: FileCall[] = ['open', 'handle.stat', 'handle.write', 'handle.sync', 'handle.close']

for (const how of ['EACCES', 'EROFS', 'ENOSPC', 'EIO'] as const)
  test.each(appending)(`${how} at %s while appending loses nothing and may be tried again`, async call => {
    const path = journalPath()
    const files = new FaultyFiles(nodeFiles)
    const { journal } = await Journal.open(files, path)
    await journal.append([entry(1)], begin)
    files.plan([{ call, nth: 1, how }])
    expect(failureCode(await journal.append([entry(2)], begin).catch(error => error))).toBe(how)
    expect((await numbersIn(path))[0]).toBe(1)
    await journal.append([entry(2)], begin)
    expect(await numbersIn(path)).toEqual([1, 2])
  })

const beginning: FileCall[] = ['mkdir', 'open', 'handle.write', 'handle.sync', 'handle.close', 'rename']

test.each(beginning)('ENOSPC at %s while beginning may be tried again', async call => {
  const path = journalPath()
  const files = new FaultyFiles(nodeFiles)
  const { journal } = await Journal.open(files, path)
  files.plan([{ call, nth: 1, how: 'ENOSPC' }])
  expect(failureCode(await journal.append([entry(1)], begin).catch(error => error))).toBe('ENOSPC')
  expect(await numbersIn(path)).toEqual([])
  await journal.append([entry(1)], begin)
  expect(await numbersIn(path)).toEqual([1])
})

test('a disk that fills in the middle of a line leaves the lines before it', async () => {
  const path = journalPath()
  const files = new FaultyFiles(nodeFiles)
  const { journal } = await Journal.open(files, path)
  await journal.append([entry(1)], begin)
  files.plan([
    { call: 'handle.write', nth: 1, how: 'short' },
    { call: 'handle.write', nth: 2, how: 'ENOSPC' },
    { call: 'handle.truncate', nth: 1, how: 'EIO' },
  ])
  expect(failureCode(await journal.append([entry(2)], begin).catch(error => error))).toBe('ENOSPC')
  expect(await numbersIn(path)).toEqual([1])
  expect(failureCode(await journal.append([entry(2)], begin).catch(error => error))).toBe('EIO')
  await journal.append([entry(2)], begin)
  expect(await numbersIn(path)).toEqual([1, 2])
})

test.each(['open', 'handle.stat', 'handle.read', 'handle.close'] as const)(
  'a journal that fails to be read at %s is an error',
  async call => {
    const path = journalPath()
    await written(path, entry(1))
    const files = new FaultyFiles(nodeFiles, [{ call, nth: 1, how: 'EACCES' }])
    expect(failureCode(await Journal.open(files, path).catch(error => error))).toBe('EACCES')
    expect(await numbersIn(path)).toEqual([1])
  },
)
