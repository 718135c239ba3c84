import { Fragment, type Node, Slice } from 'prosemirror-model'
import { AttrStep, ReplaceStep, type Step, StepMap } from 'prosemirror-transform'
import { type Span, span } from '../text/offset.ts'
import { type Range, range } from './annotation.ts'
import { blockNode } from './block.ts'
import { Coordinates, splitsPair } from './coordinates.ts'
import { docsAfter, trimToText, type Wanted } from './guard.ts'
import { mapRange } from './range-map.ts'
import { kindOf, type Role } from './schema.ts'
import type { ArticleState } from './state.ts'
import { wholeBlockStep } from './whole-blocks.ts'

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
  const { doc, annotations } = state
  const changes = leastEdits(doc, edits)
  const text = changes.map((change, i) => stepOf(doc, change, changes[i - 1]))
  const touched = annotations.touched(changes.map(({ map }) => map))
  const docs = touched.length > 0 ? docsAfter(doc, text) : []
  return { text, wanted: new Map(touched.map(annotation => [annotation.id, carryAll(changes, docs, annotation)])) }
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

/** An edit without what it replaces by itself, so that annotations at its edges are not touched. */
interface LeastEdit extends TextEdit {
  /** The stretch that the edit was made for. */
  readonly whole: Range
  /** How positions in the text move, whichever step makes the edit. */
  readonly map: StepMap
}

/** The last first, so that each stands in the coordinates of the document as it is; of two at one place the second. */
function leastEdits(doc: Node, edits: readonly TextEdit[]): LeastEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  sorted.forEach((edit, i) => {
    const next = sorted[i + 1]
    if (edit.end < edit.start) throw new RangeError('An edit ends before it starts')
    if (next && next.start < edit.end) throw new RangeError('Edits overlap')
  })
  return sorted.map(edit => leastEdit(doc, edit)).reverse()
}

/** Cuts no surrogate pair in two. */
function leastEdit(doc: Node, edit: TextEdit): LeastEdit {
  const coordinates = Coordinates.of(doc)
  const whole = range(coordinates.toDocPos(edit.start), coordinates.toDocPos(edit.end))
  const before = doc.textBetween(whole.from, whole.to, '\n')
  const head = sameHead(before, edit.text)
  const tail = sameTail(before, edit.text, Math.min(before.length, edit.text.length) - head)
  const { start, end } = span(edit.start + head, edit.end - tail)
  const text = edit.text.slice(head, edit.text.length - tail)
  const from = coordinates.toDocPos(start)
  const map = new StepMap([from, coordinates.toDocPos(end) - from, text.length + countBreaks(text)])
  return { start, end, text, whole, map }
}

/** An LF is two positions wide, the end of a block and the start of the next. */
function countBreaks(text: string): number {
  return text.split('\n').length - 1
}

function sameHead(a: string, b: string): number {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  return splitsPair(a, head) || splitsPair(b, head) ? head - 1 : head
}

function sameTail(a: string, b: string, most: number): number {
  let tail = 0
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return splitsPair(a, a.length - tail) || splitsPair(b, b.length - tail) ? tail - 1 : tail
}

/** Whole lines go as blocks, but not where the text after them, `later`, is edited too: its step stands in them. */
function stepOf(doc: Node, edit: TextEdit, later: TextEdit | undefined): ReplaceStep {
  const whole = later?.start === edit.end ? null : wholeBlockStep(doc, edit)
  if (whole) return whole
  const coordinates = Coordinates.of(doc)
  const like = doc.child(coordinates.blockAt(edit.start))
  return new ReplaceStep(coordinates.toDocPos(edit.start), coordinates.toDocPos(edit.end), sliceOfText(edit.text, like))
}

function carryAll(changes: readonly LeastEdit[], docs: readonly Node[], start: Range): Range | null {
  let place: Range | null = start
  changes.forEach((change, i) => {
    const carried = place && carry(change, place)
    place = carried && trimToText(docs[i] as Node, carried)
  })
  return place
}

/** An annotation within the whole edit keeps all that is new, also where only part of its letters change. */
function carry({ map, whole }: LeastEdit, place: Range): Range | null {
  let carried = mapRange(map, place)
  const within = whole.from <= place.from && place.to <= whole.to
  map.forEach((start, end, newStart, newEnd) => {
    const touched = place.from < end && start < place.to
    if (!within || !touched || newStart === newEnd) return
    carried = range(Math.min(place.from, newStart), Math.max(place.to + newEnd - end, newEnd))
  })
  return carried
}
