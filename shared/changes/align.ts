import { diff } from 'fast-myers-diff'
import type { Edit } from './edit.ts'

/**
 * Aligns two sequences of ids by a shortest edit script; gives the index ranges that differ, in order. Myers' algorithm
 * costs length times differences, so sequences that have little in common are first parted at the ids that each holds
 * once; where that does not help either, the rest counts as different. The work is bounded by `budget` comparisons.
 */
export function alignIds(a: readonly number[], b: readonly number[], budget = 4_000_000): Edit[] {
  const left = { comparisons: budget }
  return alignRange(a, b, { fromA: 0, toA: a.length, fromB: 0, toB: b.length }, left)
}

/**
 * Pairs of indexes whose ids each side holds once, in an order that both sides share: the longest such sequence
 * (patience diff). Negative ids pair with nothing.
 */
export function uniquePairs(a: readonly number[], b: readonly number[]): [number, number][] {
  const inB = onceIn(b)
  const pairs: [number, number][] = []
  for (const [id, i] of onceIn(a)) {
    const j = inB.get(id)
    if (j !== undefined && j >= 0 && i >= 0) pairs.push([i, j])
  }
  return longestRising(pairs.sort((x, y) => x[0] - y[0]))
}

class OverBudget extends Error {}

function alignRange(a: readonly number[], b: readonly number[], range: Edit, left: { comparisons: number }): Edit[] {
  const { fromA, toA, fromB, toB } = range
  if (fromA === toA || fromB === toB) return fromA === toA && fromB === toB ? [] : [range]
  const partA = a.slice(fromA, toA)
  const partB = b.slice(fromB, toB)
  const script = shortestScript(partA, partB, left)
  if (script) return script.map(hunk => shift(hunk, fromA, fromB))
  const pairs = uniquePairs(partA, partB)
  if (pairs.length === 0) return [range]
  return partsBetween(pairs, partA.length, partB.length).flatMap(part =>
    alignRange(a, b, shift(part, fromA, fromB), left),
  )
}

/** Spends at most half of what is left; null where that is not enough. */
function shortestScript(a: readonly number[], b: readonly number[], left: { comparisons: number }): Edit[] | null {
  let spare = left.comparisons / 2
  const equal = (i: number, j: number) => {
    if (spare-- <= 0) throw new OverBudget()
    return a[i] === b[j]
  }
  try {
    const script = [...diff(a as number[], b as number[], equal)]
    return script.map(([fromA, toA, fromB, toB]) => ({ fromA, toA, fromB, toB }))
  } catch (error) {
    if (error instanceof OverBudget) return null
    throw error
  } finally {
    left.comparisons = left.comparisons / 2 + spare
  }
}

function partsBetween(pairs: readonly [number, number][], lengthA: number, lengthB: number): Edit[] {
  let fromA = 0
  let fromB = 0
  const parts: Edit[] = []
  for (const [i, j] of [...pairs, [lengthA, lengthB] as const]) {
    parts.push({ fromA, toA: i, fromB, toB: j })
    fromA = i + 1
    fromB = j + 1
  }
  return parts
}

function shift({ fromA, toA, fromB, toB }: Edit, byA: number, byB: number): Edit {
  return { fromA: fromA + byA, toA: toA + byA, fromB: fromB + byB, toB: toB + byB }
}

/** Index by id, for ids that stand once; -1 for the others. */
function onceIn(ids: readonly number[]): Map<number, number> {
  const places = new Map<number, number>()
  for (const [i, id] of ids.entries()) if (id >= 0) places.set(id, places.has(id) ? -1 : i)
  return places
}

/** The longest subsequence with rising second members, by patience sorting. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = []
  const before: number[] = []
  pairs.forEach(([, j], k) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] as number] as [number, number])[1] < j) low = middle + 1
      else high = middle
    }
    before[k] = low > 0 ? (tops[low - 1] as number) : -1
    tops[low] = k
  })
  const chain: [number, number][] = []
  for (let k = tops.at(-1) ?? -1; k >= 0; k = before[k] as number) chain.push(pairs[k] as [number, number])
  return chain.reverse()
}
