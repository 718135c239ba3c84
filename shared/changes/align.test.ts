import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignIds, uniquePairs } from './align.ts'

const ids = fc.array(fc.nat(6), { maxLength: 30 })

/** Length of a longest common subsequence, by the textbook. */
function commonLength(a: number[], b: number[]): number {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      const row = best[i + 1] as number[]
      row[j + 1] = x === y ? (best[i]?.[j] ?? 0) + 1 : Math.max(best[i]?.[j + 1] ?? 0, row[j] ?? 0)
    })
  })
  return best[a.length]?.[b.length] ?? 0
}

/** What the edits leave untouched on both sides. */
function untouched(a: number[], b: number[], budget?: number): [number[], number[]] {
  const edits = alignIds(a, b, budget)
  const left = (ids: number[], inside: (i: number) => boolean) => ids.filter((_, i) => !inside(i))
  return [
    left(a, i => edits.some(({ fromA, toA }) => fromA <= i && i < toA)),
    left(b, j => edits.some(({ fromB, toB }) => fromB <= j && j < toB)),
  ]
}

describe('alignIds', () => {
  it('leaves a longest common subsequence', () => {
    fc.assert(
      fc.property(ids, ids, (a, b) => {
        const [inA, inB] = untouched(a, b)
        expect(inA).toEqual(inB)
        expect(inA).toHaveLength(commonLength(a, b))
      }),
    )
  })

  it('stays right when its budget runs out', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(60), (a, b, budget) => {
        const [inA, inB] = untouched(a, b, budget)
        expect(inA).toEqual(inB)
      }),
    )
  })

  it('keeps ids that stand once apart even without a budget', () => {
    expect(alignIds([1, 2, 3, 4, 5], [9, 2, 8, 4, 7], 0)).toEqual([
      { fromA: 0, toA: 1, fromB: 0, toB: 1 },
      { fromA: 2, toA: 3, fromB: 2, toB: 3 },
      { fromA: 4, toA: 5, fromB: 4, toB: 5 },
    ])
  })

  it('compares no more than its budget allows', () => {
    const counted = (length: number) => {
      let reads = 0
      const watch = (values: number[]): number[] =>
        new Proxy(values, {
          get: (target, name, receiver) => {
            if (name === 'slice') return () => watch(target)
            if (typeof name === 'string' && /^\d/.test(name)) reads++
            return Reflect.get(target, name, receiver)
          },
        })
      const a = Array.from({ length }, (_, i) => i % 7)
      const b = Array.from({ length }, (_, i) => (i * i) % 11)
      alignIds(watch(a), watch(b), 10_000)
      return reads
    }
    expect(counted(3000)).toBeLessThan(40_000)
  })
})

describe('uniquePairs', () => {
  it('takes the longest rising sequence of ids that both hold once', () => {
    expect(uniquePairs([1, 2, 3, 4, 2], [4, 1, 3, 5])).toEqual([
      [0, 1],
      [2, 2],
    ])
  })

  it('pairs no negative id', () => {
    expect(uniquePairs([-1, 5], [5, -1])).toEqual([[1, 0]])
  })
})
