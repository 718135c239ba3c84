import fc from 'fast-check'
import { expect, it } from 'vitest'
import { span } from '../text/offset.ts'
import { withoutOverlaps } from './overlap.ts'

function claim(start: number, end: number, confidence: number) {
  return { ...span(start, end), confidence }
}

function kept(...claims: [start: number, end: number, confidence: number][]): string[] {
  return withoutOverlaps(claims.map(each => claim(...each))).map(({ start, end }) => `${start}-${end}`)
}

it('keeps what only touches, by start and end', () => {
  expect(kept([4, 6, 0.5], [2, 4, 0.9], [4, 4, 0.7])).toEqual(['2-4', '4-4', '4-6'])
})

it('keeps the surer of two that overlap', () => {
  expect(kept([2, 5, 0.5], [4, 8, 0.9])).toEqual(['4-8'])
})

it('keeps a weak claim whose rival gave way to a third', () => {
  expect(kept([0, 5, 0.5], [4, 8, 0.9], [7, 9, 0.95])).toEqual(['0-5', '7-9'])
})

it('keeps the first of two alike', () => {
  expect(
    withoutOverlaps([
      { ...claim(1, 2, 0.9), name: 'a' },
      { ...claim(1, 2, 0.9), name: 'b' },
    ]),
  ).toEqual([{ ...claim(1, 2, 0.9), name: 'a' }])
})

it('keeps one insertion a place, and none inside a change', () => {
  expect(kept([3, 3, 0.5], [3, 3, 0.6], [5, 5, 0.5], [4, 6, 0.9])).toEqual(['3-3', '4-6'])
})

it('leaves out only what overlaps something at least as sure that stays', () => {
  const claims = fc.array(
    fc.tuple(fc.nat(30), fc.nat(4), fc.nat(9)).map(([start, length, sure]) => claim(start, start + length, sure / 10)),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(claims, all => {
      const left = withoutOverlaps(all)
      const overlap = (a: (typeof all)[number], b: (typeof all)[number]) =>
        (a.start === b.start && a.end === b.end) || (a.start < b.end && b.start < a.end)
      for (const [i, one] of left.entries())
        for (const other of left.slice(i + 1)) expect(overlap(one, other)).toBe(false)
      for (const out of all.filter(each => !left.includes(each))) {
        expect(left.some(each => overlap(each, out) && each.confidence >= out.confidence)).toBe(true)
      }
    }),
  )
})
