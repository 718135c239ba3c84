import { expect, test } from 'vitest'
import { findWords, rankOf } from './search-words.ts'

const found = (text: string, query: string) =>
  findWords(text, query)?.map(({ from, to }) => text.slice(from, to)) ?? null

test('a word inside another, without regard to hamzas, vowels and letter case', () => {
  expect(found('احذف النسخة 1 وأبقِ 2', 'نسخة')).toEqual(['نسخة'])
  expect(found('إلى النسخة الأخرى', 'الاخرى')).toEqual(['الأخرى'])
  expect(found('Compare the copies', 'COMP')).toEqual(['Comp'])
})

test('the quote shows what stands there, marks and all', () => {
  expect(found('حُلّ التعليق', 'حل')).toEqual(['حُلّ'])
})

test('a final ة is found as ت', () => {
  expect(found('قارن النسختين', 'نسخة')).toEqual(['نسخت'])
  expect(found('انسخ النص', 'نسخة')).toBeNull()
})

test('every word of the query must stand there, in any order', () => {
  expect(found('مقارنة النسختين', 'نسخت مقارنة')).toEqual(['مقارنة', 'نسخت'])
  expect(found('مقارنة النسختين', 'مقارنة مراجعة')).toBeNull()
})

test('stretches that overlap become one', () => {
  expect(found('abcdef', 'abcd cde')).toEqual(['abcde'])
})

test('an empty query is found everywhere, nowhere in particular', () => {
  expect(found('فتح', '  ')).toEqual([])
})

test('a word’s beginning ranks before its middle, and the article does not count', () => {
  const rank = (text: string, query: string) => rankOf(text, findWords(text, query) ?? [])
  expect(rank('Text or review', 're')).toBe(0)
  expect(rank('Previous finding', 're')).toBe(1)
  expect(rank('مقارنة النسختين', 'نسخت')).toBe(0)
  expect(rank('انسخ النص', 'نسخ')).toBe(1)
})
