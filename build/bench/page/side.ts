import type { Annotation } from '../../../shared/article/annotation.ts'
import type { Block } from '../../../shared/article/block.ts'

/** What every editor is given. */
export interface Content {
  readonly blocks: readonly Block[]
  readonly annotations: readonly Annotation[]
}

/** Puts an editor with the content into `place`, which scrolls in `scroller`. */
export type Side = (content: Content, place: HTMLElement, scroller: HTMLElement) => void
