import type { Change, Part } from './change.ts'
import { isWholeBlocks } from './kind.ts'

/** A piece of a row; `change` is the index of the change that removed or added it. A block break is LF. */
export interface RowPart extends Part {
  readonly change?: number
}

/** A block of the original (A), of the working text (B), or of both; numbers count from 1. */
export interface BlockRow {
  readonly kind: 'block'
  /** Null where no block of A begins in the row: it was added, or split off. */
  readonly noA: number | null
  /** Null where the block was removed. */
  readonly noB: number | null
  readonly parts: readonly RowPart[]
}

/** Blocks of A that went as one passage: a removed copy, or one that was moved from here. */
export interface PassageRow {
  readonly kind: 'passage'
  readonly change: number
  readonly noA: number
  readonly lastNoA: number
  readonly text: string
}

export type UnifiedRow = BlockRow | PassageRow

/**
 * Both texts in one column: a row for every block of B, for every block of A that went, and one for all blocks of a
 * passage that went. A break that was taken out stands inside its row, one that was put in at its row's end.
 */
export function unifiedRows(a: string, b: string, changes: readonly Change[]): UnifiedRow[] {
  const rows = new RowBuilder()
  let at = 0
  changes.forEach((change, index) => {
    rows.keep(a.slice(at, change.fromA))
    const isWhole = (text: string, from: number, to: number) => from < to && isWholeBlocks(text, from, to)
    const startsBlock = change.fromA === 0 || a[change.fromA - 1] === '\n'
    if (change.after === '' && isWhole(a, change.fromA, change.toA)) rows.removeBlocks(change, index, startsBlock)
    else if (change.before === '' && isWhole(b, change.fromB, change.toB)) rows.addBlocks(change.after, index)
    else rows.exchange(change, index)
    at = change.toA
  })
  rows.keep(a.slice(at))
  return rows.finish()
}

class RowBuilder {
  readonly #rows: UnifiedRow[] = []
  /** Rows of removed blocks that come after the row in hand. */
  #after: UnifiedRow[] = []
  #parts: RowPart[] = []
  /** The blocks in hand, and those of them that begin in the row in hand. */
  #blockA = 1
  #blockB = 1
  #openA: number | null = 1
  #openB: number | null = 1

  keep(text: string): void {
    text.split('\n').forEach((line, i) => {
      if (i > 0) {
        this.#endRow()
        this.#openA = ++this.#blockA
        this.#openB = ++this.#blockB
      }
      if (line !== '') this.#parts.push({ kind: 'same', text: line })
    })
  }

  exchange({ before, after }: Change, change: number): void {
    if (this.#after.length > 0) this.#removeAfter(before, change)
    else if (before !== '') this.#parts.push({ kind: 'removed', text: before, change })
    this.#blockA += before.split('\n').length - 1
    after.split('\n').forEach((line, i) => {
      if (i > 0) this.#breakRow(change)
      if (line !== '') this.#parts.push({ kind: 'added', text: line, change })
    })
  }

  removeBlocks(removed: Change, change: number, startsBlock: boolean): void {
    const { kind, before } = removed
    if (startsBlock && this.#hasBegun()) {
      this.exchange(removed, change)
      return
    }
    const trails = startsBlock && before.endsWith('\n')
    const text = startsBlock ? before.slice(0, trails ? -1 : undefined) : before.slice(1)
    const noA = this.#blockA + (startsBlock ? 0 : 1)
    const lines = text.split('\n')
    const isPassage = kind === 'removed-copy' || kind === 'moved-from'
    const rows: UnifiedRow[] = isPassage
      ? [{ kind: 'passage', change, noA, lastNoA: noA + lines.length - 1, text }]
      : lines.map((line, i) => removedRow(noA + i, line, change))
    if (startsBlock) this.#rows.push(...rows)
    else this.#after.push(...rows)
    this.#blockA += before.split('\n').length - 1
    if (startsBlock) this.#openA = trails ? this.#blockA : null
  }

  addBlocks(text: string, change: number): void {
    if (text.endsWith('\n') && this.#parts.length === 0) {
      for (const line of text.slice(0, -1).split('\n')) this.#addRow(line, change)
      return
    }
    text.split('\n').forEach((line, i) => {
      if (i > 0) this.#endAddedRow()
      if (line !== '') this.#parts.push({ kind: 'added', text: line, change })
    })
  }

  finish(): UnifiedRow[] {
    this.#endRow()
    return this.#rows
  }

  /** What went behind removed blocks, in rows behind theirs. */
  #removeAfter(text: string, change: number): void {
    text.split('\n').forEach((line, i) => {
      if (line !== '') this.#after.push(removedRow(i > 0 ? this.#blockA + i : null, line, change))
    })
  }

  /** A row of its own before the one in hand. */
  #addRow(line: string, change: number): void {
    const parts: RowPart[] = line === '' ? [] : [{ kind: 'added', text: line, change }]
    this.#rows.push({ kind: 'block', noA: null, noB: this.#openB, parts })
    this.#openB = ++this.#blockB
  }

  #breakRow(change: number): void {
    this.#parts.push({ kind: 'added', text: '\n', change })
    this.#endAddedRow()
  }

  /** Ends a row with a break that only B has: a block of A that has not begun in it begins in the next row. */
  #endAddedRow(): void {
    const openA = this.#hasBegun() ? null : this.#openA
    if (openA !== null) this.#openA = null
    this.#endRow()
    this.#openA = openA
    this.#openB = ++this.#blockB
  }

  #endRow(): void {
    this.#rows.push({ kind: 'block', noA: this.#openA, noB: this.#openB, parts: this.#parts }, ...this.#after)
    this.#parts = []
    this.#after = []
    this.#openA = null
    this.#openB = null
  }

  /** Whether anything of A stands in the row in hand. */
  #hasBegun(): boolean {
    return this.#parts.some(part => part.kind !== 'added')
  }
}

function removedRow(noA: number | null, line: string, change: number): BlockRow {
  return { kind: 'block', noA, noB: null, parts: line === '' ? [] : [{ kind: 'removed', text: line, change }] }
}
