import { type Span, span } from '../text/offset.ts'
import type { Change } from './change.ts'

/**
 * Where a stretch of the working text stands in the original; null where an end of it lies inside something new. An end
 * on the edge of a change stands on that change's edge in the original.
 */
export function originalPlace(changes: readonly Change[], { start, end }: Span): Span | null {
  const from = toOriginal(changes, start, 'start')
  const to = toOriginal(changes, end, 'end')
  return from !== null && to !== null && from < to ? span(from, to) : null
}

function toOriginal(changes: readonly Change[], offset: number, side: 'start' | 'end'): number | null {
  let shift = 0
  for (const change of changes) {
    if (side === 'start' ? offset < change.fromB : offset <= change.fromB) break
    if (side === 'start' && offset === change.fromB && change.fromB < change.toB) return change.fromA
    if (side === 'end' && offset === change.toB && change.fromB < change.toB) return change.toA
    if (offset < change.toB) return null
    shift = change.toA - change.toB
  }
  return offset + shift
}
