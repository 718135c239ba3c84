import { expect, test } from 'vitest'
import { catalogue, type WordKey } from './catalogue.ts'
import type { Language } from './language.ts'
import { formatMessage, formatParts } from './message.ts'

const say = (language: Language, key: WordKey, count: number) =>
  formatMessage(language, catalogue[key][language], { count })

test('Arabic counts agree in all six forms', () => {
  const blockers = [0, 1, 2, 3, 10, 11, 12, 99, 100, 102, 103].map(count => say('ar', 'count.blockers', count))
  expect(blockers).toEqual([
    'لا موانع',
    'مانع واحد',
    'مانعان',
    '3 موانع',
    '10 موانع',
    '11 مانعًا',
    '12 مانعًا',
    '99 مانعًا',
    '100 مانع',
    '102 مانع',
    '103 موانع',
  ])
})

test('numbers are grouped, with the digits 0-9', () => {
  expect(say('ar', 'count.words', 1284)).toBe('1,284 كلمة')
  expect(say('en', 'count.words', 1284)).toBe('1,284 words')
  expect(say('en', 'count.words', 1)).toBe('1 word')
})

test('a message without values is given as it stands', () => {
  expect(formatMessage('en', catalogue['findings.accept'].en)).toBe('Accept')
})

test('a missing value is an error, not a hole in the sentence', () => {
  expect(() => formatMessage('ar', catalogue['encoding.open'].ar)).toThrow()
})

test('tags and elements keep their place', () => {
  const parts = formatParts<{ bold: unknown } | { file: string }>('ar', '<b>تعذّر</b> {file}', {
    b: chunks => ({ bold: chunks }),
    file: { file: 'a.txt' },
  })
  expect(parts).toEqual([{ bold: ['تعذّر'] }, ' ', { file: 'a.txt' }])
})
