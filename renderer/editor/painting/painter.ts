import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import type { EditorSnapshot } from '../editor-session.ts'
import { marksOfBlock } from './block-marks.ts'
import { planBlock, samePlan } from './block-plan.ts'
import { BlockText } from './block-text.ts'
import { type ChangedBlocks, changedBlocks } from './changed-blocks.ts'
import { HighlightRegistry } from './highlight-registry.ts'
import type { Painted } from './mark.ts'

/** How far outside the visible part blocks are painted, so that scrolling finds them painted. */
const margin = '600px 0px'

interface Row {
  readonly element: Element
  /** Whether it is near what is visible. */
  near: boolean
  plan: readonly Painted[]
  ranges: readonly (AbstractRange | null)[]
}

/**
 * Paints what stands in the text with CSS highlights: nothing is put into the text's DOM, so letters join, and caret and
 * composition work as in plain text. Only blocks near the visible part are painted; a keystroke paints its block anew.
 */
export class Painter {
  readonly #view: EditorView
  readonly #registry = new HighlightRegistry()
  readonly #observer: IntersectionObserver
  readonly #rowOf = new WeakMap<Element, Row>()
  #rows: Row[] = []
  #shown: EditorSnapshot
  #doc: Node

  constructor(view: EditorView, scroller: Element, snapshot: EditorSnapshot) {
    this.#view = view
    this.#shown = snapshot
    this.#doc = view.state.doc
    this.#observer = new IntersectionObserver(entries => this.#move(entries), { root: scroller, rootMargin: margin })
    this.#rows = [...view.dom.children].map(element => this.#row(element, false))
  }

  /** Call after the view has been brought up to date. */
  update(snapshot: EditorSnapshot): void {
    const before = this.#shown
    this.#shown = snapshot
    const changed = changedBlocks(this.#doc, this.#view.state.doc)
    this.#doc = this.#view.state.doc
    if (changed) this.#replaceRows(changed.start, changed.oldEnd, changed.newEnd)
    if (before.marking !== snapshot.marking) this.#paintNear(changed)
    else if (changed) this.#paintRows(changed.start, changed.newEnd)
  }

  /** Paints the whole text, for print. */
  paintAll(): void {
    this.#paintRows(0, this.#rows.length, true)
  }

  /** Back to what is near after {@link paintAll}. */
  paintNearOnly(): void {
    for (const row of this.#rows) if (!row.near) this.#clear(row)
  }

  close(): void {
    this.#observer.disconnect()
    this.#registry.close()
  }

  #row(element: Element, near: boolean): Row {
    const known = this.#rowOf.get(element)
    if (known) return known
    const row: Row = { element, near, plan: [], ranges: [] }
    this.#rowOf.set(element, row)
    this.#observer.observe(element)
    return row
  }

  /** New blocks are taken for near when the one they came from is; the observer says otherwise if they are not. */
  #replaceRows(start: number, oldEnd: number, newEnd: number): void {
    const near = this.#rows[start]?.near ?? this.#rows[start - 1]?.near ?? false
    const elements = [...this.#view.dom.children].slice(start, newEnd)
    const old = this.#rows.splice(start, oldEnd - start, ...elements.map(element => this.#row(element, near)))
    const kept = new Set(elements)
    for (const row of old) {
      if (kept.has(row.element)) continue
      this.#observer.unobserve(row.element)
      this.#rowOf.delete(row.element)
      this.#clear(row)
    }
  }

  #move(entries: readonly IntersectionObserverEntry[]): void {
    const moved = new Set<Row>()
    for (const { target, isIntersecting } of entries) {
      const row = this.#rowOf.get(target)
      if (!row || row.near === isIntersecting) continue
      row.near = isIntersecting
      moved.add(row)
    }
    if (moved.size > 0) this.#paintWhere(row => moved.has(row))
  }

  /** Blocks whose text did not change are painted anew only where their plan did. */
  #paintNear(changed: ChangedBlocks | null): void {
    if (changed) this.#paintRows(changed.start, changed.newEnd)
    this.#paintWhere(row => row.near)
  }

  #paintWhere(wanted: (row: Row) => boolean): void {
    let start = 1
    this.#rows.forEach((row, index) => {
      const block = this.#doc.child(index)
      if (wanted(row)) this.#paint(row, block, start, row.near)
      start += block.nodeSize
    })
  }

  #paintRows(from: number, to: number, all = false): void {
    let start = 1
    for (let index = 0; index < to; index++) {
      const block = this.#doc.child(index)
      const row = this.#rows[index]
      if (row && index >= from) this.#paint(row, block, start, all || row.near, true)
      start += block.nodeSize
    }
  }

  /** `anew`: the text itself changed, so ranges must be made anew even for the same plan. */
  #paint(row: Row, block: Node, start: number, near: boolean, anew = false): void {
    const text = block.textContent
    const plan = near ? planBlock(text, marksOfBlock(this.#shown, start, text.length)) : []
    if (!anew && samePlan(plan, row.plan)) return
    this.#clear(row)
    if (plan.length === 0) return
    const inDom = new BlockText(row.element)
    row.plan = plan
    row.ranges = plan.map(({ name, from, to }) => {
      const range = inDom.range(from, to)
      if (range) this.#registry.add(name, range)
      return range
    })
  }

  #clear(row: Row): void {
    row.plan.forEach(({ name }, index) => {
      const range = row.ranges[index]
      if (range) this.#registry.remove(name, range)
    })
    row.plan = []
    row.ranges = []
  }
}
