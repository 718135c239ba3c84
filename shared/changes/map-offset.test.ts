import { expect, it } from 'vitest'
import { originalOffset, utf16 } from '../text/offset.ts'
import { diffTexts } from './diff.ts'
import { mapOffset, mapOriginal } from './map-offset.ts'

//         0    5   9    14
const a = 'وصل زيد إلى دمشق'
const b = 'وصل السيد زيد الى دمشق'
const changes = diffTexts(a, b)
const toA = (offset: number, side: 1 | -1 = 1) => mapOffset(changes, utf16(offset), side)
const toB = (offset: number, side: 1 | -1 = 1) => mapOriginal(changes, originalOffset(offset), side)

it('maps letters that both texts have, and no others', () => {
  expect([0, 3, 4, 9, 10, 13, 14, 15, 17, 18, 22].map(offset => toA(offset))).toEqual([
    0,
    3,
    null,
    null,
    4,
    7,
    null,
    null,
    11,
    12,
    16,
  ])
  expect([0, 4, 7, 8, 10, 11, 16].map(offset => toB(offset))).toEqual([0, 10, 13, null, null, 17, 22])
})

it('maps an end by the letter before it', () => {
  expect([toA(4, -1), toA(13, -1), toA(14, -1), toA(17, -1)]).toEqual([4, 7, 8, null])
  expect([toB(4, -1), toB(8, -1), toB(11, -1)]).toEqual([4, 14, null])
})
