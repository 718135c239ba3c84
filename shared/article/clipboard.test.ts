import { describe, expect, test } from 'vitest'
import { docPos } from '../text/offset.ts'
import { placeAnnotations, takeAnnotations } from './clipboard.ts'
import { read } from './testing/notation.ts'

describe('annotations on the clipboard', () => {
  const { article } = read('في [دير [الزور]] و[حلب]')

  test('are those wholly inside, their places counted from the start of the stretch', () => {
    const places = (from: number, to: number) =>
      takeAnnotations(article.state, docPos(from), docPos(to)).map(tag => [tag.id, tag.from, tag.to])
    expect(places(4, 13)).toEqual([
      ['a', 0, 9],
      ['b', 4, 9],
    ])
    expect(places(5, 19)).toEqual([
      ['b', 3, 8],
      ['c', 10, 13],
    ])
    expect(places(9, 13)).toEqual([])
  })

  test('keep their ids where these are free, and get new ones where not', () => {
    const taken = takeAnnotations(article.state, docPos(4), docPos(19))
    const free = read('أمس [ليلا]').article
    expect(placeAnnotations(free, taken, docPos(5)).add.map(tag => [tag.id, tag.from, tag.to])).toEqual([
      ['a2-1', 5, 14],
      ['b', 9, 14],
      ['c', 16, 19],
    ])
  })

  test('that come twice get an id each', () => {
    const [tag] = takeAnnotations(article.state, docPos(4), docPos(13))
    const pasted = placeAnnotations(read('أمس').article, tag ? [tag, tag] : [], docPos(1))
    expect(pasted.add.map(({ id }) => id)).toEqual(['a', 'a1-1'])
  })
})
