import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Files, failureCode } from './files.ts'
import { nodeFiles } from './node-files.ts'
import { readBytes, TooBigError } from './read-bytes.ts'
import { FaultyFiles } from './testing/faulty-files.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

function fileOf(content: string): string {
  const path = join(temporaryFolder(), 'a.txt')
  writeFileSync(path, content)
  return path
}

async function textAt(path: string, limit?: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(nodeFiles, path, limit))
}

test('reads a file whole, an empty one too', async () => {
  expect(await textAt(fileOf('وصل الوفد'))).toBe('وصل الوفد')
  expect(await textAt(fileOf(''))).toBe('')
})

test('takes a file of the limit and refuses one byte more', async () => {
  expect(await textAt(fileOf('12345'), 5)).toBe('12345')
  await expect(readBytes(nodeFiles, fileOf('123456'), 5)).rejects.toBeInstanceOf(TooBigError)
})

test('reads what a file grew by, up to the limit', async () => {
  const growing = (extra: string): Files => ({
    ...nodeFiles,
    open: async (path, how) => {
      const handle = await nodeFiles.open(path, how)
      const stat = async () => {
        const before = await handle.stat()
        appendFileSync(path, extra)
        return before
      }
      return { ...handle, stat }
    },
  })
  const bytes = await readBytes(growing('6789'), fileOf('12345'), 9)
  expect(new TextDecoder().decode(bytes)).toBe('123456789')
  await expect(readBytes(growing('6789'), fileOf('12345'), 8)).rejects.toBeInstanceOf(TooBigError)
})

test('a folder is no file', async () => {
  const error = await readBytes(nodeFiles, temporaryFolder()).catch(failed => failed)
  expect(failureCode(error)).toBe('EISDIR')
})

test.each(['open', 'handle.stat', 'handle.read', 'handle.close'] as const)('EACCES at %s is told', async call => {
  const files = new FaultyFiles(nodeFiles, [{ call, nth: 1, how: 'EACCES' }])
  const error = await readBytes(files, fileOf('نصّ')).catch(failed => failed)
  expect(failureCode(error)).toBe('EACCES')
})
