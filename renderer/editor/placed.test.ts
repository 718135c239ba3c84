import { StepMap } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { docPos } from '../../shared/text/offset.ts'
import { type Hold, Placed } from './placed.ts'

/** `2-5` placed, then `start` `deleted` `inserted`: where it stands now. */
function after(hold: Hold, place: readonly [number, number], change: readonly [number, number, number]): string {
  const [from, to] = place
  const placed = Placed.of(hold, [{ value: 'x', from: docPos(from), to: docPos(to) }])
  return placed
    .map([new StepMap([...change])])
    .list()
    .map(value => `${value.from}-${value.to}`)
    .join()
}

test.each([
  ['touch', [5, 8], [1, 0, 2], '7-10'],
  ['touch', [5, 8], [10, 3, 0], '5-8'],
  ['touch', [5, 8], [8, 0, 1], ''],
  ['touch', [5, 8], [3, 2, 0], ''],
  ['touch', [5, 5], [5, 0, 1], ''],
  ['touch', [5, 5], [1, 0, 1], '6-6'],
  ['keep', [5, 8], [6, 0, 4], '5-12'],
  ['keep', [5, 8], [5, 0, 1], '6-9'],
  ['keep', [5, 8], [7, 5, 0], '5-7'],
  ['keep', [5, 8], [4, 6, 1], ''],
] as const)('%s %j through %j', (hold, place, change, expected) => {
  expect(after(hold, place, change)).toBe(expected)
})

test('touching finds empty places and edges', () => {
  const placed = Placed.of('keep', [
    { value: 'a', from: docPos(2), to: docPos(2) },
    { value: 'b', from: docPos(4), to: docPos(9) },
  ])
  const values = (from: number, to: number) => placed.touching(from, to).map(({ value }) => value)
  expect(values(2, 4)).toEqual(['a', 'b'])
  expect(values(3, 3)).toEqual([])
  expect(values(9, 12)).toEqual(['b'])
})

test('nothing to do gives the same object back', () => {
  const placed = Placed.of('touch', [{ value: 1, from: docPos(1), to: docPos(2) }])
  expect(placed.map([])).toBe(placed)
})
