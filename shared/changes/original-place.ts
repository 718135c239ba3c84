import { type OriginalOffset, originalOffset, type Span } from '../text/offset.ts'
import type { Change } from './change.ts'
import { mapOffset } from './map-offset.ts'

/** Half-open stretch of the original text, in UTF-16. */
export interface OriginalSpan {
  readonly start: OriginalOffset
  readonly end: OriginalOffset
}

/**
 * Where a stretch of the working text stands in the original; null where an end of it lies inside something new. An end
 * on the edge of a change stands on that change's edge in the original: a word spelt right stands where it was misspelt.
 */
export function originalPlace(changes: readonly Change[], { start, end }: Span): OriginalSpan | null {
  const from = mapOffset(changes, start) ?? edgeOf(changes, ({ fromB }) => fromB === start, 'fromA')
  const to = mapOffset(changes, end, -1) ?? edgeOf(changes, ({ toB }) => toB === end, 'toA')
  return from !== null && to !== null && from < to ? { start: from, end: to } : null
}

function edgeOf(
  changes: readonly Change[],
  is: (change: Change) => boolean,
  edge: 'fromA' | 'toA',
): OriginalOffset | null {
  const change = changes.find(found => found.fromB < found.toB && is(found))
  return change ? originalOffset(change[edge]) : null
}
