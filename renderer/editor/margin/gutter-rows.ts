import { type BlockKind, kindOf, type Role, roleOf } from '../../../shared/article/schema.ts'
import { proposedRoles } from '../blocks/role-proposals.ts'
import type { EditorSnapshot } from '../editor-session.ts'

/** What stands beside one block: its number, and its role, set or proposed. */
export interface GutterRow {
  readonly index: number
  readonly kind: BlockKind
  readonly role: Role | null
  readonly proposed: Role | null
}

/** The rows of these blocks; one that is no longer there has none. */
export function gutterRows({ state }: EditorSnapshot, indexes: readonly number[]): GutterRow[] {
  const proposed = new Map(proposedRoles(state).map(({ index, role }) => [index, role]))
  return indexes
    .filter(index => index < state.doc.childCount)
    .map(index => {
      const block = state.doc.child(index)
      return { index, kind: kindOf(block), role: roleOf(block), proposed: proposed.get(index) ?? null }
    })
}

export function sameRows(a: readonly GutterRow[], b: readonly GutterRow[]): boolean {
  return (
    a.length === b.length &&
    a.every((row, i) => {
      const other = b[i] as GutterRow
      return (
        row.index === other.index &&
        row.kind === other.kind &&
        row.role === other.role &&
        row.proposed === other.proposed
      )
    })
  )
}

/** The look of a row: that of the role set, else of the one proposed, else of the source's heading. */
export function lookOf({ kind, role, proposed }: GutterRow): Role | 'body' {
  return role ?? proposed ?? (kind === 'heading' ? 'crosshead' : 'body')
}
