import type { ChangeKind } from './change.ts'
import { countBreaks, type Edit } from './edit.ts'
import { likeness } from './letters.ts'
import { alike } from './word-pairs.ts'

/** What an edit is to a person, by what it takes out and puts in, and whether it goes from block edge to block edge. */
export function kindOf(a: string, b: string, edit: Edit): ChangeKind {
  const before = a.slice(edit.fromA, edit.toA)
  const after = b.slice(edit.fromB, edit.toB)
  if (before.trim() === '' && after.trim() === '') return spaceKind(a, b, edit)
  if (isMarks(before) && isMarks(after)) return 'mark'
  if (after === '') return isWholeBlocks(a, edit.fromA, edit.toA) ? 'removed-block' : 'removed'
  if (before === '') return isWholeBlocks(b, edit.fromB, edit.toB) ? 'added-block' : 'added'
  return likeness(before, after) >= alike ? 'letter' : 'word'
}

function spaceKind(a: string, b: string, { fromA, toA, fromB, toB }: Edit): ChangeKind {
  const breaksA = countBreaks(a.slice(fromA, toA))
  const breaksB = countBreaks(b.slice(fromB, toB))
  if (breaksA === breaksB) return 'space'
  if (breaksA < breaksB) return breaksA === 0 && isInsideBlock(a, fromA, toA) ? 'split' : 'added-block'
  return breaksB === 0 && isInsideBlock(b, fromB, toB) ? 'join' : 'removed-block'
}

/** Whether something stands on both sides in the same block. */
function isInsideBlock(text: string, from: number, to: number): boolean {
  return from > 0 && to < text.length && text[from - 1] !== '\n' && text[to] !== '\n'
}

function isMarks(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) && !text.includes('\n')
}

/** Whether blocks go whole, with the line break before or after them, or without any where others take their place. */
export function isWholeBlocks(text: string, from: number, to: number): boolean {
  const endsBlock = to === text.length || text[to] === '\n'
  if (from === 0 || text[from - 1] === '\n') return endsBlock || text[to - 1] === '\n'
  return text[from] === '\n' && endsBlock
}
