import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import { AnnotationSet } from './annotation-set.ts'
import { AnnotationStep } from './annotation-step.ts'
import { RecordStep } from './record-step.ts'
import { noRecords, type Records } from './records.ts'

/** An article at one moment: the text, what is put on it, and what is known of it. A value, never changed. */
export interface ArticleState {
  readonly doc: Node
  readonly annotations: AnnotationSet
  readonly records: Records
}

export function startState(doc: Node): ArticleState {
  return { doc, annotations: AnnotationSet.empty, records: noRecords }
}

/** @throws {RangeError} if the step does not fit the state. */
export function applyStep(state: ArticleState, step: Step): ArticleState {
  if (step instanceof AnnotationStep) {
    const { failed } = step.apply(state.doc)
    if (failed) throw new RangeError(failed)
    return { ...state, annotations: state.annotations.replace(step.remove, step.add) }
  }
  if (step instanceof RecordStep) return { ...state, records: step.applyTo(state.records) }
  const { doc, failed } = step.apply(state.doc)
  if (!doc) throw new RangeError(failed ?? 'The step does not fit the document')
  return { ...state, doc, annotations: state.annotations.map(step.getMap()) }
}

export function applySteps(state: ArticleState, steps: readonly Step[]): ArticleState {
  return steps.reduce(applyStep, state)
}

/** Steps that take `state` with `steps` applied back to `state`. */
export function invertSteps(state: ArticleState, steps: readonly Step[]): Step[] {
  const inverted: Step[] = []
  let { doc } = state
  for (const step of steps) {
    inverted.unshift(step.invert(doc))
    doc = step.apply(doc).doc ?? doc
  }
  return inverted
}
