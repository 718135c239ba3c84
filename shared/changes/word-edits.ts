import { alignIds } from './align.ts'
import type { Part } from './change.ts'
import { type Edit, gapEdits, swap } from './edit.ts'
import type { Item } from './item.ts'
import { letterParts } from './letters.ts'
import { pairWords } from './word-pairs.ts'

/**
 * What differs between a stretch of A and a stretch of B, word by word, in order: a changed word is one edit, and so is
 * a space, a mark, or a run of words that only one side has. `range` holds the words and the white space around them.
 */
export function wordEdits(a: string, b: string, range: Edit, wordsA: readonly Item[], wordsB: readonly Item[]): Edit[] {
  const edits: Edit[] = []
  let fromA = range.fromA
  let fromB = range.fromB
  for (const pair of pairsOf(wordsA, wordsB)) {
    const [firstA, lastA] = [wordsA[pair.fromA] as Item, wordsA[pair.toA - 1] as Item]
    const [firstB, lastB] = [wordsB[pair.fromB] as Item, wordsB[pair.toB - 1] as Item]
    edits.push(...gapEdits(a, b, { fromA, toA: firstA.start, fromB, toB: firstB.start }))
    if (firstA.id !== firstB.id || lastA !== firstA || lastB !== firstB) edits.push(...pairEdits(pair, wordsA, wordsB))
    fromA = lastA.end
    fromB = lastB.end
  }
  edits.push(...gapEdits(a, b, { fromA, toA: range.toA, fromB, toB: range.toB }))
  return edits
}

/** Equal words and changed ones, in order. */
function pairsOf(wordsA: readonly Item[], wordsB: readonly Item[]): Edit[] {
  const pairs: Edit[] = []
  let i = 0
  let j = 0
  const equal = (until: number) => {
    for (; i < until; i++, j++) pairs.push({ fromA: i, toA: i + 1, fromB: j, toB: j + 1 })
  }
  for (const { fromA, toA, fromB, toB } of alignIds(wordsA.map(idOf), wordsB.map(idOf))) {
    equal(fromA)
    for (const pair of pairWords(wordsA.slice(fromA, toA), wordsB.slice(fromB, toB)))
      pairs.push({ fromA: fromA + pair.fromA, toA: fromA + pair.toA, fromB: fromB + pair.fromB, toB: fromB + pair.toB })
    i = toA
    j = toB
  }
  equal(wordsA.length)
  return pairs
}

function idOf(item: Item): number {
  return item.id
}

function pairEdits(pair: Edit, wordsA: readonly Item[], wordsB: readonly Item[]): Edit[] {
  const fromA = wordsA.slice(pair.fromA, pair.toA)
  const fromB = wordsB.slice(pair.fromB, pair.toB)
  if (fromA.length > 1) return partedEdits(fromB[0] as Item, fromA).map(swap)
  return fromB.length > 1 ? partedEdits(fromA[0] as Item, fromB) : [exchange(fromA[0] as Item, fromB[0] as Item)]
}

function exchange(a: Pick<Item, 'start' | 'end'>, b: Pick<Item, 'start' | 'end'>): Edit {
  return { fromA: a.start, toA: a.end, fromB: b.start, toB: b.end }
}

/** One word that became several: the spaces put into it, and each of its pieces that differs besides. */
function partedEdits(whole: Item, pieces: readonly Item[]): Edit[] {
  const cuts = cutsOf(whole, pieces)
  return pieces.flatMap((piece, k) => {
    const start = cuts[k] as number
    const end = cuts[k + 1] as number
    const before = pieces[k - 1]
    const space = before ? [{ fromA: start, toA: start, fromB: before.end, toB: piece.start }] : []
    const same = whole.text.slice(start - whole.start, end - whole.start) === piece.text
    return same ? space : [...space, exchange({ start, end }, piece)]
  })
}

/** Where the pieces begin in the whole, and its end: after the letters that stand before them on both sides. */
function cutsOf(whole: Item, pieces: readonly Item[]): number[] {
  const parts = letterParts(whole.text, pieces.map(piece => piece.text).join(''))
  const cuts = [whole.start]
  let length = 0
  for (const piece of pieces.slice(0, -1)) {
    length += piece.text.length
    cuts.push(whole.start + lettersBefore(parts, length))
  }
  return [...cuts, whole.end]
}

/** How many letters of the first text stand before `length` letters of the second. */
function lettersBefore(parts: readonly Part[], length: number): number {
  let inA = 0
  let inB = 0
  for (const { kind, text } of parts) {
    if (inB === length) break
    const taken = kind === 'removed' ? text.length : Math.min(text.length, length - inB)
    if (kind !== 'added') inA += taken
    if (kind !== 'removed') inB += taken
  }
  return inA
}
