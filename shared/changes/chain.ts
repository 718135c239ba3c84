/** Two things that may correspond: an index into A, one into B, and what their correspondence is worth. */
export interface Candidate {
  readonly a: number
  readonly b: number
  readonly worth: number
}

/**
 * What decides between chains that are worth the same. The start and the end stand as pairs too: (-1, -1) and one past
 * the last indexes.
 */
export interface Preference {
  /** What it is worth that `next` follows `previous` without a gap on either side. */
  readonly direct: (previous: Place, next: Place) => number
  /** What it is worth that a gap begins after a pair, and that one ends before it. */
  readonly leave: (pair: Place) => number
  readonly arrive: (pair: Place) => number
}

export type Place = Pick<Candidate, 'a' | 'b'>

/**
 * Chooses the candidates that are worth most together and rise on both sides: a weighted chain, as sequence aligners
 * chain their seeds. Of equal chains the one that `prefer` says, then the one later in A. `end` is one past the last
 * indexes.
 */
export function bestChain(candidates: readonly Candidate[], end: Place, prefer: Preference): Candidate[] {
  const sorted = [...candidates].sort((x, y) => x.a - y.a || y.b - x.b)
  const steps: Step[] = []
  const farther = new PrefixMaximum(end.b + 1)
  const byPlace = new Map<number, number>([[0, -1]])
  for (const candidate of [...sorted, { ...end, worth: 0 }]) {
    const step = bestStep(candidate, steps, sorted, farther, byPlace.get(placeBefore(candidate, end)), prefer)
    byPlace.set(placeBefore({ a: candidate.a + 1, b: candidate.b + 1 }, end), steps.length)
    farther.raise(candidate.b, step.total + prefer.leave(candidate), steps.length)
    steps.push(step)
  }
  const chain: Candidate[] = []
  for (let k = (steps.at(-1) as Step).before; k >= 0; k = (steps[k] as Step).before) chain.push(sorted[k] as Candidate)
  return chain.reverse()
}

/** The best chain that ends at a candidate: its worth, and the candidate before; -1 is the start. */
interface Step {
  readonly total: number
  readonly before: number
}

const start: Place = { a: -1, b: -1 }

function bestStep(
  candidate: Candidate,
  steps: readonly Step[],
  sorted: readonly Candidate[],
  farther: PrefixMaximum,
  near: number | undefined,
  prefer: Preference,
): Step {
  const far = farther.below(candidate.b)
  const jump = Math.max(far.total, prefer.leave(start)) + prefer.arrive(candidate)
  const before = far.total >= prefer.leave(start) ? far.index : -1
  if (near === undefined) return { total: candidate.worth + jump, before }
  const total = near < 0 ? 0 : (steps[near] as Step).total
  const direct = total + prefer.direct(near < 0 ? start : (sorted[near] as Candidate), candidate)
  return direct >= jump ? { total: candidate.worth + direct, before: near } : { total: candidate.worth + jump, before }
}

/** A number for the place right before a pair. */
function placeBefore({ a, b }: Place, end: Place): number {
  return a * (end.b + 2) + b
}

/** The greatest total below an index, the latest of equal ones, in logarithmic time (a Fenwick tree of maxima). */
class PrefixMaximum {
  readonly #totals: Float64Array
  readonly #indexes: Int32Array

  constructor(length: number) {
    this.#totals = new Float64Array(length + 1).fill(-1)
    this.#indexes = new Int32Array(length + 1).fill(-1)
  }

  /** Total and index -1 where there is none. */
  below(end: number): { total: number; index: number } {
    let total = -1
    let index = -1
    for (let at = end; at > 0; at -= at & -at) {
      const isBetter = (this.#totals[at] as number) > total
      const isLater = this.#totals[at] === total && (this.#indexes[at] as number) > index
      if (!isBetter && !isLater) continue
      total = this.#totals[at] as number
      index = this.#indexes[at] as number
    }
    return { total, index }
  }

  raise(at: number, total: number, index: number): void {
    for (let node = at + 1; node < this.#totals.length; node += node & -node)
      if (total >= (this.#totals[node] as number)) {
        this.#totals[node] = total
        this.#indexes[node] = index
      }
  }
}
