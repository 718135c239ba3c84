import { expect, test } from 'vitest'
import { placeBands } from './band-places.ts'
import type { CopyBand } from './copy-bands.ts'

function band(group: number, copy: number): CopyBand {
  return {
    key: `${group}-${copy}`,
    group,
    copy,
    count: 2,
    keep: false,
    firstBlock: 0,
    lastBlock: 0,
    startsAt: null,
    endsAt: null,
    from: 1,
  }
}

function placed(...edges: [top: number, bottom: number][]) {
  const bands = edges.map((_, i) => band(0, i + 1))
  return placeBands(bands, one => edges[one.copy - 1] ?? [0, 0]).map(({ band: _band, ...place }) => place)
}

test('a tall copy has its band, a stem to the next label and a button in the middle', () => {
  expect(placed([100, 500], [500, 900])).toEqual([
    { top: 108, height: 374, stem: { top: 162, height: 338 }, jump: 302.5 },
    { top: 508, height: 374, stem: null, jump: null },
  ])
})

test('in a short copy the button stands under the label', () => {
  expect(placed([100, 155], [400, 455])[0]).toEqual({
    top: 108,
    height: 29,
    stem: { top: 162, height: 238 },
    jump: 162,
  })
})

test('without room between two labels there is neither stem nor button', () => {
  expect(placed([100, 155], [155, 210])[0]).toMatchObject({ stem: null, jump: null })
})

test('copies of different repeats are not linked', () => {
  const places = placeBands([band(0, 2), band(1, 1)], one => [one.group * 400, one.group * 400 + 300])
  expect(places.map(({ stem }) => stem)).toEqual([null, null])
})
