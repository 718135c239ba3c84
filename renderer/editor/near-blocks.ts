import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { type ChangedBlocks, changedBlocks } from './changed-blocks.ts'

/** How far outside the visible part a block counts as near, so that scrolling finds it ready. */
const margin = '600px 0px'

/** A block's element, and whether it is near what is visible. */
export interface BlockRow {
  readonly element: HTMLElement
  near: boolean
}

/** Keeps a row for every block of the view, in the order of the document, and knows which are near the visible part. */
export class NearBlocks {
  readonly #view: EditorView
  readonly #observer: IntersectionObserver
  readonly #rowOf = new WeakMap<Element, BlockRow>()
  #rows: BlockRow[]
  #doc: Node
  /** Told of the rows that came near or went away. */
  onMove: (moved: ReadonlySet<BlockRow>) => void = () => {}
  /** Told of rows whose elements are gone. */
  onGone: (gone: readonly BlockRow[]) => void = () => {}

  constructor(view: EditorView, scroller: Element) {
    this.#view = view
    this.#doc = view.state.doc
    this.#observer = new IntersectionObserver(entries => this.#move(entries), { root: scroller, rootMargin: margin })
    this.#rows = this.#elements().map(element => this.#row(element, false))
  }

  get rows(): readonly BlockRow[] {
    return this.#rows
  }

  /** Call after the view has been brought up to date; says which blocks changed since the last call. */
  update(): ChangedBlocks | null {
    const changed = changedBlocks(this.#doc, this.#view.state.doc)
    this.#doc = this.#view.state.doc
    if (changed) this.#replace(changed)
    return changed
  }

  close(): void {
    this.#observer.disconnect()
  }

  /** New blocks count as near when the one they came from does; the observer says otherwise if they are not. */
  #replace({ start, oldEnd, newEnd }: ChangedBlocks): void {
    const near = this.#rows[start]?.near ?? this.#rows[start - 1]?.near ?? false
    const elements: HTMLElement[] = []
    for (let i = start; i < newEnd; i++) elements.push(this.#view.dom.children[i] as HTMLElement)
    const old = this.#rows.splice(start, oldEnd - start, ...elements.map(element => this.#row(element, near)))
    const gone = old.filter(row => !elements.includes(row.element))
    for (const { element } of gone) {
      this.#observer.unobserve(element)
      this.#rowOf.delete(element)
    }
    if (gone.length > 0) this.onGone(gone)
  }

  #elements(): HTMLElement[] {
    return [...this.#view.dom.children] as HTMLElement[]
  }

  #row(element: HTMLElement, near: boolean): BlockRow {
    const known = this.#rowOf.get(element)
    if (known) return known
    const row: BlockRow = { element, near }
    this.#rowOf.set(element, row)
    this.#observer.observe(element)
    return row
  }

  #move(entries: readonly IntersectionObserverEntry[]): void {
    const moved = new Set<BlockRow>()
    for (const { target, isIntersecting } of entries) {
      const row = this.#rowOf.get(target)
      if (!row || row.near === isIntersecting) continue
      row.near = isIntersecting
      moved.add(row)
    }
    if (moved.size > 0) this.onMove(moved)
  }
}
