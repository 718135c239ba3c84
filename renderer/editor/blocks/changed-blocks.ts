import type { Node } from 'prosemirror-model'

/** Blocks `start` to `oldEnd` of a document became `start` to `newEnd` of the next one; ends exclusive. */
export interface ChangedBlocks {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

/** The blocks that differ between two versions of a document; null where none does. Blocks are compared as objects. */
export function changedBlocks(before: Node, after: Node): ChangedBlocks | null {
  if (before === after) return null
  let start = 0
  const most = Math.min(before.childCount, after.childCount)
  while (start < most && before.child(start) === after.child(start)) start++
  let oldEnd = before.childCount
  let newEnd = after.childCount
  while (oldEnd > start && newEnd > start && before.child(oldEnd - 1) === after.child(newEnd - 1)) {
    oldEnd--
    newEnd--
  }
  return start === oldEnd && start === newEnd ? null : { start, oldEnd, newEnd }
}
