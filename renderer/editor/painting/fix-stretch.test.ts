import { expect, test } from 'vitest'
import { fixStretch } from './fix-stretch.ts'

function underlined(text: string, from: number, to: number): string {
  return text.slice(...fixStretch(text, from, to))
}

test('letters are underlined as they are', () => {
  expect(underlined('أما الميناء فان', 12, 15)).toBe('فان')
})

test('a mark is underlined with the word after it, which a space is missing before', () => {
  expect(underlined('انتهى الإضراب.كما', 13, 14)).toBe('.كما')
})

test('a mark with nothing after it is underlined with the word before it', () => {
  expect(underlined('في المرفأ" من', 9, 10)).toBe('المرفأ"')
})

test('something missing inside a word underlines the whole word', () => {
  expect(underlined('زار علىمرفأ قديم', 7, 7)).toBe('علىمرفأ')
})

test('something missing at the edge of a word underlines the word', () => {
  expect(underlined('قال نعم', 7, 7)).toBe('نعم')
})

test('with no word beside it there is still something to see', () => {
  expect(underlined('- - -', 2, 2)).toBe(' -')
  expect(underlined('- - -', 2, 3)).toBe('-')
  expect(underlined('…', 0, 0)).toBe('…')
})
