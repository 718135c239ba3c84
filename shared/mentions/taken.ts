import type { Span } from '../text/offset.ts'

/**
 * A test whether a stretch is what, lies in, or cuts across one of the `taken` spans. One that only holds taken spans
 * is free. Logarithmic in their number but for those that begin inside the stretch.
 */
export function takenTest(taken: readonly Span[]): (start: number, end: number) => boolean {
  const sorted = taken.toSorted((a, b) => a.start - b.start)
  const reach = furthestEnds(sorted)
  return (start, end) => {
    let i = firstFrom(sorted, start)
    if (i > 0 && (reach[i - 1] as number) > start) return true
    for (; i < sorted.length; i++) {
      const span = sorted[i] as Span
      if (span.start >= end) return false
      if (span.end > end || (span.start === start && span.end === end)) return true
    }
    return false
  }
}

/** The furthest end among the spans up to each one. */
function furthestEnds(sorted: readonly Span[]): number[] {
  let furthest = 0
  return sorted.map(span => {
    furthest = Math.max(furthest, span.end)
    return furthest
  })
}

/** Index of the first span that begins at or after `start`. */
function firstFrom(sorted: readonly Span[], start: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Span).start < start) low = middle + 1
    else high = middle
  }
  return low
}
