import { expect, test } from 'vitest'
import { settingsSchema } from '../../../shared/contract/settings.ts'
import { largerText, smallerText } from './text-size.ts'

test('up and down by steps, and no further than the settings allow', () => {
  expect(largerText(100)).toBe(115)
  expect(smallerText(100)).toBe(90)
  expect(largerText(200)).toBe(200)
  expect(smallerText(70)).toBe(70)
  for (const textSize of [smallerText(80), largerText(175)])
    expect(settingsSchema.safeParse({ textSize }).success, String(textSize)).toBe(true)
})

test('a size between two steps goes to its neighbours', () => {
  expect(largerText(104)).toBe(115)
  expect(smallerText(104)).toBe(100)
})
