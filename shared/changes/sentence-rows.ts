import type { Edit } from './edit.ts'
import { Ids } from './item.ts'
import { pairSentences } from './sentence-pairs.ts'
import { type SentenceUnit, sentenceUnits } from './sentence-unit.ts'

/** Sentences of two texts that correspond, each with the white space before it; null where one has none. */
export interface SentencePair {
  readonly a: string | null
  readonly b: string | null
}

/** Two texts sentence by sentence: joined, each side gives its text back. */
export function sentenceRows(a: string, b: string): SentencePair[] {
  const ids = new Ids()
  const sideA = new Side(a, sentenceUnits(a, 0, a.length, ids))
  const sideB = new Side(b, sentenceUnits(b, 0, b.length, ids))
  const rows: SentencePair[] = []
  const end: Edit = { fromA: sideA.count, toA: sideA.count, fromB: sideB.count, toB: sideB.count }
  for (const pair of [...pairSentences(sideA.units, sideB.units, ids), end]) {
    while (sideA.next < pair.fromA) rows.push({ a: sideA.take(sideA.next + 1), b: null })
    while (sideB.next < pair.fromB) rows.push({ a: null, b: sideB.take(sideB.next + 1) })
    if (pair !== end) rows.push({ a: sideA.take(pair.toA), b: sideB.take(pair.toB) })
  }
  return rows
}

/** A text that is handed out sentence by sentence. The white space at its end goes with the last. */
class Side {
  readonly units: readonly SentenceUnit[]
  readonly count: number
  /** The first sentence that is left. */
  next = 0
  readonly #text: string
  #at = 0

  constructor(text: string, units: readonly SentenceUnit[]) {
    this.#text = text
    this.units = units
    this.count = units.length
  }

  take(until: number): string {
    const from = this.#at
    this.next = until
    this.#at = until === this.count ? this.#text.length : (this.units[until - 1] as SentenceUnit).end
    return this.#text.slice(from, this.#at)
  }
}
