import { expect, test } from 'vitest'
import { ago, clock, moment, when } from './when.ts'

const now = new Date(2026, 2, 18, 12, 0, 0).getTime()
const at = (day: number, hour: number, minute: number, second = 0) =>
  new Date(2026, 2, day, hour, minute, second).getTime()

test('seconds, minutes and hours since', () => {
  expect(ago('ar', at(18, 11, 59, 57), now)).toBe('قبل 3 ثوانٍ')
  expect(ago('ar', at(18, 11, 59, 58), now)).toBe('قبل ثانيتين')
  expect(ago('ar', now, now)).toBe('الآن')
  expect(ago('en', at(18, 11, 57), now)).toBe('3 minutes ago')
  expect(ago('ar', at(18, 1, 0), now)).toBe('قبل 11 ساعة')
})

test('a clock that was set back does not tell of the future', () => {
  expect(ago('en', now + 5000, now)).toBe('just now')
})

test('today, yesterday, this week, longer ago', () => {
  expect(when('ar', at(18, 11, 57), now)).toBe('قبل 3 دقائق')
  expect(when('ar', at(18, 9, 12), now)).toBe('اليوم 09:12')
  expect(when('ar', at(17, 18, 40), now)).toBe('أمس 18:40')
  expect(when('en', at(17, 18, 40), now)).toBe('Yesterday 18:40')
  expect(when('ar', at(15, 21, 5), now)).toBe('الأحد 21:05')
  expect(when('en', at(1, 21, 5), now)).toBe('1 March 2026')
})

test('midnight parts the days, not the passing of 24 hours', () => {
  const morning = new Date(2026, 2, 18, 2, 0).getTime()
  expect(when('en', at(17, 23, 30), morning)).toBe('Yesterday 23:30')
})

test('midnight is 00:00', () => {
  expect(clock('ar', at(18, 0, 5))).toBe('00:05')
})

test('a moment in full', () => {
  expect(moment('ar', at(15, 6, 0))).toBe('الأحد، 15 مارس 2026، 06:00')
  expect(moment('en', at(15, 6, 0))).toBe('Sunday, 15 March 2026, 06:00')
})
