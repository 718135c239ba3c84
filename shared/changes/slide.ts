import { isEnded } from '../text/sentence.ts'
import type { Edit } from './edit.ts'

/**
 * Of a passage that stands twice in a row, any stretch of its length may be taken out with the same result. Gives a
 * removal as it would be from where the first copy begins: as far to the left as a block begins, or, for what is part of
 * a block, a sentence; the same edit where that is where it begins. Slides over unchanged text only, not beyond `least`.
 */
export function slideToCopy(text: string, edit: Edit, least: number): Edit {
  const length = edit.toA - edit.fromA
  if (length < shortest) return edit
  let first = edit.fromA
  while (first > least && text[first - 1] === text[first - 1 + length]) first--
  const isWhole = startsBlock(text, edit.fromA) || text[edit.fromA] === '\n'
  for (let start = first; start < edit.fromA; start++)
    if (startsBlock(text, start) || (!isWhole && startsSentence(text, start))) return shift(edit, start - edit.fromA)
  return edit
}

/** Nothing shorter is a passage. In UTF-16 units. */
const shortest = 40

function startsBlock(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n'
}

function startsSentence(text: string, at: number): boolean {
  return !/^\s/.test(text.charAt(at)) && isEnded(text.slice(Math.max(0, at - 8), at).trimEnd())
}

function shift({ fromA, toA, fromB, toB }: Edit, by: number): Edit {
  return { fromA: fromA + by, toA: toA + by, fromB: fromB + by, toB: toB + by }
}
