import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Coverage, type Stretch } from './coverage.ts'

describe('cuts', () => {
  const name = new Coverage(20, [{ start: 5, end: 10 }])

  it.each<[what: string, start: number, end: number, cuts: boolean]>([
    ['a letter of the name', 6, 7, true],
    ['the whole name and no more', 5, 10, true],
    ['over its edge', 8, 12, true],
    ['the name with the space before it', 4, 10, false],
    ['the space before it', 4, 5, false],
    ['an insertion inside', 7, 7, true],
    ['an insertion at its edge', 5, 5, false],
  ])('%s', (_what, start, end, cuts) => {
    expect(name.cuts(start, end)).toBe(cuts)
  })
})

it('joins stretches that nest and overlap', () => {
  const coverage = new Coverage(20, [
    { start: 2, end: 12 },
    { start: 4, end: 6 },
    { start: 10, end: 15 },
  ])
  expect([1, 3, 11, 14, 15].map(at => coverage.touches(at, at + 1))).toEqual([false, true, true, true, false])
})

it('leaves out what lies outside the text', () => {
  expect(new Coverage(4, [{ start: -3, end: 99 }]).touches(3, 4)).toBe(true)
  expect(new Coverage(4, [{ start: 6, end: 9 }]).touches(3, 4)).toBe(false)
})

it('answers as looking at each unit and gap does', () => {
  const stretch = fc.tuple(fc.nat(20), fc.nat(6)).map(([start, length]): Stretch => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 5 }), fc.nat(20), fc.nat(5), (stretches, start, length) => {
      const end = Math.min(20, start + length)
      const touched = stretches.some(each => {
        const last = Math.min(20, each.end)
        if (each.start >= last) return false
        return start === end ? each.start < start && start < last : each.start < end && start < last
      })
      expect(new Coverage(20, stretches).touches(start, end)).toBe(touched)
    }),
  )
})
