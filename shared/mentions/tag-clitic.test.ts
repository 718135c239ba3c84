import { expect, test } from 'vitest'
import type { KnownName } from './name.ts'
import { cliticToLeaveOut } from './tag-clitic.ts'

const article = [
  'وصل الحلبي إلى الميناء وفندق النخيل.',
  'والتقى بالحلبي وكريم وولبنان في لبنان، ثم عاد والحلبي إليه. ريم',
]

test('leaves out clitics when the rest stands bare in the article', () => {
  expect(cliticToLeaveOut('بالحلبي', article, [])).toEqual({ clitic: 'ب', stemStart: 1 })
  expect(cliticToLeaveOut('وفندق النخيل', [...article, 'فندق النخيل قديم'], [])).toEqual({ clitic: 'و', stemStart: 1 })
})

test('leaves out clitics when the rest is a known name', () => {
  const known: KnownName = { text: 'صنعاء', label: 'LOC', name: 'صنعاء', source: 'lexicon' }
  expect(cliticToLeaveOut('فبصنعاء', ['سافر فبصنعاء'], [known])).toEqual({ clitic: 'فب', stemStart: 2 })
  expect(cliticToLeaveOut('فبصنعاء', ['سافر فبصنعاء'], [])).toBeNull()
})

test('leaves the word whole where it is a name or a word of its own', () => {
  expect(
    cliticToLeaveOut('لبنان', [...article, 'بنان'], [{ text: 'لبنان', label: 'LOC', name: 'لبنان', source: 'tag' }]),
  ).toBeNull()
  expect(cliticToLeaveOut('كريم', article, [])).toBeNull()
  expect(cliticToLeaveOut('الحلبي', article, [])).toBeNull()
})

test('two letters standing bare are no evidence', () => {
  expect(cliticToLeaveOut('وسد', ['قرب سد وسد'], [])).toBeNull()
})
