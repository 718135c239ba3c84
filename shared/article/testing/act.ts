import type { Role } from '../schema.ts'
import type { Stretch } from './oracle.ts'

/** Something a person does to an article, as plain data in offsets of the plain text (UTF-16). */
export type TestAct =
  /** Typing, deleting, splitting, joining: one stretch after the other, all in one transaction. */
  | { readonly act: 'edit'; readonly edits: readonly TestEdit[]; readonly joins: boolean }
  | ({ readonly act: 'cut' | 'copy' | 'paste' } & Stretch)
  /** Blocks `from` to `to`, exclusive, before block `target`. */
  | { readonly act: 'move'; readonly from: number; readonly to: number; readonly target: number }
  | ({ readonly act: 'tag'; readonly label: string } & Stretch)
  | ({ readonly act: 'note'; readonly text: string } & Stretch)
  | { readonly act: 'relabel'; readonly id: string; readonly label: string }
  | { readonly act: 'reply'; readonly id: string; readonly text: string }
  | ({ readonly act: 'resize'; readonly id: string } & Stretch)
  | { readonly act: 'untag'; readonly id: string }
  /** Corrections accepted together, in the coordinates of the text as it is, first to last, apart. */
  | { readonly act: 'accept'; readonly edits: readonly TestEdit[] }
  /** A copy goes; its letter `i` stands at `kept.start + i` in the kept copy, where that is not past its end. */
  | { readonly act: 'remove-copy'; readonly copy: Stretch; readonly kept: Stretch }
  | { readonly act: 'role'; readonly block: number; readonly role: Role | null }
  | { readonly act: 'entity'; readonly key: string; readonly name: string | null }
  | { readonly act: 'undo' }
  | { readonly act: 'redo' }

export interface TestEdit extends Stretch {
  readonly text: string
}
