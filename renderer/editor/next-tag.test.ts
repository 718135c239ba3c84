import { expect, test } from 'vitest'
import { nextTag } from './next-tag.ts'
import { selectWords, sessionOf, tagWords, textOf } from './testing/session-of.ts'

test('goes from tag to tag, round the end', () => {
  const { session } = sessionOf('زار صيدا ثم جبيل', 'وعاد إلى البترون')
  for (const [index, words] of ['صيدا', 'جبيل', 'البترون'].entries()) tagWords(session, `a${index}`, words, 'LOC')
  const go = (by: 1 | -1) => {
    const place = nextTag(session.getSnapshot(), by)
    if (place) session.select(place)
    return place && textOf(session).slice(place.start, place.end)
  }
  expect([go(1), go(1), go(1), go(1)]).toEqual(['صيدا', 'جبيل', 'البترون', 'صيدا'])
  expect([go(-1), go(-1)]).toEqual(['البترون', 'جبيل'])
  selectWords(session, 'جبيل', 'start')
  expect(go(1)).toBe('جبيل')
})

test('without tags there is nowhere to go', () => {
  expect(nextTag(sessionOf('نص').session.getSnapshot(), 1)).toBeNull()
})
