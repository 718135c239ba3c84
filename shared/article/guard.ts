import type { Node } from 'prosemirror-model'
import type { Step, StepMap } from 'prosemirror-transform'
import { docPos } from '../text/offset.ts'
import type { Annotation, Range } from './annotation.ts'
import { AnnotationStep } from './annotation-step.ts'
import { mapRange } from './range-map.ts'
import type { ArticleState } from './state.ts'

/** Where an act wants an annotation to stand once its text steps are applied; null to have it gone. */
export type Wanted = ReadonlyMap<string, Range | null>

/**
 * Makes text steps safe to undo: mapping an annotation forward and back must give it back. Where it would not, or the
 * annotation is to stand elsewhere, it is taken off before the steps and put on after them, so that the inverted steps
 * restore it to the letter. An annotation that the steps only shift needs no guard.
 */
export function guardSteps(state: ArticleState, steps: readonly Step[], wanted: Wanted = new Map()): Step[] {
  const maps = steps.map(step => step.getMap())
  const concerned = concernedBy(state, maps, wanted)
  if (concerned.length === 0) return [...steps]
  const docs = docsAfter(state.doc, steps)
  const remove: Annotation[] = []
  const add: Annotation[] = []
  for (const annotation of concerned) {
    const mapped = mapThrough(maps, annotation)
    const restored = mapped && mapThrough(invertAll(maps), mapped)
    const target = wanted.has(annotation.id)
      ? trimmed(docs.at(-1) as Node, wanted.get(annotation.id) ?? null)
      : follow(docs, maps, annotation)
    if (sameRange(target, mapped) && sameRange(restored, annotation)) continue
    remove.push(annotation)
    if (target) add.push({ ...annotation, ...target })
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

/** The document after each of a row of steps. */
export function docsAfter(start: Node, steps: readonly Step[]): Node[] {
  let doc = start
  return steps.map(step => {
    doc = step.apply(doc).doc ?? doc
    return doc
  })
}

function concernedBy({ annotations }: ArticleState, maps: readonly StepMap[], wanted: Wanted): Annotation[] {
  const touched = annotations.touched(maps)
  const known = new Set(touched.map(({ id }) => id))
  const others = [...wanted.keys()].filter(id => !known.has(id)).map(id => annotations.get(id))
  return [...touched, ...others.filter(annotation => annotation !== null)]
}

function mapThrough(maps: readonly StepMap[], place: Range): Range | null {
  return maps.reduce<Range | null>((now, map) => now && mapRange(map, now), place)
}

function invertAll(maps: readonly StepMap[]): StepMap[] {
  return maps.map(map => map.invert()).reverse()
}

/** Steps of one act count one after the other, as if each were an act of its own. */
function follow(docs: readonly Node[], maps: readonly StepMap[], place: Range): Range | null {
  return maps.reduce<Range | null>((now, map, i) => trimmed(docs[i] as Node, now && mapRange(map, now)), place)
}

function trimmed(doc: Node, place: Range | null): Range | null {
  return place && trimToText(doc, place)
}

function sameRange(a: Range | null, b: Range | null): boolean {
  return a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to)
}
