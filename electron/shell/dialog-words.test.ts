import { expect, test } from 'vitest'
import { say } from './dialog-words.ts'

test('the name is put in as it is', () => {
  expect(say('saveQuestion', 'ar', 'خبر.txt')).toBe('أتحفظ تعديلاتك على «خبر.txt»؟')
  expect(say('saveQuestion', 'en', '$& {name}')).toBe('Save your changes to “$& {name}”?')
})

test('words without a name stay as they are', () => {
  expect(say('leave', 'en')).toBe('Don’t Save')
})
