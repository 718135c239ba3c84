import type { Span } from '../text/offset.ts'

/** Something that changes a span, with how sure it is. */
interface Claim extends Span {
  readonly confidence: number
}

/**
 * Leaves of claims on the same text the surest, the earlier of two alike; touching ones all stay. Returns them by start,
 * then end. Linear but for the sorting.
 */
export function withoutOverlaps<C extends Claim>(claims: readonly C[]): C[] {
  const sorted = [...claims].sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: C[] = []
  for (const claim of sorted) {
    const last = kept.at(-1)
    if (last === undefined || !overlap(last, claim)) kept.push(claim)
    else if (claim.confidence > last.confidence) kept[kept.length - 1] = claim
  }
  return kept
}

/* `a` does not start after `b`. Two insertions at one place meet too. */
function overlap(a: Claim, b: Claim): boolean {
  return b.start < a.end || (a.start === b.start && a.end === b.end)
}
