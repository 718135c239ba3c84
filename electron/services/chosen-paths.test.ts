import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFiles } from '../files/node-files.ts'
import { FaultyFiles } from '../files/testing/faulty-files.ts'
import { temporaryFolder } from '../files/testing/temporary-folder.ts'
import { ChosenPaths } from './chosen-paths.ts'
import { RefusedError } from './refused.ts'

function desk(): { folder: string; data: string; chosen: ChosenPaths } {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  mkdirSync(join(data, 'articles', 'x'), { recursive: true })
  for (const name of ['a.txt', 'b.txt', 'data/articles/x/c.txt', 'data/settings.json'])
    writeFileSync(join(folder, name), 'x')
  return { folder, data, chosen: new ChosenPaths(nodeFiles, data) }
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'ok',
    error => (error instanceof RefusedError ? error.refusal.code : 'other'),
  )
}

test('what was chosen may be used, by any way to it; its neighbours may not', async () => {
  const { folder, chosen } = desk()
  await chosen.add(join(folder, 'a.txt'))
  symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'))
  expect(await chosen.resolve(join(folder, 'link.txt'))).toBe(join(folder, 'a.txt'))
  expect(await chosen.resolve(join(folder, 'none', '..', 'a.txt'))).toBe(join(folder, 'a.txt'))
  expect(await codeOf(chosen.resolve(join(folder, 'b.txt')))).toBe('not-allowed')
})

test('a file that is not there yet may be chosen to be written', async () => {
  const { folder, chosen } = desk()
  await chosen.add(join(folder, 'new.txt'))
  expect(await chosen.resolve(join(folder, 'new.txt'))).toBe(join(folder, 'new.txt'))
})

test('the app’s own articles may be used, its settings may not', async () => {
  const { data, chosen } = desk()
  expect(await chosen.resolve(join(data, 'articles', 'x', 'c.txt'))).toBe(join(data, 'articles', 'x', 'c.txt'))
  expect(await codeOf(chosen.resolve(join(data, 'settings.json')))).toBe('not-allowed')
  expect(await codeOf(chosen.resolve(join(data, 'articles', '..', 'settings.json')))).toBe('not-allowed')
})

test('a link among the app’s own articles leads nowhere else', async () => {
  const { folder, data, chosen } = desk()
  symlinkSync(folder, join(data, 'articles', 'out'))
  expect(await codeOf(chosen.resolve(join(data, 'articles', 'out', 'b.txt')))).toBe('not-allowed')
})

test('a disk that fails lets nothing through', async () => {
  const { folder, data } = desk()
  const files = new FaultyFiles(nodeFiles, [{ call: 'realpath', nth: 'always', how: 'EIO' }])
  expect(await codeOf(new ChosenPaths(files, data).resolve(join(folder, 'a.txt')))).toBe('io')
})
