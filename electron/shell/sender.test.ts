import { expect, test } from 'vitest'
import { isTrustedFrame } from './sender.ts'

test.each(['app://warraq/index.html', 'app://warraq/', 'app://warraq/index.html#top'])('%s is answered', url => {
  expect(isTrustedFrame({ url, parent: null })).toBe(true)
})

test.each([
  '',
  'about:blank',
  'https://warraq/index.html',
  'app://warraq.example/index.html',
  'app://other/index.html',
  'app:warraq',
  'data:text/html,app://warraq/',
  'file:///app/warraq/index.html',
  'app://user@other/warraq',
])('%j is refused', url => {
  expect(isTrustedFrame({ url, parent: null })).toBe(false)
})

test('a frame inside another, or one that is gone, is refused', () => {
  const main = { url: 'app://warraq/index.html', parent: null }
  expect(isTrustedFrame({ url: main.url, parent: main })).toBe(false)
  expect(isTrustedFrame(null)).toBe(false)
})
