import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsSchema } from '../../shared/contract/settings.ts'
import type { Files } from '../files/files.ts'
import { nodeFiles } from '../files/node-files.ts'
import { FaultyFiles } from '../files/testing/faulty-files.ts'
import { temporaryFolder } from '../files/testing/temporary-folder.ts'
import { JsonStore } from './json-store.ts'
import { RefusedError } from './refused.ts'

function storeAt(path: string, files: Files = nodeFiles) {
  return new JsonStore(files, path, settingsSchema)
}

function pathWith(content?: string): string {
  const path = join(temporaryFolder(), 'data', 'settings.json')
  mkdirSync(join(path, '..'))
  if (content !== undefined) writeFileSync(path, content)
  return path
}

test('starts from the defaults, writing nothing', async () => {
  const path = pathWith()
  expect((await storeAt(path).get()).language).toBe('ar')
  expect(readdirSync(join(path, '..'))).toEqual([])
})

test('keeps what is changed, and makes its folder', async () => {
  const path = join(temporaryFolder(), 'new', 'settings.json')
  const changed = await storeAt(path).update(settings => ({ ...settings, person: 'ليلى' }))
  expect(changed).toMatchObject({ person: 'ليلى', theme: 'system' })
  expect((await storeAt(path).get()).person).toBe('ليلى')
})

test('changes at once do not lose each other', async () => {
  const store = storeAt(pathWith())
  await Promise.all([
    store.update(settings => ({ ...settings, person: 'ليلى' })),
    store.update(settings => ({ ...settings, textSize: 120 })),
  ])
  expect(await store.get()).toMatchObject({ person: 'ليلى', textSize: 120 })
})

test('a field of a newer version is kept', async () => {
  const path = pathWith('{"version":1,"person":"ليلى","dictionary":{"on":true}}')
  await storeAt(path).update(settings => ({ ...settings, language: 'en' }))
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    person: 'ليلى',
    language: 'en',
    dictionary: { on: true },
  })
})

test.each(['{"person":', '[]', '{"textSize":"big"}', ''])('a broken file is kept aside: %s', async content => {
  const path = pathWith(content)
  expect((await storeAt(path).get()).textSize).toBe(100)
  expect(readFileSync(`${path}.broken`, 'utf8')).toBe(content)
  expect(readdirSync(join(path, '..'))).toEqual(['settings.json.broken'])
})

test('a file of a newer program is left alone', async () => {
  const path = pathWith('{"version":2,"person":{"first":"ليلى"}}')
  const store = storeAt(path)
  expect((await store.get()).person).toBeNull()
  const error = await store.update(settings => settings).catch(failed => failed)
  expect(error.refusal.code).toBe('future-version')
  expect(readFileSync(path, 'utf8')).toBe('{"version":2,"person":{"first":"ليلى"}}')
})

test('a reload tells what another program changed, and only that', async () => {
  const path = pathWith('{"person":"ليلى"}')
  const store = storeAt(path)
  await store.get()
  expect(await store.reload()).toBeNull()
  writeFileSync(path, '{"person":"سلمى"}')
  expect((await store.reload())?.person).toBe('سلمى')
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
  ['EIO', 'io'],
] as const)('%s on writing is refused as %s, and nothing changes', async (how, code) => {
  for (const call of ['mkdir', 'open', 'handle.write', 'handle.sync', 'rename'] as const) {
    const path = pathWith('{"person":"ليلى"}')
    const files = new FaultyFiles(nodeFiles)
    const store = storeAt(path, files)
    await store.get()
    files.plan([{ call, nth: 1, how }])
    const error = await store.update(settings => ({ ...settings, person: 'سلمى' })).catch(failed => failed)
    expect(error).toBeInstanceOf(RefusedError)
    expect(error.refusal.code).toBe(code)
    expect((await store.get()).person).toBe('ليلى')
    expect(readFileSync(path, 'utf8')).toBe('{"person":"ليلى"}')
  }
})

test('a file that may not be read is refused, not reset', async () => {
  const path = pathWith('{"person":"ليلى"}')
  const files = new FaultyFiles(nodeFiles, [{ call: 'open', nth: 1, how: 'EACCES' }])
  const store = storeAt(path, files)
  expect((await store.get().catch(failed => failed)).refusal.code).toBe('not-readable')
  expect((await store.get()).person).toBe('ليلى')
})
