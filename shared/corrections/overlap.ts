import type { Span } from '../text/offset.ts'

/** Something that changes a span, with how sure it is. */
interface Claim extends Span {
  readonly confidence: number
}

/**
 * Leaves out each claim that overlaps a surer one which stays; of two alike the earlier in `claims` stays. Touching ones do
 * not overlap. Returns them by start, then end. Quadratic only in how many claims hang together.
 */
export function withoutOverlaps<C extends Claim>(claims: readonly C[]): C[] {
  return clusters(claims).flatMap(surest)
}

/* Claims by place, cut where nothing overlaps across. */
function clusters<C extends Claim>(claims: readonly C[]): C[][] {
  const sorted = [...claims].sort(byPlace)
  const found: C[][] = []
  let end = -1
  for (const claim of sorted) {
    const cluster = found.at(-1)
    const before = cluster?.at(-1)
    if (cluster && before && (claim.start < end || overlap(before, claim))) cluster.push(claim)
    else found.push([claim])
    end = Math.max(end, claim.end)
  }
  return found
}

function surest<C extends Claim>(cluster: C[]): C[] {
  if (cluster.length < 2) return cluster
  const kept: C[] = []
  for (const claim of [...cluster].sort((a, b) => b.confidence - a.confidence)) {
    if (!kept.some(other => overlap(other, claim))) kept.push(claim)
  }
  return kept.sort(byPlace)
}

/* Two insertions at one place meet; an insertion at the edge of a change only touches it. */
function overlap(a: Claim, b: Claim): boolean {
  if (a.start === b.start && a.end === b.end) return true
  return a.start < b.end && b.start < a.end
}

function byPlace(a: Claim, b: Claim): number {
  return a.start - b.start || a.end - b.end
}
