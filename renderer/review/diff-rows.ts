import type { Change, Part } from '../../shared/changes/change.ts'

/** A piece of a row. `change` is the index of the change that it belongs to, null for what stands in both. */
export interface RowPart {
  readonly kind: Part['kind']
  readonly text: string
  readonly change: number | null
  /** Part of a changed word that both sides have: it is shown with the word, but not marked. */
  readonly letters?: boolean
}

/** One paragraph of a side, numbered from 1 in its own text. */
export interface SideRow {
  readonly number: number
  readonly parts: readonly RowPart[]
}

/** Paragraphs of both sides that belong together; a removed passage has one side only. */
export interface DiffRow {
  readonly a: readonly SideRow[]
  readonly b: readonly SideRow[]
  /** Both in one, a row a paragraph of B. */
  readonly both: readonly SideRow[]
  /** Index of the change that took a whole passage out here; its text stands in `a`. */
  readonly gone: number | null
}

const passages = new Set<Change['kind']>(['removed-copy', 'removed-block', 'moved-from'])

/** Both texts as rows, aligned where a line ends in both at once. `changes` are sorted, as {@link diffTexts} gives them. */
export function diffRows(a: string, changes: readonly Change[]): DiffRow[] {
  const rows = new Rows()
  let done = 0
  changes.forEach((change, index) => {
    rows.same(a.slice(done, change.fromA))
    if (!(passages.has(change.kind) && change.after === '' && rows.passage(change.before, index)))
      rows.change(change, index)
    done = change.toA
  })
  rows.same(a.slice(done))
  return rows.finish()
}

/** Whether anything differs in a row. */
export function hasChange({ both, gone }: DiffRow): boolean {
  return gone !== null || both.some(({ parts }) => parts.some(({ change }) => change !== null))
}

/** Gathers pieces into rows of both sides. */
class Rows {
  readonly #rows: DiffRow[] = []
  readonly #parts: { a: RowPart[]; b: RowPart[]; both: RowPart[] } = { a: [], b: [], both: [] }
  #lines: { a: SideRow[]; b: SideRow[]; both: SideRow[] } = { a: [], b: [], both: [] }
  #numberA = 1
  #numberB = 1
  /** The line before the pieces to come has ended already. */
  #ended = false

  same(text: string): void {
    text.split('\n').forEach((line, i) => {
      if (i > 0) this.#endBoth()
      if (line === '') return
      const part: RowPart = { kind: 'same', text: line, change: null }
      for (const side of ['a', 'b', 'both'] as const) this.#parts[side].push(part)
    })
  }

  change({ before, after, parts }: Change, index: number): void {
    const removed = parts ? parts.filter(({ kind }) => kind !== 'added') : [{ kind: 'removed' as const, text: before }]
    const added = parts ? parts.filter(({ kind }) => kind !== 'removed') : [{ kind: 'added' as const, text: after }]
    if (before !== '') for (const part of removed) this.#add('a', part, index)
    if (after !== '') for (const part of added) this.#add('b', part, index)
  }

  /** A passage of whole lines that is gone stands as a row of its own; false where it is part of a line. */
  passage(text: string, index: number): boolean {
    const inLine = this.#parts.a.length + this.#parts.b.length + this.#lines.a.length + this.#lines.b.length > 0
    if (inLine && !text.startsWith('\n')) return false
    if (text.startsWith('\n')) this.#endBoth()
    const lines = text.replace(/^\n/, '').replace(/\n$/, '').split('\n')
    const a = lines.map(line => ({
      number: this.#numberA++,
      parts: [{ kind: 'removed' as const, text: line, change: index }],
    }))
    this.#rows.push({ a, b: [], both: [], gone: index })
    this.#ended = text.startsWith('\n')
    return true
  }

  finish(): DiffRow[] {
    this.#endBoth()
    return this.#rows
  }

  #add(side: 'a' | 'b', { kind, text }: Part, change: number): void {
    const shown = kind === 'same' ? (side === 'a' ? 'removed' : 'added') : kind
    text.split('\n').forEach((line, i) => {
      if (i > 0) {
        this.#push(side, { kind: shown, text: '\n', change })
        if (side === 'a') this.#endA()
        else this.#endB()
      }
      if (line !== '')
        this.#push(side, { kind: shown, text: line, change, ...(kind === 'same' ? { letters: true } : {}) })
    })
  }

  #push(side: 'a' | 'b', part: RowPart): void {
    this.#parts[side].push(part)
    this.#parts.both.push(part)
    this.#ended = false
  }

  #endA(): void {
    this.#lines.a.push({ number: this.#numberA++, parts: this.#parts.a })
    this.#parts.a = []
  }

  #endB(): void {
    const number = this.#numberB++
    this.#lines.b.push({ number, parts: this.#parts.b })
    this.#lines.both.push({ number, parts: this.#parts.both })
    this.#parts.b = []
    this.#parts.both = []
  }

  #endBoth(): void {
    if (this.#ended) {
      this.#ended = false
      return
    }
    this.#endA()
    this.#endB()
    this.#rows.push({ ...this.#lines, gone: null })
    this.#lines = { a: [], b: [], both: [] }
  }
}
