import { type Node, Slice } from 'prosemirror-model'
import { ReplaceStep, type Step } from 'prosemirror-transform'
import { type Span, span, type Utf16, utf16 } from '../text/offset.ts'
import { type Annotation, type Range, range } from './annotation.ts'
import { mapRange } from './annotation-set.ts'
import { plainText } from './block.ts'
import { Coordinates } from './coordinates.ts'
import type { TextChange } from './edit.ts'
import type { ArticleState } from './state.ts'

/** The place in the kept copy of an offset in a removed one; null where it has none. */
export type ToKept = (offset: Utf16) => Utf16 | null

/** A copy that goes, and where its letters stand in the copy that stays. */
export interface RemovedCopy {
  readonly spans: readonly Span[]
  readonly toKept: ToKept
}

/** The act, and what became of the annotations of the removed copies. */
export interface CopyRemoval extends TextChange {
  readonly moved: number
  /** Not moved, because the kept copy has the same. */
  readonly merged: number
  /** Without a place in the kept copy. */
  readonly lost: number
}

/** Removes copies of a passage with their empty blocks, and hands their annotations to the kept copy. */
export function removeCopies(state: ArticleState, copies: readonly RemovedCopy[]): CopyRemoval {
  const steps = removalSteps(
    state,
    copies.flatMap(copy => copy.spans),
  )
  const wanted = new Map<string, Range | null>()
  const counts = { moved: 0, merged: 0, lost: 0 }
  for (const annotation of state.annotations.list()) {
    const copy = copies.find(({ spans }) => isInside(state, annotation, spans))
    if (!copy) continue
    const target = targetOf(state, annotation, copy)
    const fate = !target ? 'lost' : hasTwin(state, annotation, target) ? 'merged' : 'moved'
    counts[fate]++
    wanted.set(annotation.id, fate === 'moved' && target ? through(steps, target) : null)
  }
  return { text: steps, wanted, ...counts }
}

function removalSteps(state: ArticleState, spans: readonly Span[]): ReplaceStep[] {
  return [...spans].sort((a, b) => b.start - a.start).map(copy => removalStep(state.doc, copy))
}

/** Whole blocks go as nodes, so that the block after them keeps its role; part of a block goes with one space. */
function removalStep(doc: Node, copy: Span): ReplaceStep {
  const coordinates = Coordinates.of(doc)
  const first = coordinates.blockAt(copy.start)
  const last = coordinates.blockAt(copy.end)
  const whole = copy.start === coordinates.blockStart(first) && copy.end === coordinates.blockEnd(last)
  if (whole && last - first + 1 < doc.childCount) {
    const end = coordinates.blockEnd(lastEmptyAfter(doc, first, last))
    return new ReplaceStep(coordinates.toDocPos(copy.start) - 1, coordinates.toDocPos(end) + 1, Slice.empty)
  }
  const { start, end } = widenToSpaces(plainText(doc), copy)
  return new ReplaceStep(coordinates.toDocPos(start), coordinates.toDocPos(end), Slice.empty)
}

/** Empty blocks that parted the copy from what follows go too, where what stands before it is parted already. */
function lastEmptyAfter(doc: Node, first: number, last: number): number {
  const parted = first === 0 || doc.child(first - 1).content.size === 0
  let end = last
  while (parted && end + 2 < doc.childCount && doc.child(end + 1).content.size === 0) end++
  return end
}

function widenToSpaces(text: string, { start, end }: Span): Span {
  const atStart = start === 0 || text[start - 1] === '\n'
  const atEnd = end === text.length || text[end] === '\n'
  if (atEnd && !atStart) return span(skipBack(text, start), end)
  return atStart || text[start - 1] === ' ' ? span(start, skipForward(text, end)) : { start, end }
}

function isInside(state: ArticleState, { from, to }: Annotation, spans: readonly Span[]): boolean {
  const coordinates = Coordinates.of(state.doc)
  return spans.some(({ start, end }) => coordinates.toDocPos(start) <= from && to <= coordinates.toDocPos(end))
}

/** From the first to the last of its letters that stand in the kept copy too. */
function targetOf(state: ArticleState, { from, to }: Annotation, { toKept }: RemovedCopy): Range | null {
  const coordinates = Coordinates.of(state.doc)
  const start = coordinates.fromDocPos(from)
  const end = coordinates.fromDocPos(to)
  const places: Utf16[] = []
  for (let offset = start as number; offset < end; offset++) {
    const place = toKept(utf16(offset))
    if (place !== null) places.push(place)
  }
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return null
  return range(coordinates.toDocPos(first), coordinates.toDocPos(utf16(last + 1)))
}

function hasTwin(state: ArticleState, annotation: Annotation, target: Range): boolean {
  if (annotation.type === 'note') return false
  return state.annotations
    .within(target.from, target.to)
    .some(
      other =>
        other.type === annotation.type &&
        other.from === target.from &&
        other.to === target.to &&
        (other.type !== 'entity' || annotation.type !== 'entity' || other.label === annotation.label),
    )
}

function through(steps: readonly Step[], place: Range): Range | null {
  return steps.reduce<Range | null>((now, step) => now && mapRange(step.getMap(), now), place)
}

function skipForward(text: string, offset: number): number {
  let end = offset
  while (text[end] === ' ' || text[end] === '\u00a0') end++
  return end
}

function skipBack(text: string, offset: number): number {
  let start = offset
  while (text[start - 1] === ' ' || text[start - 1] === '\u00a0') start--
  return start
}
