import type { Edit } from './edit.ts'
import { commonWords, type SentenceUnit, totalWords } from './sentence-unit.ts'

/**
 * Widens pairs of sentences over unpaired neighbours whose words stand in the other side's sentence, beside those that
 * are accounted for: a full stop that became a comma, or the reverse.
 */
export function attachLeftovers(
  a: readonly SentenceUnit[],
  b: readonly SentenceUnit[],
  pairs: readonly Edit[],
): Edit[] {
  const widened = pairs.map(pair => ({ ...pair }))
  widened.forEach((pair, k) => {
    const unitA = a[pair.fromA] as SentenceUnit
    const unitB = b[pair.fromB] as SentenceUnit
    if (unitA.key === unitB.key) return
    const restA = surplus(unitA.words, unitB.words)
    const restB = surplus(unitB.words, unitA.words)
    const previous = widened[k - 1] ?? { toA: 0, toB: 0 }
    const next = pairs[k + 1] ?? { fromA: a.length, fromB: b.length }
    while (pair.fromA > previous.toA && absorb(a[pair.fromA - 1] as SentenceUnit, restB)) pair.fromA--
    while (pair.fromB > previous.toB && absorb(b[pair.fromB - 1] as SentenceUnit, restA)) pair.fromB--
    while (pair.toA < next.fromA && absorb(a[pair.toA] as SentenceUnit, restB)) pair.toA++
    while (pair.toB < next.fromB && absorb(b[pair.toB] as SentenceUnit, restA)) pair.toB++
  })
  return widened
}

/** The share of a leftover's words that has to stand in the other side's sentence. */
const contained = 0.6

/** Takes a sentence's words out of `rest`, if enough of them are there. */
function absorb({ words }: SentenceUnit, rest: Map<number, number>): boolean {
  const total = totalWords(words)
  if (total === 0 || commonWords(words, rest) < contained * total) return false
  for (const [id, count] of words) rest.set(id, Math.max(0, (rest.get(id) ?? 0) - count))
  return true
}

/** The words that the first count has more of. */
function surplus(words: ReadonlyMap<number, number>, taken: ReadonlyMap<number, number>): Map<number, number> {
  const left = new Map<number, number>()
  for (const [id, count] of words) {
    const more = count - (taken.get(id) ?? 0)
    if (more > 0) left.set(id, more)
  }
  return left
}
