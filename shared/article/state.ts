import type { Node } from 'prosemirror-model'
import { AttrStep, ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform'
import { AnnotationSet } from './annotation-set.ts'
import { AnnotationStep } from './annotation-step.ts'
import { RecordStep } from './record-step.ts'
import { noRecords, type Records } from './records.ts'
import { checkBlockAttrs } from './schema.ts'

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
  checkStep(step)
  const { doc, failed } = step.apply(state.doc)
  if (!doc) throw new RangeError(failed ?? 'The step does not fit the document')
  return { ...state, doc, annotations: state.annotations.map(step.getMap()) }
}

export interface Applied {
  readonly state: ArticleState
  /** Steps that take the state back to what it was, in the order to apply them. */
  readonly inverse: readonly Step[]
}

/** @throws {RangeError} if a step does not fit. */
export function applySteps(start: ArticleState, steps: readonly Step[]): Applied {
  const inverse: Step[] = []
  let state = start
  for (const step of steps) {
    const { doc } = state
    state = applyStep(state, step)
    inverse.push(step.invert(doc))
  }
  return { state, inverse: inverse.reverse() }
}

/** Blocks hold text without LF, and are of known kind and role, whoever made the step. */
function checkStep(step: Step): void {
  if (step instanceof AttrStep) checkBlockAttrs({ kind: 'paragraph', role: null, [step.attr]: step.value })
  if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep)
    step.slice.content.descendants(node => {
      if (node.isText && node.text?.includes('\n')) throw new RangeError('A block holds no LF')
      if (!node.isText) checkBlockAttrs(node.attrs)
    })
}
