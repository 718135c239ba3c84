import type { Edit } from './edit.ts'
import { Ids } from './item.ts'
import { type SentenceUnit, sentenceUnits, totalWords } from './sentence-unit.ts'
import { slideToCopy } from './slide.ts'

/** A stretch of text. Offsets in UTF-16. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Sentences that were taken out and still stand in B: in what was kept (a copy) or in what was added (moved). */
export interface Passage {
  /** In A. */
  readonly removed: Stretch
  /** In B. */
  readonly twin: Stretch
  readonly isMoved: boolean
}

/** Fewer words stand elsewhere by chance. */
const fewestWords = 8

/**
 * Looks up what long edits took out: runs of sentences, without regard to white space, that stand in A outside those
 * edits, however they were edited since, or in what B has more. White space between two passages belongs to none.
 */
export function findPassages(a: string, b: string, edits: readonly Edit[]): Passage[] {
  const removals = edits.filter(edit => edit.fromB === edit.toB && isLong(a, edit))
  if (removals.length === 0) return []
  const ids = new Ids()
  const kept = new Sentences(sentencesOutside(a, removals, ids))
  const additions = edits.filter(edit => edit.fromA === edit.toA)
  const added = new Sentences(additions.flatMap(edit => sentenceUnits(b, edit.fromB, edit.toB, ids)))
  const passages = removals.flatMap(({ fromA, toA }) =>
    passagesOf(sentenceUnits(a, fromA, toA, ids), kept, added, edits),
  )
  return settleMoves(passages)
}

/**
 * Chooses, where the same text results, which stretch was taken out: the one that makes fewer passages. Of a copy that
 * stood right behind another, an alignment may take out the end of one and the beginning of the next.
 */
export function preferWholePassages(a: string, b: string, edits: readonly Edit[]): readonly Edit[] {
  const slid = edits.map((edit, k) => (edit.fromB === edit.toB ? slideToCopy(a, edit, edits[k - 1]?.toA ?? 0) : edit))
  if (slid.every((edit, k) => edit === edits[k])) return edits
  const before = findPassages(a, b, edits)
  const after = findPassages(a, b, slid)
  return edits.map((edit, k) => {
    const other = slid[k] as Edit
    return other !== edit && countPieces(a, other, after) < countPieces(a, edit, before) ? other : edit
  })
}

/** How many passages a removal has, what is in none of them counting as two. */
function countPieces(a: string, { fromA, toA }: Edit, passages: readonly Passage[]): number {
  const within = passages.filter(({ removed }) => fromA <= removed.from && removed.to <= toA)
  const left = within.reduceRight(
    (text, { removed }) => text.slice(0, removed.from - fromA) + text.slice(removed.to - fromA),
    a.slice(fromA, toA),
  )
  return within.length + (left.trim() === '' ? 0 : 2)
}

function isLong(a: string, { fromA, toA }: Edit): boolean {
  return toA - fromA > fewestWords * 2 && a.slice(fromA, toA).trim().split(/\s+/).length >= fewestWords
}

/** What was added once came from one place; what else went and reads the same was a copy of it. */
function settleMoves(passages: readonly Passage[]): Passage[] {
  const taken: Stretch[] = []
  return passages.map(passage => {
    if (!passage.isMoved) return passage
    if (taken.some(({ from, to }) => from < passage.twin.to && passage.twin.from < to))
      return { ...passage, isMoved: false }
    taken.push(passage.twin)
    return passage
  })
}

function passagesOf(
  units: readonly SentenceUnit[],
  kept: Sentences,
  added: Sentences,
  edits: readonly Edit[],
): Passage[] {
  const passages: Passage[] = []
  for (let i = 0; i < units.length; ) {
    const copy = kept.longestRun(units, i)
    const move = copy ? null : added.longestRun(units, i)
    const run = copy ?? move
    if (run) {
      const removed = { from: (units[i] as SentenceUnit).start, to: (units[i + run.count - 1] as SentenceUnit).end }
      const twin = copy ? { from: placeInB(edits, run.from, 'start'), to: placeInB(edits, run.to, 'end') } : run
      passages.push({ removed, twin: { from: twin.from, to: twin.to }, isMoved: !copy })
    }
    i += run?.count ?? 1
  }
  return passages
}

interface FoundRun extends Stretch {
  readonly count: number
}

/** Sentences in order, to be searched by their text. */
class Sentences {
  readonly #units: readonly SentenceUnit[]
  readonly #places = new Map<string, number[]>()

  constructor(units: readonly SentenceUnit[]) {
    this.#units = units
    units.forEach(({ key }, i) => {
      const places = this.#places.get(key)
      if (places) places.push(i)
      else this.#places.set(key, [i])
    })
  }

  /** The most of `units`, from `first` on, that stand here one after the other; null where that is too little. */
  longestRun(units: readonly SentenceUnit[], first: number): FoundRun | null {
    let best: FoundRun | null = null
    for (const place of (this.#places.get((units[first] as SentenceUnit).key) ?? []).slice(0, mostTries)) {
      let count = 1
      while (first + count < units.length && this.#units[place + count]?.key === units[first + count]?.key) count++
      const last = this.#units[place + count - 1] as SentenceUnit
      if (count > (best?.count ?? 0)) best = { count, from: (this.#units[place] as SentenceUnit).start, to: last.end }
    }
    return best && wordsOf(units.slice(first, first + best.count)) >= fewestWords ? best : null
  }
}

/* A sentence that stands more often than this is not looked at everywhere. */
const mostTries = 8

function wordsOf(units: readonly SentenceUnit[]): number {
  return units.reduce((sum, unit) => sum + totalWords(unit.words), 0)
}

/** The sentences of what is left between removals: one that a removal cuts is read as what is left of it. */
function sentencesOutside(text: string, removals: readonly Edit[], ids: Ids): SentenceUnit[] {
  const units: SentenceUnit[] = []
  let at = 0
  for (const { fromA, toA } of [...removals, { fromA: text.length, toA: text.length }]) {
    for (const unit of sentenceUnits(text, at, fromA, ids)) units.push(unit)
    at = toA
  }
  return units
}

/** Where an edge in A stands in B; inside an edit, at the edge of what stands there now. */
function placeInB(edits: readonly Edit[], offset: number, side: 'start' | 'end'): number {
  const after = edits.findLast(edit => (side === 'start' ? edit.fromA <= offset : edit.fromA < offset))
  if (!after) return offset
  const isInside = side === 'start' ? offset < after.toA : offset <= after.toA
  if (isInside) return side === 'start' ? after.fromB : after.toB
  return offset - after.toA + after.toB
}
