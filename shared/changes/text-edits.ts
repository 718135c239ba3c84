import { uniquePairs } from './align.ts'
import { type Edit, gapEdits } from './edit.ts'
import { Ids } from './item.ts'
import { pairSentences } from './sentence-pairs.ts'
import { type SentenceUnit, sentenceUnits } from './sentence-unit.ts'
import { wordEdits } from './word-edits.ts'

/**
 * What differs between two texts, from coarse to fine: blocks that each text has once are fixed points; between those,
 * sentences are paired; inside a pair, words. Sorted, apart or touching, never empty. Equal blocks are not read further.
 */
export function textEdits(a: string, b: string): Edit[] {
  if (a === b) return []
  const ids = new Ids()
  const blocksA = blocksOf(a, ids)
  const blocksB = blocksOf(b, ids)
  const edits: Edit[] = []
  let fromA = 0
  let fromB = 0
  for (const [i, j] of uniquePairs(blocksA.ids, blocksB.ids)) {
    const [startA, startB] = [blocksA.starts[i] as number, blocksB.starts[j] as number]
    edits.push(...stretchEdits(a, b, { fromA, toA: startA, fromB, toB: startB }, ids))
    fromA = (blocksA.starts[i + 1] as number) - 1
    fromB = (blocksB.starts[j + 1] as number) - 1
  }
  edits.push(...stretchEdits(a, b, { fromA, toA: a.length, fromB, toB: b.length }, ids))
  return edits
}

/** Blocks as ids, blank ones as -1, and where each begins; one start more than blocks, past the end. */
function blocksOf(text: string, ids: Ids): { ids: number[]; starts: number[] } {
  const starts = [0]
  const blocks = text.split('\n').map(block => {
    starts.push((starts.at(-1) as number) + block.length + 1)
    return block.trim() === '' ? -1 : ids.of(block)
  })
  return { ids: blocks, starts }
}

/** What differs between two stretches, sentence by sentence. */
function stretchEdits(a: string, b: string, stretch: Edit, ids: Ids): Edit[] {
  const same = a.slice(stretch.fromA, stretch.toA) === b.slice(stretch.fromB, stretch.toB)
  if (same) return []
  const unitsA = sentenceUnits(a, stretch.fromA, stretch.toA, ids)
  const unitsB = sentenceUnits(b, stretch.fromB, stretch.toB, ids)
  const edits: Edit[] = []
  let { fromA, fromB } = stretch
  for (const pair of pairSentences(unitsA, unitsB, ids)) {
    const inA = unitsA.slice(pair.fromA, pair.toA)
    const inB = unitsB.slice(pair.fromB, pair.toB)
    const place = placeOf(inA, inB)
    edits.push(...gapEdits(a, b, { fromA, toA: place.fromA, fromB, toB: place.fromB }))
    edits.push(...pairEdits(a, b, place, inA, inB))
    fromA = place.toA
    fromB = place.toB
  }
  return [...edits, ...gapEdits(a, b, { fromA, toA: stretch.toA, fromB, toB: stretch.toB })]
}

function placeOf(inA: readonly SentenceUnit[], inB: readonly SentenceUnit[]): Edit {
  const [firstA, lastA] = [inA[0] as SentenceUnit, inA.at(-1) as SentenceUnit]
  const [firstB, lastB] = [inB[0] as SentenceUnit, inB.at(-1) as SentenceUnit]
  return { fromA: firstA.start, toA: lastA.end, fromB: firstB.start, toB: lastB.end }
}

function pairEdits(
  a: string,
  b: string,
  place: Edit,
  inA: readonly SentenceUnit[],
  inB: readonly SentenceUnit[],
): Edit[] {
  if (a.slice(place.fromA, place.toA) === b.slice(place.fromB, place.toB)) return []
  const wordsA = inA.flatMap(unit => unit.items)
  const wordsB = inB.flatMap(unit => unit.items)
  return wordEdits(a, b, place, wordsA, wordsB)
}
