import { expect, test } from 'vitest'
import { newIds } from './id.ts'
import { read } from './testing/notation.ts'

test('ids count within the next entry of the log, and none comes back after an undo', () => {
  const { article } = read('في [حلب]')
  const newId = newIds(article, 'a')
  expect([newId(), newId()]).toEqual(['a2-1', 'a2-2'])
  const undone = article.undo({ author: 'سلمى', at: '2026-02-01T08:00:00Z' })?.article
  expect(undone && newIds(undone, 'e')()).toBe('e3-1')
})
