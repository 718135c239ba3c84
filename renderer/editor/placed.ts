import type { StepMap } from 'prosemirror-transform'
import { type DocPos, docPos } from '../../shared/text/offset.ts'

/** A value at a place of the document; `to` exclusive. A correction may be empty. */
export interface PlacedValue<T> {
  readonly value: T
  readonly from: DocPos
  readonly to: DocPos
}

/**
 * What happens to a value when the text changes. `touch`: it is gone once its text or a neighbour of it changes; `keep`:
 * it stays as long as anything of its text does.
 */
export type Hold = 'touch' | 'keep'

/**
 * Values at places of a document, immutable. They are not part of the article: they follow the typing until whoever
 * placed them places them anew.
 */
export class Placed<T> {
  readonly #hold: Hold
  readonly #values: readonly T[]
  readonly #from: Int32Array
  readonly #to: Int32Array

  private constructor(hold: Hold, values: readonly T[], from: Int32Array, to: Int32Array) {
    this.#hold = hold
    this.#values = values
    this.#from = from
    this.#to = to
  }

  static of<T>(hold: Hold, placed: readonly PlacedValue<T>[]): Placed<T> {
    return new Placed(
      hold,
      placed.map(({ value }) => value),
      Int32Array.from(placed, ({ from }) => from),
      Int32Array.from(placed, ({ to }) => to),
    )
  }

  get size(): number {
    return this.#values.length
  }

  list(): PlacedValue<T>[] {
    return this.#values.map((_, index) => this.#at(index))
  }

  /** Those that share a position with `from` to `to`, their edges counted, in the order they were given. */
  touching(from: number, to: number): PlacedValue<T>[] {
    const found: PlacedValue<T>[] = []
    for (let i = 0; i < this.#from.length; i++) {
      if ((this.#from[i] as number) <= to && (this.#to[i] as number) >= from) found.push(this.#at(i))
    }
    return found
  }

  /** Whether both hold values that `same` calls the same, at the same places, in the same order. */
  equals(other: Placed<T>, same: (a: T, b: T) => boolean): boolean {
    if (this.size !== other.size) return false
    return this.#values.every(
      (value, i) =>
        this.#from[i] === other.#from[i] && this.#to[i] === other.#to[i] && same(value, other.#values[i] as T),
    )
  }

  /** The same object where nothing changes. */
  map(maps: readonly StepMap[]): Placed<T> {
    if (maps.length === 0 || this.size === 0) return this
    const from = this.#from.slice()
    const to = this.#to.slice()
    const gone = new Uint8Array(this.size)
    for (const map of maps) mapThrough(map, this.#hold, from, to, gone)
    const kept = [...gone.keys()].filter(index => gone[index] === 0)
    if (kept.length === this.size) return new Placed(this.#hold, this.#values, from, to)
    return new Placed(
      this.#hold,
      kept.map(index => this.#values[index] as T),
      Int32Array.from(kept, index => from[index] as number),
      Int32Array.from(kept, index => to[index] as number),
    )
  }

  #at(index: number): PlacedValue<T> {
    return {
      value: this.#values[index] as T,
      from: docPos(this.#from[index] as number),
      to: docPos(this.#to[index] as number),
    }
  }
}

function mapThrough(map: StepMap, hold: Hold, from: Int32Array, to: Int32Array, gone: Uint8Array): void {
  map.forEach((start, end) => {
    if (hold === 'keep') return
    for (let i = 0; i < gone.length; i++) {
      if (start <= (to[i] as number) && end >= (from[i] as number)) gone[i] = 1
    }
  })
  for (let i = 0; i < gone.length; i++) {
    if (gone[i] === 1) continue
    const head = from[i] as number
    const tail = to[i] as number
    from[i] = map.map(head, 1)
    to[i] = head === tail ? (from[i] as number) : map.map(tail, -1)
    if (head < tail && (from[i] as number) >= (to[i] as number)) gone[i] = 1
  }
}
