import type { Severity } from '../../../shared/findings/finding.ts'
import type { HighlightName, LayerName, TagPaint } from './highlight-name.ts'

interface Stretch {
  /** UTF-16 offset in the block's text. */
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/** Something to show in one block. Only a fix may be empty, where something is missing. */
export type Mark = Stretch &
  (
    | { readonly kind: 'tag'; readonly paint: TagPaint; readonly confirmed: boolean }
    | { readonly kind: 'fix'; readonly severity: Severity }
    | { readonly kind: 'note'; readonly current: boolean }
    | { readonly kind: 'layer'; readonly name: LayerName | 'copy-part' }
  )

/** A stretch of one block and the highlight it goes into; never empty. */
export interface Painted extends Stretch {
  readonly name: HighlightName
}
