import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import { docPos } from '../text/offset.ts'
import type { Annotation, Range } from './annotation.ts'
import { mapRange } from './annotation-set.ts'
import { AnnotationStep } from './annotation-step.ts'
import type { ArticleState } from './state.ts'

/** Where an act wants an annotation to stand once its text steps are applied; null to have it gone. */
export type Wanted = ReadonlyMap<string, Range | null>

/**
 * Makes text steps safe to undo: mapping an annotation forward and back must give it back. Where it would not, or an
 * act wants another range, the annotation is taken off before the steps and put on after them, so that the inverted
 * steps restore it to the letter.
 */
export function guardSteps(state: ArticleState, steps: readonly Step[], wanted: Wanted = new Map()): Step[] {
  const after = steps.reduce<Node>((doc, step) => step.apply(doc).doc ?? doc, state.doc)
  const remove: Annotation[] = []
  const add: Annotation[] = []
  for (const annotation of state.annotations.list()) {
    const mapped = mapForward(steps, annotation)
    const target = wanted.has(annotation.id) ? (wanted.get(annotation.id) as Range | null) : mapped
    const restored = mapped && mapBack(steps, mapped)
    if (sameRange(target, mapped) && sameRange(restored, annotation)) continue
    remove.push(annotation)
    const place = target && trimToText(after, target)
    if (place) add.push({ ...annotation, ...place })
  }
  if (remove.length === 0) return [...steps]
  const removal = new AnnotationStep(remove, [])
  return add.length === 0 ? [removal, ...steps] : [removal, ...steps, new AnnotationStep([], add)]
}

/** Moves the edges of a range off block breaks, onto letters; null where it holds no letter. */
export function trimToText(doc: Node, { from, to }: Range): Range | null {
  let start: number = from
  let end: number = to
  while (start < end && !doc.resolve(start).nodeAfter?.isText) start++
  while (start < end && !doc.resolve(end).nodeBefore?.isText) end--
  return start < end ? { from: docPos(start), to: docPos(end) } : null
}

function mapForward(steps: readonly Step[], { from, to }: Range): Range | null {
  let place: Range | null = { from, to }
  for (const step of steps) place = place && mapRange(step.getMap(), place)
  return place
}

function mapBack(steps: readonly Step[], { from, to }: Range): Range | null {
  let place: Range | null = { from, to }
  for (const step of [...steps].reverse()) place = place && mapRange(step.getMap().invert(), place)
  return place
}

function sameRange(a: Range | null, b: Range | null): boolean {
  return a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to)
}
