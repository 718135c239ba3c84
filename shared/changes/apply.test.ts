import { expect, it } from 'vitest'
import { applyChanges, reverseChanges } from './apply.ts'
import { diffTexts } from './diff.ts'

const a = 'عاد الصياد الى البيت.ثم نام'
const b = 'عاد الصياد إلى البيت. ثم نام'

it('goes forth and back', () => {
  expect(applyChanges(a, diffTexts(a, b))).toBe(b)
  expect(reverseChanges(b, diffTexts(a, b))).toBe(a)
})

it('refuses changes of another text', () => {
  expect(() => applyChanges('عاد الصياد من البيت', diffTexts(a, b))).toThrow(RangeError)
  expect(() => reverseChanges(a, diffTexts(a, b))).toThrow(RangeError)
})
