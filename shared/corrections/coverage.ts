/** A stretch in UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Which units of a text lie in any of a set of stretches; answers in constant time, built in linear time. */
export class Coverage {
  readonly #empty: boolean
  /** `#before[i]`: covered units before `i`. */
  readonly #before: Int32Array
  /** `#within[i]`: whether a stretch begins before offset `i` and ends after it. */
  readonly #within: Uint8Array

  /** Stretches may nest and overlap; what lies outside `length` is left out. */
  constructor(length: number, stretches: readonly Stretch[]) {
    this.#empty = stretches.length === 0
    this.#before = new Int32Array(this.#empty ? 0 : length + 1)
    this.#within = new Uint8Array(this.#empty ? 0 : length + 1)
    if (!this.#empty) this.#fill(length, stretches)
  }

  /** Whether a change of `start` to `end` (an insertion, where equal) would change something inside a stretch. */
  touches(start: number, end: number): boolean {
    if (this.#empty) return false
    return start === end ? this.#within[start] === 1 : this.#count(start, end) > 0
  }

  /** Like {@link touches}, but a change that takes whole stretches in, and more, is not inside them. */
  cuts(start: number, end: number): boolean {
    if (!this.touches(start, end)) return false
    if (this.#within[start] === 1 || this.#within[end] === 1) return true
    return this.#count(start, end) === end - start
  }

  #count(start: number, end: number): number {
    return (this.#before[end] ?? 0) - (this.#before[start] ?? 0)
  }

  #fill(length: number, stretches: readonly Stretch[]): void {
    const units = new Int32Array(length + 2)
    const gaps = new Int32Array(length + 2)
    for (const stretch of stretches) {
      const start = Math.max(0, stretch.start)
      const end = Math.min(length, stretch.end)
      if (start >= end) continue
      add(units, start, end)
      add(gaps, start + 1, end)
    }
    let depth = 0
    let gap = 0
    for (let i = 0; i <= length; i++) {
      gap += gaps[i] as number
      this.#within[i] = gap > 0 ? 1 : 0
      if (i > 0) this.#before[i] = (this.#before[i - 1] as number) + (depth > 0 ? 1 : 0)
      depth += units[i] as number
    }
  }
}

function add(differences: Int32Array, start: number, end: number): void {
  differences[start] = (differences[start] as number) + 1
  differences[end] = (differences[end] as number) - 1
}
