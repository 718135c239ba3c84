/** A piece of a changed word or a compared sentence. `removed` stands in A only, `added` in B only. */
export interface Part {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * What a change is to a person:
 * - `letter`: some letters of a word; `word`: another word; `mark`: punctuation; `space`: white space inside a block
 * - `split`, `join`: a block break put in or taken out, with the space that stood for it
 * - `added`, `removed`: words or sentences inside a block; `added-block`, `removed-block`: whole blocks
 * - `removed-copy`: a passage that still stands elsewhere, however many blocks it has
 * - `moved-from`, `moved-to`: a passage taken out here and put in there; each points to the other
 */
export type ChangeKind =
  | 'letter'
  | 'word'
  | 'mark'
  | 'space'
  | 'split'
  | 'join'
  | 'added'
  | 'removed'
  | 'added-block'
  | 'removed-block'
  | 'removed-copy'
  | 'moved-from'
  | 'moved-to'

/** A difference between an original text (A) and a working text (B). Offsets in UTF-16, ends exclusive. */
export interface Change {
  readonly kind: ChangeKind
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
  /** What stands in A; equals its slice. */
  readonly before: string
  /** What stands in B; equals its slice. */
  readonly after: string
  /** The letters that changed, for `letter`. */
  readonly parts?: readonly Part[]
  /** Where the text still stands in B, for `removed-copy`; where it went in B, for `moved-from`. */
  readonly copyOf?: { readonly from: number; readonly to: number }
  /** Where the text came from in A, for `moved-to`. */
  readonly movedFrom?: { readonly from: number; readonly to: number }
}
