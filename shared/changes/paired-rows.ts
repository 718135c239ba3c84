import type { BlockRow, PassageRow, RowPart, UnifiedRow } from './unified-rows.ts'

/** What stands on one side of a row; null is a hole. */
export interface RowSide {
  /** The block that begins here; null where the row goes on with one. */
  readonly no: number | null
  readonly parts: readonly RowPart[]
}

/** The original (A) and the working text (B) side by side. */
export type PairedRow = { readonly kind: 'blocks'; readonly a: RowSide | null; readonly b: RowSide | null } | PassageRow

/**
 * {@link unifiedRows} with a column a side: blocks that went stand beside those that came in their place, and a passage
 * that went stands beside nothing.
 */
export function pairedRows(rows: readonly UnifiedRow[]): PairedRow[] {
  const paired: PairedRow[] = []
  for (let i = 0; i < rows.length; ) {
    const removed = runOf(rows, i, isRemoved)
    const added = runOf(rows, i + removed.length, isAdded)
    if (removed.length + added.length > 0) paired.push(...sideBySide(removed, added))
    else paired.push(pairOf(rows[i] as UnifiedRow))
    i += Math.max(1, removed.length + added.length)
  }
  return paired
}

function runOf(rows: readonly UnifiedRow[], from: number, is: (row: BlockRow) => boolean): BlockRow[] {
  const run: BlockRow[] = []
  for (let row = rows[from]; row?.kind === 'block' && is(row); row = rows[from + run.length]) run.push(row)
  return run
}

function isRemoved({ noB }: BlockRow): boolean {
  return noB === null
}

function isAdded({ noA, parts }: BlockRow): boolean {
  return noA === null && parts.every(part => part.kind === 'added')
}

function sideBySide(removed: readonly BlockRow[], added: readonly BlockRow[]): PairedRow[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, i): PairedRow => {
    const [a, b] = [removed[i], added[i]]
    return { kind: 'blocks', a: a ? sideA(a) : null, b: b ? sideB(b) : null }
  })
}

function pairOf(row: UnifiedRow): PairedRow {
  return row.kind === 'passage' ? row : { kind: 'blocks', a: sideA(row), b: sideB(row) }
}

function sideA({ noA, parts }: BlockRow): RowSide {
  return { no: noA, parts: parts.filter(part => part.kind !== 'added') }
}

function sideB({ noB, parts }: BlockRow): RowSide {
  return { no: noB, parts: parts.filter(part => part.kind !== 'removed') }
}
