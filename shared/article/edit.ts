import { Fragment, type Node, Slice } from 'prosemirror-model'
import { AttrStep, ReplaceStep, type Step } from 'prosemirror-transform'
import { docPos, type Span, span } from '../text/offset.ts'
import { type Range, range } from './annotation.ts'
import { mapRange } from './annotation-set.ts'
import { blockNode } from './block.ts'
import { Coordinates } from './coordinates.ts'
import type { Wanted } from './guard.ts'
import { kindOf, type Role } from './schema.ts'
import type { ArticleState } from './state.ts'

/** A replacement in the plain text; LF in `text` breaks the block. */
export interface TextEdit extends Span {
  readonly text: string
}

/** Text steps and where the annotations go; what {@link Article.commit} takes. */
export interface TextChange {
  readonly text: readonly Step[]
  readonly wanted: Wanted
}

/**
 * Replaces stretches of the text as one act. An annotation whose words are replaced stays on the replacement, however
 * much of it is new: it is the same mention, spelt right.
 * @throws {RangeError} if edits overlap or stand outside the text.
 */
export function replaceText(state: ArticleState, edits: readonly TextEdit[]): TextChange {
  const steps = stepsOfEdits(state.doc, edits)
  const wanted = new Map<string, Range | null>()
  for (const annotation of state.annotations.list()) {
    let place: Range | null = range(annotation.from, annotation.to)
    for (const step of steps) place = place && carry(step, place)
    wanted.set(annotation.id, place)
  }
  return { text: steps, wanted }
}

/** Steps for edits, last edit first, so that each stands in the coordinates of the document as it is. */
export function stepsOfEdits(doc: Node, edits: readonly TextEdit[]): ReplaceStep[] {
  const sorted = [...edits].sort((a, b) => b.start - a.start || b.end - a.end)
  sorted.forEach((edit, i) => {
    const next = sorted[i + 1]
    if (next && next.end > edit.start) throw new RangeError('Edits overlap')
  })
  const coordinates = Coordinates.of(doc)
  return sorted.map(edit => {
    const { start, end, text } = minimal(doc, edit)
    const index = coordinates.blockAt(start)
    return new ReplaceStep(coordinates.toDocPos(start), coordinates.toDocPos(end), sliceOfText(text, doc.child(index)))
  })
}

/** Lines of plain text as a slice that joins the blocks at both ends; lines between take the kind of `like`. */
export function sliceOfText(text: string, like: Node): Slice {
  if (text === '') return Slice.empty
  const lines = text.split('\n')
  if (lines.length === 1) return new Slice(Fragment.from(like.type.schema.text(text)), 0, 0)
  const blocks = lines.map((line, i) =>
    blockNode({ text: line, kind: kindOf(like), role: i === 0 ? like.attrs.role : null }),
  )
  return new Slice(Fragment.from(blocks), 1, 1)
}

/** @throws {RangeError} if there is no such block. */
export function setRole(doc: Node, index: number, role: Role | null): Step {
  if (index < 0 || index >= doc.childCount) throw new RangeError(`No block ${index}`)
  let pos = 0
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize
  return new AttrStep(pos, 'role', role)
}

/** Leaves out what an edit replaces by itself, so that annotations at its edges are not touched. */
function minimal(doc: Node, { start, end, text }: TextEdit): TextEdit {
  const coordinates = Coordinates.of(doc)
  const before = doc.textBetween(coordinates.toDocPos(start), coordinates.toDocPos(end), '\n')
  let head = 0
  while (head < before.length && head < text.length && before[head] === text[head]) head++
  let tail = 0
  const most = Math.min(before.length, text.length) - head
  while (tail < most && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++
  return { ...span(start + head, end - tail), text: text.slice(head, text.length - tail) }
}

function carry(step: ReplaceStep, place: Range): Range | null {
  const size = step.slice.size
  const covered = step.from <= place.from && place.to <= step.to
  return covered && size > 0
    ? { from: docPos(step.from), to: docPos(step.from + size) }
    : mapRange(step.getMap(), place)
}
