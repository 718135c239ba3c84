import { expect, test } from 'vitest'
import { WindowArticles } from './window-articles.ts'

test('an article is shown by its own window, else by an empty one, else by a new one', () => {
  const windows = new WindowArticles<string>()
  expect(windows.showing('a')).toEqual({ in: 'a-new-one' })
  windows.add('start', null)
  expect(windows.showing('a')).toEqual({ in: 'an-empty-one', window: 'start' })
  windows.add('first', 'a')
  expect(windows.showing('a')).toEqual({ in: 'its-own', window: 'first' })
  windows.remove('start')
  expect(windows.showing('b')).toEqual({ in: 'a-new-one' })
})

test('a window that closed its article is empty again', () => {
  const windows = new WindowArticles<string>()
  windows.add('first', 'a')
  windows.set('first', null)
  expect(windows.windowOf('a')).toBeNull()
  expect(windows.articleOf('first')).toBeNull()
  expect(windows.showing('a')).toEqual({ in: 'an-empty-one', window: 'first' })
})

test('what a window reports after it is gone is not kept', () => {
  const windows = new WindowArticles<string>()
  windows.add('first', null)
  windows.remove('first')
  windows.set('first', 'a')
  expect(windows.windows()).toEqual([])
  expect(windows.windowOf('a')).toBeNull()
})
