import { expect, test } from 'vitest'
import { fromLocal, timeLeft, toLocal } from './embargo.ts'

test('a moment goes through the control and back', () => {
  const iso = new Date(2026, 2, 15, 6, 0).toISOString()
  expect(toLocal(iso)).toBe('2026-03-15T06:00')
  expect(fromLocal('2026-03-15T06:00')).toBe(iso)
})

test('no moment, no text', () => {
  expect(toLocal('')).toBe('')
  expect(toLocal('soon')).toBe('')
  expect(fromLocal('')).toBe('')
})

test('hours up to two days, then days', () => {
  const now = Date.parse('2026-03-14T16:00:00Z')
  expect(timeLeft('2026-03-15T06:30:00Z', now)).toEqual({ unit: 'hours', count: 14 })
  expect(timeLeft('2026-03-14T16:20:00Z', now)).toEqual({ unit: 'hours', count: 0 })
  expect(timeLeft('2026-03-17T17:00:00Z', now)).toEqual({ unit: 'days', count: 3 })
  expect(timeLeft('2026-03-14T16:00:00Z', now)).toBeNull()
  expect(timeLeft('', now)).toBeNull()
})
