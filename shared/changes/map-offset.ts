import { type OriginalOffset, originalOffset, type Utf16, utf16 } from '../text/offset.ts'
import type { Change } from './change.ts'

/**
 * Where a place of the working text (B) stands in the original (A); null inside a change. A place belongs to the letter
 * after it, or, with `side` -1, to the letter before it: so the end of a stretch is found. The ends of the texts are
 * each other's.
 */
export function mapOffset(changes: readonly Change[], offset: Utf16, side: 1 | -1 = 1): OriginalOffset | null {
  const place = moved(changes, offset, side, 'fromB', 'toB', 'toA')
  return place === null ? null : originalOffset(place)
}

/** Where a place of the original (A) stands in the working text (B); {@link mapOffset} the other way. */
export function mapOriginal(changes: readonly Change[], offset: OriginalOffset, side: 1 | -1 = 1): Utf16 | null {
  const place = moved(changes, offset, side, 'fromA', 'toA', 'toB')
  return place === null ? null : utf16(place)
}

type Side = 'fromA' | 'toA' | 'fromB' | 'toB'

/** The last change that begins at or before the place says how far the letters after it moved. */
function moved(
  changes: readonly Change[],
  offset: number,
  side: 1 | -1,
  from: Side,
  to: Side,
  toOther: Side,
): number | null {
  let low = 0
  let high = changes.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = (changes[middle] as Change)[from]
    if (side === 1 ? start <= offset : start < offset) low = middle + 1
    else high = middle
  }
  const change = changes[low - 1]
  if (!change) return offset
  const isInside = side === 1 ? offset < change[to] : offset <= change[to]
  return isInside ? null : offset - change[to] + change[toOther]
}
