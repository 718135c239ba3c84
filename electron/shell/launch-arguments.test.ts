import { expect, test } from 'vitest'
import { launchFiles } from './launch-arguments.ts'

const folder = '/home/salma'

test.each([
  { argv: ['warraq'], unpackaged: false, files: [] },
  { argv: ['warraq', 'a.txt', '/b/c.txt'], unpackaged: false, files: ['/home/salma/a.txt', '/b/c.txt'] },
  { argv: ['electron', '.', 'a.txt'], unpackaged: true, files: ['/home/salma/a.txt'] },
  { argv: ['electron', '.'], unpackaged: true, files: [] },
  { argv: ['electron', '--no-sandbox', '.', 'a.txt'], unpackaged: true, files: ['/home/salma/a.txt'] },
  { argv: ['warraq', '--no-sandbox', '-x', 'خبر.txt'], unpackaged: false, files: ['/home/salma/خبر.txt'] },
  { argv: ['warraq', 'a.txt', '--', '-b.txt'], unpackaged: false, files: ['/home/salma/a.txt', '/home/salma/-b.txt'] },
  { argv: ['warraq', 'file:///news/a%20b.txt'], unpackaged: false, files: ['/news/a b.txt'] },
  { argv: ['warraq', ''], unpackaged: false, files: [] },
])('$argv gives $files', ({ argv, unpackaged, files }) => {
  expect(launchFiles({ argv, unpackaged, folder })).toEqual(files)
})
