import type { StepMap } from 'prosemirror-transform'
import { docPos } from '../text/offset.ts'
import type { Range } from './annotation.ts'

/** Where a change of the document leaves one range; null where nothing of it is left. The same as for an annotation. */
export function mapRange(map: StepMap, { from, to }: Range): Range | null {
  const head = Int32Array.of(from)
  const tail = Int32Array.of(to)
  moveEdges(changesOf(map), head, tail)
  const [start, end] = [head[0] as number, tail[0] as number]
  return start < end ? { from: docPos(start), to: docPos(end) } : null
}

export type Replacement = readonly [start: number, end: number, newSize: number]

/** The replaced stretches of a map, the last first, so that each stands in the positions before the change. */
export function changesOf(map: StepMap): Replacement[] {
  const changes: Replacement[] = []
  map.forEach((start, end, newStart, newEnd) => {
    changes.push([start, end, newEnd - newStart])
  })
  return changes.reverse()
}

/** Moves the edges of many ranges, in place. One with nothing left stays empty, whatever comes after. */
export function moveEdges(changes: readonly Replacement[], from: Int32Array, to: Int32Array): void {
  for (const [start, end, newSize] of changes) moveThrough(start, end, newSize, from, to)
}

/**
 * New text is inside a range where it stands strictly between letters of it, or takes the place of some but not all of
 * its letters and of no others. A range with nothing left ends as an empty one.
 */
function moveThrough(start: number, end: number, newSize: number, from: Int32Array, to: Int32Array): void {
  const shift = newSize - (end - start)
  for (let i = 0; i < from.length; i++) {
    const head = from[i] as number
    const tail = to[i] as number
    if (tail <= start) continue
    if (head >= end) {
      from[i] = head + shift
      to[i] = tail + shift
    } else if (start <= head && tail <= end) {
      from[i] = start
      to[i] = start
    } else if (head <= start && end <= tail) {
      to[i] = tail + shift
    } else if (head > start) {
      from[i] = start + newSize
      to[i] = tail + shift
    } else {
      to[i] = start
    }
  }
}
