import type { Edit } from './edit.ts'
import type { Item } from './item.ts'
import { likeness } from './letters.ts'

/**
 * Pairs the words of a stretch that differs, in order, as index ranges with one word on one side at least: those that are alike by their letters, two or three that were
 * run together or one that was parted, and, where nothing is alike, words with words and marks with marks. What is left
 * over was added or removed. Stretches too long to compare every pair stay unpaired.
 */
export function pairWords(a: readonly Item[], b: readonly Item[]): Edit[] {
  if (a.length * b.length > mostComparisons) return []
  const best = bestScores(a, b)
  const pairs: Edit[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const { takeA, takeB } = (best[i] as Choice[])[j] as Choice
    if (takeA > 0 && takeB > 0) pairs.push({ fromA: i, toA: i + takeA, fromB: j, toB: j + takeB })
    i += takeA
    j += takeB
  }
  return pairs
}

const mostComparisons = 2500
/** Below this, two words are not the same word changed. */
export const alike = 0.5
/** Words run together keep nearly all of their letters. */
const nearlySame = 0.75
/** What a pair of unlike words is worth: less than any likeness, more than leaving both alone. */
const substitution = 0.1
const mostJoined = 3

interface Choice {
  readonly score: number
  readonly takeA: number
  readonly takeB: number
}

/** The best pairing of what follows each pair of indexes, found from the end backwards. */
function bestScores(a: readonly Item[], b: readonly Item[]): Choice[][] {
  const none: Choice = { score: 0, takeA: 1, takeB: 0 }
  const best: Choice[][] = Array.from({ length: a.length + 1 }, () => [])
  const scoreAt = (i: number, j: number) => best[i]?.[j]?.score ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      let choice = none
      const consider = (score: number, takeA: number, takeB: number) => {
        const total = score + scoreAt(i + takeA, j + takeB)
        if (total > choice.score && (score > 0 || takeA === 0 || takeB === 0)) choice = { score: total, takeA, takeB }
      }
      consider(0, 1, 0)
      consider(0, 0, 1)
      consider(pairScore(a[i] as Item, b[j] as Item), 1, 1)
      for (let joined = 2; joined <= mostJoined; joined++) {
        consider(joinedScore(a[i] as Item, b.slice(j, j + joined), joined), 1, joined)
        consider(joinedScore(b[j] as Item, a.slice(i, i + joined), joined), joined, 1)
      }
      ;(best[i] as Choice[])[j] = choice
    }
  return best
}

function pairScore(a: Item, b: Item): number {
  if (a.isWord !== b.isWord) return 0
  const same = likeness(a.text, b.text)
  return substitution + (same >= alike ? same : 0)
}

function joinedScore(one: Item, several: readonly Item[], count: number): number {
  if (several.length < count || !one.isWord || several.some(item => !item.isWord)) return 0
  const same = likeness(one.text, several.map(item => item.text).join(''))
  return same >= nearlySame ? count * (substitution + same) : 0
}
