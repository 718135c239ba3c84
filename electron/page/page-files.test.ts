import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageFile, pageFileName } from './page-files.ts'

let folder = ''

beforeAll(async () => {
  const above = await mkdtemp(join(tmpdir(), 'page-files-'))
  await writeFile(join(above, 'secret.txt'), 'not for the page')
  folder = join(above, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<!doctype html><html><head><title>ورّاق</title></head></html>')
  await writeFile(join(folder, 'assets', 'main.js'), 'export {}')
})

afterAll(() => rm(join(folder, '..'), { recursive: true }))

test.each([
  ['/', 'index.html'],
  ['/assets/main.js', 'assets/main.js'],
  ['/assets/', 'assets/index.html'],
  ['/a%20b.css', 'a b.css'],
  ['/assets/../x.js', 'x.js'],
])('%s is the file %s', (pathname, name) => {
  expect(pageFileName(pathname)).toBe(name)
})

test.each(['', 'x.js', '/..%5csecret.txt', '/c:/secret.txt', '/%00', '/%'])('%j names no file', pathname => {
  expect(pageFileName(pathname)).toBeNull()
})

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/%2e%2e%2f..%2fsecret.txt', '/missing.js', '/assets'])(
  '%s is not found',
  async pathname => {
    const { status, body } = await pageFile(folder, pathname)
    expect([status, new TextDecoder().decode(body)]).toEqual([404, 'Not found'])
  },
)

test('a script comes with its type and no guessing', async () => {
  const { status, headers, body } = await pageFile(folder, '/assets/main.js')
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
  expect(new TextDecoder().decode(body)).toBe('export {}')
})

test('the policy lets nothing in from elsewhere, and nothing inline', async () => {
  const { headers } = await pageFile(folder, '/')
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
})
