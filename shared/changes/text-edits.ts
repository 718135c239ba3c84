import { isEnded } from '../text/sentence.ts'
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
  for (const [i, j] of fixedPoints(blocksA, blocksB)) {
    const [blockA, blockB] = [blocksA[i] as BlockPlace, blocksB[j] as BlockPlace]
    for (const edit of stretchEdits(a, b, { fromA, toA: blockA.start, fromB, toB: blockB.start }, ids)) edits.push(edit)
    fromA = blockA.end
    fromB = blockB.end
  }
  for (const edit of stretchEdits(a, b, { fromA, toA: a.length, fromB, toB: b.length }, ids)) edits.push(edit)
  return edits
}

interface BlockPlace {
  /** Equal blocks have equal ids; -1 for blank ones. */
  readonly id: number
  /** Comes to a full stop; a headline or a crosshead does not. */
  readonly ended: boolean
  readonly start: number
  readonly end: number
}

function blocksOf(text: string, ids: Ids): BlockPlace[] {
  let at = 0
  return text.split('\n').map(block => {
    const start = at
    at += block.length + 1
    const id = block.trim() === '' ? -1 : ids.of(block)
    return { id, ended: isEnded(block.slice(-8)), start, end: start + block.length }
  })
}

/* More blocks without a fixed point among them are parted at headlines too. */
const manyBlocks = 64

/**
 * Pairs of blocks that each text has once. Headlines count only where there is little else: where a copy was pasted
 * without a break, one of its two headlines is a block and the other is not.
 */
function fixedPoints(a: readonly BlockPlace[], b: readonly BlockPlace[]): [number, number][] {
  const points: [number, number][] = []
  let fromA = 0
  let fromB = 0
  for (const [i, j] of [...uniquePairs(a.map(endedId), b.map(endedId)), [a.length, b.length] as const]) {
    if (Math.max(i - fromA, j - fromB) > manyBlocks)
      for (const [x, y] of uniquePairs(a.slice(fromA, i).map(idOf), b.slice(fromB, j).map(idOf)))
        points.push([fromA + x, fromB + y])
    if (i < a.length) points.push([i, j])
    fromA = i + 1
    fromB = j + 1
  }
  return points
}

function endedId({ id, ended }: BlockPlace): number {
  return ended ? id : -1
}

function idOf({ id }: BlockPlace): number {
  return id
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
