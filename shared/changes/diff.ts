import type { Change } from './change.ts'
import type { Edit } from './edit.ts'
import { kindOf } from './kind.ts'
import { letterParts } from './letters.ts'
import { findPassages, type Passage, preferWholePassages, type Stretch } from './passages.ts'
import { textEdits } from './text-edits.ts'

/**
 * The changes that make text B of text A: sorted, never overlapping, never empty; none where the texts are equal.
 * Words are units, and a space, a mark or a block break is a change of its own. A passage that was taken out and
 * still stands elsewhere is one change, however many blocks it has; other blocks are one change each.
 */
export function diffTexts(a: string, b: string): Change[] {
  const edits = preferWholePassages(a, b, textEdits(a, b))
  const passages = findPassages(a, b, edits)
  const moves = passages.filter(passage => passage.isMoved).sort((x, y) => x.twin.from - y.twin.from)
  const removals = new Queue(passages, passage => passage.removed)
  const arrivals = new Queue(moves, passage => passage.twin)
  return edits.flatMap(edit => {
    if (edit.fromB === edit.toB) return removalChanges(a, b, edit, removals.within(edit.fromA, edit.toA))
    if (edit.fromA === edit.toA) return additionChanges(a, b, edit, arrivals.within(edit.fromB, edit.toB))
    return [changeOf(a, b, edit)]
  })
}

/** Passages in the order of their places, handed out edit by edit. */
class Queue {
  #next = 0
  readonly #passages: readonly Passage[]
  readonly #placeOf: (passage: Passage) => Stretch

  constructor(passages: readonly Passage[], placeOf: (passage: Passage) => Stretch) {
    this.#passages = passages
    this.#placeOf = placeOf
  }

  within(from: number, to: number): Passage[] {
    const found: Passage[] = []
    for (; this.#next < this.#passages.length; this.#next++) {
      const passage = this.#passages[this.#next] as Passage
      if (this.#placeOf(passage).to > to) break
      if (this.#placeOf(passage).from >= from) found.push(passage)
    }
    return found
  }
}

function changeOf(a: string, b: string, edit: Edit): Change {
  const before = a.slice(edit.fromA, edit.toA)
  const after = b.slice(edit.fromB, edit.toB)
  const kind = kindOf(a, b, edit)
  return { kind, ...edit, before, after, ...(kind === 'letter' ? { parts: letterParts(before, after) } : {}) }
}

function removalChanges(
  a: string,
  b: string,
  { fromA, toA, fromB, toB }: Edit,
  passages: readonly Passage[],
): Change[] {
  return piecesOf(a, fromA, toA, passages, passage => passage.removed).map(({ from, to, passage }) => {
    const change = changeOf(a, b, { fromA: from, toA: to, fromB, toB })
    if (!passage) return change
    return { ...change, kind: passage.isMoved ? 'moved-from' : 'removed-copy', copyOf: passage.twin }
  })
}

function additionChanges(a: string, b: string, { fromA, toA, fromB, toB }: Edit, moves: readonly Passage[]): Change[] {
  return piecesOf(b, fromB, toB, moves, passage => passage.twin).map(({ from, to, passage }) => {
    const change = changeOf(a, b, { fromA, toA, fromB: from, toB: to })
    return passage ? { ...change, kind: 'moved-to', movedFrom: passage.removed } : change
  })
}

interface Piece extends Stretch {
  readonly passage: Passage | null
}

/** Cuts a stretch that was taken out or put in into its passages and, between those, its blocks. */
function piecesOf(
  text: string,
  from: number,
  to: number,
  passages: readonly Passage[],
  placeOf: (passage: Passage) => Stretch,
): Piece[] {
  const spaceLeads = /\s/.test(text.charAt(from))
  const pieces: Piece[] = []
  let at = from
  for (const passage of passages) {
    const place = placeOf(passage)
    const start = spaceLeads ? withSpaceBefore(text, place.from, at) : place.from
    const end = spaceLeads ? place.to : withSpaceAfter(text, place.to, to)
    pieces.push(...blocksOf(text, at, start, spaceLeads), { from: start, to: end, passage })
    at = end
  }
  return [...pieces, ...blocksOf(text, at, to, spaceLeads)]
}

/** The blocks of a stretch, each with the line breaks after it, or before it where the stretch begins with white space. */
function blocksOf(text: string, from: number, to: number, spaceLeads: boolean): Piece[] {
  const cut = spaceLeads ? /(?<=\S[^\S\n]*)(?=\n)/ : /(?<=\n)(?=[^\S\n]*\S)/
  const pieces: Piece[] = []
  let at = from
  for (const block of text.slice(from, to).split(cut)) {
    if (block !== '') pieces.push({ from: at, to: at + block.length, passage: null })
    at += block.length
  }
  return pieces
}

function withSpaceBefore(text: string, at: number, least: number): number {
  let start = at
  while (start > least && /\s/.test(text.charAt(start - 1))) start--
  return start
}

function withSpaceAfter(text: string, at: number, most: number): number {
  let end = at
  while (end < most && /\s/.test(text.charAt(end))) end++
  return end
}
