import fc from 'fast-check'
import { expect, test } from 'vitest'
import { span } from '../text/offset.ts'
import { takenTest } from './taken.ts'

test('agrees with looking at each span', () => {
  const stretch = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), stretch, (taken, [start, length]) => {
      const end = start + length
      const slow = taken.some(([from, size]) => {
        const to = from + size
        const apart = to <= start || from >= end
        const held = from >= start && to <= end && size < length
        return !apart && !held
      })
      expect(takenTest(taken.map(([from, size]) => span(from, from + size)))(start, end)).toBe(slow)
    }),
  )
})
