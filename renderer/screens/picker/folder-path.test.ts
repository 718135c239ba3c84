import { expect, test } from 'vitest'
import { crumbsOf, folderAbove, pathIn, sizeText } from './folder-path.ts'

test('up and down', () => {
  expect(folderAbove('a/b')).toBe('a')
  expect(folderAbove('a')).toBe('')
  expect(folderAbove('')).toBeNull()
  expect(pathIn('', 'a')).toBe('a')
  expect(pathIn('a/b', 'c.txt')).toBe('a/b/c.txt')
})

test('the way down', () => {
  expect(crumbsOf('أخبار/2026')).toEqual([
    { name: '', path: '' },
    { name: 'أخبار', path: 'أخبار' },
    { name: '2026', path: 'أخبار/2026' },
  ])
})

test('sizes', () => {
  expect([840, 48 * 1024, 1.25 * 1024 * 1024].map(sizeText)).toEqual(['840 B', '48 KB', '1.3 MB'])
})
