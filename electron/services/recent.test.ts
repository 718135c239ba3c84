import { expect, test } from 'vitest'
import { forgetRecent, type Recent, recentList, recentSchema, touchRecent } from './recent.ts'

const empty: Recent = recentSchema.parse({})

test('the article opened last comes first, and once', () => {
  let recent = touchRecent(empty, '/a.txt', { name: 'a.txt', at: '1' })
  recent = touchRecent(recent, '/b.txt', { name: 'b.txt', at: '2' })
  recent = touchRecent(recent, '/a.txt', { at: '3' })
  expect(recentList(recent).map(({ path, at }) => `${path} ${at}`)).toEqual(['/a.txt 3', '/b.txt 2'])
})

test('what is known of an article is added to, not lost', () => {
  const described = touchRecent(empty, '/a.txt', {
    at: '1',
    name: 'a.txt',
    title: 'إضراب الميناء',
    words: 412,
    blockers: 3,
  })
  expect(recentList(touchRecent(described, '/a.txt', { at: '2', state: 'exported' }))).toEqual([
    { path: '/a.txt', name: 'a.txt', title: 'إضراب الميناء', words: 412, state: 'exported', blockers: 3, at: '2' },
  ])
})

test('fifty are kept', () => {
  let recent = empty
  for (let i = 0; i < 60; i++) recent = touchRecent(recent, `/${i}.txt`, { at: String(i) })
  expect(recent.articles).toHaveLength(50)
  expect(recent.articles[0]?.path).toBe('/59.txt')
})

test('one can be forgotten', () => {
  const recent = touchRecent(empty, '/a.txt', { at: '1' })
  expect(recentList(forgetRecent(recent, '/a.txt'))).toEqual([])
})
