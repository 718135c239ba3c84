import { StepMap } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { docPos } from '../text/offset.ts'
import type { Annotation } from './annotation.ts'
import { AnnotationSet } from './annotation-set.ts'
import { mapRange } from './range-map.ts'

function tag(id: string, from: number, to: number): Annotation {
  return { type: 'entity', id, label: 'PER', entity: null, from: docPos(from), to: docPos(to) }
}

function setOf(...annotations: Annotation[]): AnnotationSet {
  return AnnotationSet.empty.replace([], annotations)
}

/** `id from-to`, in order. */
function placesOf(annotations: readonly Annotation[]): string[] {
  return annotations.map(({ id, from, to }) => `${id} ${from}-${to}`)
}

describe('a set of annotations', () => {
  const set = setOf(tag('c', 4, 6), tag('b', 2, 5), tag('a', 2, 9), tag('d', 2, 5))

  test('lists by start, then longest first, then id', () => {
    expect(placesOf(set.list())).toEqual(['a 2-9', 'b 2-5', 'd 2-5', 'c 4-6'])
    expect(set.size).toBe(4)
  })

  test('finds by id', () => {
    expect(set.get('c')).toEqual(tag('c', 4, 6))
    expect(set.get('x')).toBeNull()
  })

  test('finds those that share a position with a stretch; touching is not sharing', () => {
    expect(placesOf(set.within(5, 6))).toEqual(['a 2-9', 'c 4-6'])
    expect(placesOf(set.within(9, 12))).toEqual([])
  })

  test('takes off and puts on, and stays as it was', () => {
    const next = set.replace([tag('a', 2, 9)], [tag('a', 3, 4), tag('e', 1, 2)])
    expect(placesOf(next.list())).toEqual(['e 1-2', 'b 2-5', 'd 2-5', 'a 3-4', 'c 4-6'])
    expect(set.size).toBe(4)
  })
})

describe('what a set refuses', () => {
  const set = setOf(tag('a', 2, 5), tag('b', 5, 7))

  test('to take off what is not there, or not there exactly', () => {
    expect(() => set.replace([tag('x', 2, 5)], [])).toThrow(new RangeError('Annotation x is not at 2 to 5'))
    expect(() => set.replace([tag('a', 2, 6)], [])).toThrow(new RangeError('Annotation a is not at 2 to 6'))
    expect(() => set.replace([tag('a', 1, 5)], [])).toThrow(new RangeError('Annotation a is not at 1 to 5'))
  })

  test('an id that is in use, in the set or twice in what is put on', () => {
    expect(() => set.replace([], [tag('b', 1, 2)])).toThrow(new RangeError('Annotation b is there already'))
    expect(() => set.replace([], [tag('c', 1, 2), tag('c', 3, 4)])).toThrow(RangeError)
    expect(set.replace([tag('b', 5, 7)], [tag('b', 1, 2)]).size).toBe(2)
  })

  test('an empty annotation, or one the wrong way round', () => {
    expect(() => set.replace([], [tag('c', 3, 3)])).toThrow(new RangeError('Annotation c is empty'))
    expect(() => set.replace([], [tag('c', 4, 3)])).toThrow(new RangeError('Annotation c is empty'))
  })
})

describe('moving through a change', () => {
  test('a change without effect gives the same set', () => {
    const set = setOf(tag('a', 2, 5))
    expect(set.map(StepMap.empty)).toBe(set)
    expect(set.replace([], []).list()).toEqual(set.list())
  })

  test('one with nothing left is gone, the others stay', () => {
    const set = setOf(tag('a', 2, 5), tag('b', 6, 8))
    expect(placesOf(set.map(new StepMap([1, 4, 0])).list())).toEqual(['b 2-4'])
  })

  test('several stretches are replaced at once, each in the positions before', () => {
    const set = setOf(tag('a', 2, 5), tag('b', 8, 10))
    expect(placesOf(set.map(new StepMap([0, 1, 3, 6, 1, 0])).list())).toEqual(['a 4-7', 'b 9-11'])
  })

  test.each<[change: [number, number, number], to: string | null]>([
    [[4, 0, 2], '3-9'],
    [[3, 0, 2], '5-9'],
    [[7, 0, 2], '3-7'],
    [[3, 1, 2], '3-8'],
    [[6, 1, 2], '3-8'],
    [[2, 2, 1], '3-6'],
    [[6, 2, 1], '3-6'],
    [[3, 4, 4], null],
    [[2, 6, 1], null],
  ])('3 to 7 through %j is %s', (change, to) => {
    const place = mapRange(new StepMap(change), { from: docPos(3), to: docPos(7) })
    expect(place && `${place.from}-${place.to}`).toBe(to)
  })

  test('a set keeps its places whichever of its successors is asked first', () => {
    const set = setOf(tag('a', 2, 5), tag('b', 6, 8))
    const typed = set.map(new StepMap([0, 0, 2]))
    const deleted = typed.map(new StepMap([3, 5, 0]))
    const last = deleted.map(new StepMap([3, 0, 1]))
    expect(placesOf(last.list())).toEqual(['b 4-6'])
    expect(placesOf(typed.list())).toEqual(['a 4-7', 'b 8-10'])
    expect(placesOf(deleted.list())).toEqual(['b 3-5'])
    expect(placesOf(set.list())).toEqual(['a 2-5', 'b 6-8'])
    expect(placesOf(deleted.replace([], [tag('a', 1, 2)]).list())).toEqual(['a 1-2', 'b 3-5'])
  })

  test('tells those that are more than shifted', () => {
    const set = setOf(tag('a', 2, 5), tag('b', 5, 7), tag('c', 9, 12))
    expect(placesOf(set.touched([new StepMap([5, 0, 1])]))).toEqual([])
    expect(placesOf(set.touched([new StepMap([6, 0, 1])]))).toEqual(['b 5-7'])
    expect(placesOf(set.touched([new StepMap([4, 1, 1]), new StepMap([10, 0, 1])]))).toEqual(['a 2-5', 'c 9-12'])
  })
})
