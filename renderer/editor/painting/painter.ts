import type { Node } from 'prosemirror-model'
import type { ChangedBlocks } from '../blocks/changed-blocks.ts'
import type { BlockRow } from '../blocks/near-blocks.ts'
import type { EditorSnapshot } from '../editor-session.ts'
import { marksOfBlock } from './block-marks.ts'
import { planBlock, samePlan } from './block-plan.ts'
import { BlockText } from './block-text.ts'
import { HighlightRegistry } from './highlight-registry.ts'
import type { Painted } from './mark.ts'

/** What is painted in one block now. */
interface Paint {
  readonly plan: readonly Painted[]
  readonly ranges: readonly (AbstractRange | null)[]
}

const blank: Paint = { plan: [], ranges: [] }

/**
 * Paints what stands in the text with CSS highlights: nothing is put into the text's DOM, so letters join, and caret and
 * composition work as in plain text. Only blocks near the visible part are painted; a keystroke paints its block anew.
 */
export class Painter {
  readonly #registry = new HighlightRegistry()
  readonly #paint = new WeakMap<BlockRow, Paint>()
  #marking = -1

  /** Brings the painting up to date with a view that already is. */
  update(snapshot: EditorSnapshot, rows: readonly BlockRow[], changed: ChangedBlocks | null): void {
    const { doc } = snapshot.state
    if (changed) this.#eachRow(doc, rows, changed.start, changed.newEnd, this.#painter(snapshot, { anew: true }))
    if (snapshot.marking !== this.#marking) this.#eachRow(doc, rows, 0, rows.length, this.#painter(snapshot, {}))
    this.#marking = snapshot.marking
  }

  /** Paints blocks that came near, and clears those that went away. */
  move(snapshot: EditorSnapshot, rows: readonly BlockRow[], moved: ReadonlySet<BlockRow>): void {
    const paint = this.#painter(snapshot, {})
    this.#eachRow(snapshot.state.doc, rows, 0, rows.length, (row, block, start) => {
      if (moved.has(row)) paint(row, block, start)
    })
  }

  /** Paints the whole text, for print; `move` or `update` of what is near goes back. */
  paintAll(snapshot: EditorSnapshot, rows: readonly BlockRow[]): void {
    this.#eachRow(snapshot.state.doc, rows, 0, rows.length, this.#painter(snapshot, { all: true }))
  }

  clear(row: BlockRow): void {
    const { plan, ranges } = this.#paint.get(row) ?? blank
    plan.forEach(({ name }, index) => {
      const range = ranges[index]
      if (range) this.#registry.remove(name, range)
    })
    this.#paint.delete(row)
  }

  close(): void {
    this.#registry.close()
  }

  /** `anew`: the text itself changed, so its ranges must be made anew even for the same plan. */
  #painter(snapshot: EditorSnapshot, { anew = false, all = false }: { anew?: boolean; all?: boolean }) {
    return (row: BlockRow, block: Node, start: number): void => {
      const old = this.#paint.get(row) ?? blank
      const text = block.textContent
      const plan = row.near || all ? planBlock(text, marksOfBlock(snapshot, start, text.length)) : []
      if (!anew && samePlan(plan, old.plan)) return
      this.clear(row)
      if (plan.length > 0) this.#paint.set(row, this.#add(row, plan))
    }
  }

  #add(row: BlockRow, plan: readonly Painted[]): Paint {
    const inDom = new BlockText(row.element)
    const ranges = plan.map(({ name, from, to }) => {
      const range = inDom.range(from, to)
      if (range) this.#registry.add(name, range)
      return range
    })
    return { plan, ranges }
  }

  #eachRow(
    doc: Node,
    rows: readonly BlockRow[],
    from: number,
    to: number,
    visit: (row: BlockRow, block: Node, start: number) => void,
  ): void {
    let start = 1
    for (let index = 0; index < to; index++) {
      const block = doc.child(index)
      const row = rows[index]
      if (row && index >= from) visit(row, block, start)
      start += block.nodeSize
    }
  }
}
