import type { Part } from '../changes/change.ts'
import { partsOf } from '../changes/parts.ts'
import { type SentencePair, sentenceRows } from '../changes/sentence-rows.ts'

/** Sentences of two copies beside each other; null where a copy lacks one. White space before a sentence is part of it. */
export interface SentenceRow extends SentencePair {
  readonly equal: boolean
  /** What both have, what only A (`removed`) and only B (`added`) has, letter by letter; a block break is LF. */
  readonly parts: readonly Part[]
}

/** Compares two copies of a passage sentence by sentence. Joined, the rows of each side give its text back. */
export function compareCopies(a: string, b: string): SentenceRow[] {
  return sentenceRows(a, b).map(row => ({ ...row, equal: row.a === row.b, parts: partsOf(row.a ?? '', row.b ?? '') }))
}
