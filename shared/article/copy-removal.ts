import { type Node, Slice } from 'prosemirror-model'
import { ReplaceStep, type Step } from 'prosemirror-transform'
import { type Span, span, type Utf16, utf16 } from '../text/offset.ts'
import { type Annotation, type Range, range } from './annotation.ts'
import { plainText } from './block.ts'
import { Coordinates } from './coordinates.ts'
import type { TextChange } from './edit.ts'
import { trimToText } from './guard.ts'
import { mapRange } from './range-map.ts'
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
    state.doc,
    copies.flatMap(copy => copy.spans),
  )
  const wanted = new Map<string, Range | null>()
  const handed: Annotation[] = []
  const counts = { moved: 0, merged: 0, lost: 0 }
  for (const annotation of state.annotations.list()) {
    const copy = copies.find(({ spans }) => isInside(state, annotation, spans))
    if (!copy) continue
    const target = targetOf(state, annotation, copy)
    const twins = target && [...state.annotations.within(target.from, target.to), ...handed]
    const fate = !target ? 'lost' : twins?.some(other => isTwin(other, annotation, target)) ? 'merged' : 'moved'
    counts[fate]++
    if (target && fate === 'moved') handed.push({ ...annotation, ...target })
    wanted.set(annotation.id, target && fate === 'moved' ? through(steps, target) : null)
  }
  return { text: steps, wanted, ...counts }
}

/** From the last to the first, so that each stands in the coordinates of the document as it is. */
function removalSteps(doc: Node, spans: readonly Span[]): ReplaceStep[] {
  return joinNeighbours(doc, spans)
    .map(copy => removalStep(doc, copy))
    .reverse()
}

/** Copies in order, as one where nothing but blanks parts them, or they are whole blocks and only empty ones do. */
function joinNeighbours(doc: Node, spans: readonly Span[]): Span[] {
  const text = plainText(doc)
  const joined: Span[] = []
  for (const copy of spans.map(each => withoutBreaks(text, each)).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && areNeighbours(text, last, copy))
      joined[joined.length - 1] = span(last.start, Math.max(last.end, copy.end))
    else if (copy.start < copy.end) joined.push(copy)
  }
  return joined
}

function areNeighbours(text: string, first: Span, second: Span): boolean {
  const between = text.slice(first.end, second.start)
  const whole = isWhole(text, first) && isWhole(text, second)
  return /^[ \u00a0]*$/.test(between) || (whole && /^\n*$/.test(between))
}

/** Whether a stretch begins where a block does and ends where one does. */
function isWhole(text: string, { start, end }: Span): boolean {
  return (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n')
}

function withoutBreaks(text: string, { start, end }: Span): Span {
  let [from, to] = [start as number, end as number]
  while (from < to && text[from] === '\n') from++
  while (from < to && text[to - 1] === '\n') to--
  return span(from, to)
}

/** Whole blocks go as nodes, so that the block after them keeps its role; part of a block goes with one space. */
function removalStep(doc: Node, copy: Span): ReplaceStep {
  const text = plainText(doc)
  const coordinates = Coordinates.of(doc)
  const first = coordinates.blockAt(copy.start)
  const last = coordinates.blockAt(copy.end)
  if (isWhole(text, copy) && last - first + 1 < doc.childCount) {
    const [from, to] = withEmptyBlocks(doc, first, last)
    const start = coordinates.toDocPos(coordinates.blockStart(from)) - 1
    return new ReplaceStep(start, coordinates.toDocPos(coordinates.blockEnd(to)) + 1, Slice.empty)
  }
  const { start, end } = widenToSpaces(text, copy)
  return new ReplaceStep(coordinates.toDocPos(start), coordinates.toDocPos(end), Slice.empty)
}

/**
 * Blocks of a copy with the empty ones that parted it from the rest: those before it where nothing follows, else those
 * after it where what stands before is parted already.
 */
function withEmptyBlocks(doc: Node, first: number, last: number): [first: number, last: number] {
  let [from, to] = [first, last]
  let next = last + 1
  while (next < doc.childCount && isEmpty(doc, next)) next++
  if (next === doc.childCount) while (from > 1 && isEmpty(doc, from - 1)) from--
  else if (first === 0 || isEmpty(doc, first - 1)) to = next - 1
  return [from, to]
}

function isEmpty(doc: Node, index: number): boolean {
  return doc.child(index).content.size === 0
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
  return trimToText(state.doc, range(coordinates.toDocPos(first), coordinates.toDocPos(utf16(last + 1))))
}

/** Whether an annotation says at a place what another would say there. Two notes never say the same. */
function isTwin(other: Annotation, annotation: Annotation, { from, to }: Range): boolean {
  return other.from === from && other.to === to && saysOf(other) !== null && saysOf(other) === saysOf(annotation)
}

function saysOf(annotation: Annotation): string | null {
  switch (annotation.type) {
    case 'entity':
      return `entity ${annotation.label}`
    case 'duplicate':
      return `duplicate ${annotation.answer} ${annotation.group}`
    case 'decision':
      return `${annotation.kind} ${annotation.answer} ${annotation.rule}`
    case 'note':
      return null
  }
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
