import { expect, it } from 'vitest'
import { BlockCache } from './block-cache.ts'
import { unitsOf } from './unit.ts'

const blocks = Array.from({ length: 50 }, (_, i) => `وصلت الشاحنة رقم ${i} إلى المستودع. ثم عادت فارغة.`)

it('reads only the block that an edit touched', () => {
  const cache = new BlockCache()
  unitsOf(blocks, cache)
  expect(cache.reads).toBe(50)
  unitsOf(blocks.with(7, 'وصل القطار إلى المحطة.'), cache)
  expect(cache.reads).toBe(51)
})

it('forgets blocks that are gone for two calls', () => {
  const cache = new BlockCache()
  unitsOf(['ذهب الناس.'], cache)
  unitsOf([], cache)
  unitsOf([], cache)
  unitsOf(['ذهب الناس.'], cache)
  expect(cache.reads).toBe(2)
})

it('tells keys, words, ends and quotations', () => {
  const pieces = new BlockCache().piecesOf('قال "نعم نعم. سنعود غدا." وخرج')
  expect(pieces.map(({ key, words, ended, quoted }) => [key, words, ended, quoted])).toEqual([
    ['قال"نعمنعم.', 3, true, false],
    ['سنعودغدا."', 2, true, true],
    ['وخرج', 1, false, false],
  ])
})
