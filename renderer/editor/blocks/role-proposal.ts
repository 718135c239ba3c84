import type { Node } from 'prosemirror-model'
import { type BlockKind, kindOf, type Role, roleOf } from '../../../shared/article/schema.ts'

const longestHeading = 90
const ended = /[.!؟?…:؛،"»”)]\s*$/
const byline = /^\s*(?:كتبت?|تقرير|إعداد|ترجمة|تحرير|بقلم)\s*:/

interface Shape {
  readonly role: Role | null
  readonly kind: BlockKind
  readonly length: number
  readonly blank: boolean
  readonly ended: boolean
  readonly byline: boolean
}

/* Every keystroke asks about every block, and all but one are as they were. */
const shapes = new WeakMap<Node, Shape>()

/**
 * The role that a block without one seems to have, as a proposal to the editor; null where it reads as body. A short line
 * that no mark ends is a heading: the headline when it is first, a crosshead when longer text stands on both sides.
 */
export function proposedRole(doc: Node, index: number): Role | null {
  const shape = shapeOf(doc.child(index))
  if (shape.role || shape.blank || shape.length > longestHeading) return null
  if (shape.byline) return 'byline'
  if (shape.kind === 'heading') return index === 0 ? 'headline' : 'crosshead'
  if (shape.ended || shape.kind !== 'paragraph') return null
  const before = neighbour(doc, index, -1)
  const after = neighbour(doc, index, 1)
  if (!after || after.length <= shape.length) return null
  if (!before) return 'headline'
  return before.ended && before.length > shape.length ? 'crosshead' : null
}

/**
 * Whether the proposals of a whole document are the same with one block in the place of another. Long text is no heading,
 * and to its neighbours it matters only that it is long and whether a mark ends it.
 */
export function isAlike(before: Node, after: Node): boolean {
  const [a, b] = [shapeOf(before), shapeOf(after)]
  const isLong = a.length > longestHeading && b.length > longestHeading
  return isLong && a.role === b.role && a.kind === b.kind && a.ended === b.ended && a.blank === b.blank
}

function shapeOf(block: Node): Shape {
  const known = shapes.get(block)
  if (known) return known
  const text = block.textContent
  const shape: Shape = {
    role: roleOf(block),
    kind: kindOf(block),
    length: text.length,
    blank: text.trim() === '',
    ended: ended.test(text),
    byline: byline.test(text),
  }
  shapes.set(block, shape)
  return shape
}

/** The next block that holds text, blank lines passed over. */
function neighbour(doc: Node, index: number, step: 1 | -1): Shape | null {
  for (let i = index + step; i >= 0 && i < doc.childCount; i += step) {
    const shape = shapeOf(doc.child(i))
    if (!shape.blank) return shape
  }
  return null
}
