import type { EditorView } from 'prosemirror-view'
import { RoleLooks } from './blocks/block-view.ts'
import type { ChangedBlocks } from './blocks/changed-blocks.ts'
import { NearBlocks } from './blocks/near-blocks.ts'
import { proposedRoles } from './blocks/role-proposals.ts'
import type { EditorSession, EditorSnapshot } from './editor-session.ts'
import { attributes, createView } from './input/editor-view.ts'
import {
  type BlockPlace,
  emptyLayout,
  layOutMargin,
  type MarginLayout,
  type Measure,
  sameLayout,
} from './margin/margin-layout.ts'
import { Painter } from './painting/painter.ts'

const flashMs = 600

/** The sheet in the page: the view, its painting, and where its blocks stand for what is drawn beside them. */
export class SheetSurface {
  readonly view: EditorView
  readonly scroller: HTMLElement
  readonly #session: EditorSession
  readonly #near: NearBlocks
  readonly #painter = new Painter()
  readonly #looks = new RoleLooks()
  readonly #listeners = new Set<() => void>()
  readonly #stop: (() => void)[] = []
  #layout = emptyLayout
  #marking = 0
  #flashed: EditorSnapshot['layers']['flash']
  #frame: number | null = null

  constructor(session: EditorSession, place: HTMLElement, scroller: HTMLElement) {
    this.#session = session
    this.scroller = scroller
    this.view = createView(session, place)
    this.#near = new NearBlocks(this.view, scroller)
    this.#near.onMove = moved => {
      if (moved.size > 0) this.#painter.move(session.getSnapshot(), this.#near.rows, moved)
      this.#measure()
    }
    this.#near.onGone = gone => {
      for (const row of gone) this.#painter.clear(row)
    }
    this.#stop.push(
      session.subscribe(() => this.#update()),
      this.#followPrint(),
    )
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Where what is beside the text stands; another object when something moved. */
  readonly getLayout = (): MarginLayout => this.#layout

  /** The text's name for screen readers. */
  setLabel(label: string): void {
    this.view.setProps({ attributes: attributes(label) })
  }

  close(): void {
    for (const stop of this.#stop) stop()
    if (this.#frame !== null) cancelAnimationFrame(this.#frame)
    this.#near.close()
    this.#painter.close()
    this.#session.attach(null)
    this.view.destroy()
  }

  #update(): void {
    const snapshot = this.#session.getSnapshot()
    const changed = this.#near.update()
    this.#painter.update(snapshot, this.#near.rows, changed)
    this.#looks.update(this.#near.rows, proposedRoles(snapshot.state), changed)
    if (snapshot.marking !== this.#marking || (changed && this.#movesMargin(changed))) this.#measureSoon()
    this.#marking = snapshot.marking
    if (snapshot.layers.flash !== this.#flashed) this.#flash(snapshot)
  }

  /** Typing moves nothing beside the text unless the sheet grows, which is heard of, or something stands at its lines. */
  #movesMargin({ start, oldEnd, newEnd }: ChangedBlocks): boolean {
    if (newEnd - start !== 1 || oldEnd - start !== 1) return true
    const { notes, bands } = this.#layout
    return (
      notes.some(({ block }) => block === start) ||
      bands.some(({ band }) => band.firstBlock === start || band.lastBlock === start)
    )
  }

  #measureSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null
      this.#measure()
    })
  }

  #measure(): void {
    const { rows } = this.#near
    const near = [...rows.keys()].filter(index => rows[index]?.near)
    const layout = layOutMargin(this.#session.getSnapshot(), near, this.#rule())
    if (sameLayout(layout, this.#layout)) return
    this.#layout = layout
    for (const listener of [...this.#listeners]) listener()
  }

  #rule(): Measure {
    const { rows } = this.#near
    const origin = (this.view.dom.offsetParent ?? this.view.dom).getBoundingClientRect().top
    return {
      block: (index): BlockPlace => {
        const element = rows[index]?.element
        return { index, top: element?.offsetTop ?? 0, height: element?.offsetHeight ?? 0 }
      },
      isNear: index => rows[index]?.near ?? false,
      line: pos => {
        const { top, bottom } = this.view.coordsAtPos(pos)
        return { top: top - origin, bottom: bottom - origin }
      },
    }
  }

  /** Fills the place that was gone to, then lets it fade; an animation changes no attribute of the text's DOM. */
  #flash({ layers, state }: EditorSnapshot): void {
    this.#flashed = layers.flash
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    for (const { from, to } of layers.flash?.list() ?? []) {
      const [first, last] = [state.doc.resolve(from).index(0), state.doc.resolve(to).index(0)]
      for (const { element } of this.#near.rows.slice(first, last + 1))
        element.animate({ '--flash': ['32%', still ? '32%' : '0%'] }, flashMs)
    }
  }

  #followPrint(): () => void {
    const before = () => this.#painter.paintAll(this.#session.getSnapshot(), this.#near.rows)
    const after = () => this.#painter.move(this.#session.getSnapshot(), this.#near.rows, new Set(this.#near.rows))
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }
}
