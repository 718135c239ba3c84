import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { type ChangedBlocks, changedBlocks } from './changed-blocks.ts'

/**
 * How far outside the visible part a block counts as near, in CSS pixels: far enough that scrolling finds it ready; not at
 * all while letters are typed, because the browser draws every painted block anew with each of them.
 */
const margins = { scrolling: 600, typing: 0 }

/** A block's element, and whether it is near what is visible. */
export interface BlockRow {
  readonly element: HTMLElement
  near: boolean
}

/**
 * Keeps a row for every block of the view, in the order of the document, and knows which are near the visible part. They
 * are found by bisection when the sheet scrolls or changes its size: an observer of each block costs every frame.
 */
export class NearBlocks {
  readonly #view: EditorView
  readonly #scroller: HTMLElement
  readonly #resize = new ResizeObserver(() => this.#look(this.#margin))
  #rows: BlockRow[]
  #doc: Node
  #margin = margins.scrolling
  /** Told of the rows that came near or went away; also, with none, when the sheet changed its size. */
  onMove: (moved: ReadonlySet<BlockRow>) => void = () => {}
  /** Told of rows whose elements are gone. */
  onGone: (gone: readonly BlockRow[]) => void = () => {}

  constructor(view: EditorView, scroller: HTMLElement) {
    this.#view = view
    this.#scroller = scroller
    this.#doc = view.state.doc
    this.#rows = ([...view.dom.children] as HTMLElement[]).map(element => ({ element, near: false }))
    this.#resize.observe(view.dom)
    this.#resize.observe(scroller)
    scroller.addEventListener('scroll', this.#onScroll, { passive: true })
  }

  get rows(): readonly BlockRow[] {
    return this.#rows
  }

  /** Call after the view has been brought up to date; says which blocks changed since the last call. */
  update(): ChangedBlocks | null {
    const changed = changedBlocks(this.#doc, this.#view.state.doc)
    this.#doc = this.#view.state.doc
    if (changed) this.#replace(changed)
    if (changed && this.#margin !== margins.typing) this.#look(margins.typing)
    return changed
  }

  close(): void {
    this.#resize.disconnect()
    this.#scroller.removeEventListener('scroll', this.#onScroll)
  }

  /** New blocks count as near when the one they came from does, until the sheet's new size is heard of. */
  #replace({ start, oldEnd, newEnd }: ChangedBlocks): void {
    const near = this.#rows[start]?.near ?? this.#rows[start - 1]?.near ?? false
    const old = this.#rows.slice(start, oldEnd)
    const known = new Map(old.map(row => [row.element, row]))
    const fresh: BlockRow[] = []
    for (let i = start; i < newEnd; i++) {
      const element = this.#view.dom.children[i] as HTMLElement
      fresh.push(known.get(element) ?? { element, near })
      known.delete(element)
    }
    this.#rows.splice(start, oldEnd - start, ...fresh)
    if (known.size > 0) this.onGone([...known.values()])
  }

  readonly #onScroll = (): void => this.#look(margins.scrolling)

  /** While another view lies over the sheet nothing has a place, and all stays as it was. */
  #look(margin: number): void {
    const { scrollTop, clientHeight } = this.#scroller
    if (clientHeight === 0) return
    this.#margin = margin
    const first = this.#firstEndingAfter(scrollTop - margin)
    const last = this.#firstEndingAfter(scrollTop + clientHeight + margin)
    const moved = new Set<BlockRow>()
    this.#rows.forEach((row, index) => {
      const near = first <= index && index <= last
      if (row.near !== near) moved.add(row)
      row.near = near
    })
    this.onMove(moved)
  }

  #firstEndingAfter(y: number): number {
    let low = 0
    let high = this.#rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      const { offsetTop, offsetHeight } = (this.#rows[middle] as BlockRow).element
      if (offsetTop + offsetHeight <= y) low = middle + 1
      else high = middle
    }
    return low
  }
}
