/** A stretch of A and the stretch of B that stands in its place. Offsets in UTF-16, ends exclusive; one may be empty. */
export interface Edit {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/**
 * What differs in a gap between two places that are the same in A and B. White space at the gap's edges is compared by
 * itself, so that an inserted space or a block break is an edit of its own; the rest is taken out, put in, or both.
 * Of the white space on both sides of something taken out, that side goes whose loss leaves B's; failing that, a block
 * break stays to be compared with B's.
 */
export function gapEdits(a: string, b: string, gap: Edit): Edit[] {
  const before = a.slice(gap.fromA, gap.toA)
  const after = b.slice(gap.fromB, gap.toB)
  if (before === after) return []
  const inA = content(before, gap.fromA)
  const inB = content(after, gap.fromB)
  if (inA && inB) return exchange(a, b, gap, inA, inB)
  if (inA) return removal(before, after, gap, inA)
  if (inB) return removal(after, before, swap(gap), inB).map(swap)
  return spaceEdit(a, b, gap)
}

/** The same edit seen from the other side. */
export function swap({ fromA, toA, fromB, toB }: Edit): Edit {
  return { fromA: fromB, toA: toB, fromB: fromA, toB: toA }
}

/** How many blocks begin inside a text. */
export function countBreaks(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

interface Place {
  readonly start: number
  readonly end: number
}

/** The part of `text` that is not white space at its edges, as offsets from `at`; null where all is. */
function content(text: string, at: number): Place | null {
  const end = text.trimEnd().length
  return end === 0 ? null : { start: at + text.length - text.trimStart().length, end: at + end }
}

function removal(before: string, after: string, gap: Edit, { start, end }: Place): Edit[] {
  const lead = before.slice(0, start - gap.fromA)
  const trail = before.slice(end - gap.fromA)
  if (lead === after) return [{ fromA: start, toA: gap.toA, fromB: gap.toB, toB: gap.toB }]
  if (trail === after) return [{ fromA: gap.fromA, toA: end, fromB: gap.fromB, toB: gap.fromB }]
  if (lead === '' || (trail.includes('\n') && !lead.includes('\n'))) {
    const gone = { fromA: gap.fromA, toA: end, fromB: gap.fromB, toB: gap.fromB }
    return [gone, ...trim(trail, after, { ...gap, fromA: end })]
  }
  const space = trim(lead, after, { ...gap, toA: start })
  return [...space, { fromA: start, toA: gap.toA, fromB: gap.toB, toB: gap.toB }]
}

function exchange(a: string, b: string, gap: Edit, inA: Place, inB: Place): Edit[] {
  return [
    ...spaceEdit(a, b, { ...gap, toA: inA.start, toB: inB.start }),
    { fromA: inA.start, toA: inA.end, fromB: inB.start, toB: inB.start },
    { fromA: inA.end, toA: inA.end, fromB: inB.start, toB: inB.end },
    ...spaceEdit(a, b, { ...gap, fromA: inA.end, fromB: inB.end }),
  ]
}

function spaceEdit(a: string, b: string, gap: Edit): Edit[] {
  return trim(a.slice(gap.fromA, gap.toA), b.slice(gap.fromB, gap.toB), gap)
}

/** Leaves out what both ends of an edit share; nothing where its sides are equal. */
function trim(before: string, after: string, { fromA, toA, fromB, toB }: Edit): Edit[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return [{ fromA: fromA + start, toA: toA - end, fromB: fromB + start, toB: toB - end }]
}
