import type { Transaction } from 'prosemirror-state'
import { ReplaceStep, type Step } from 'prosemirror-transform'
import { AnnotationStep } from '../../../shared/article/annotation-step.ts'
import type { Act } from '../../../shared/article/log.ts'
import { RecordStep } from '../../../shared/article/record-step.ts'

const actOfEvent: Readonly<Record<string, Act>> = { cut: 'cut', paste: 'paste', drop: 'move' }

/** What a person did to the text, read off the transaction that the view made of it. */
export function actOf(tr: Transaction): Act {
  const event: unknown = tr.getMeta('uiEvent')
  const known = typeof event === 'string' ? actOfEvent[event] : undefined
  if (known) return known
  const steps = tr.steps.filter(step => step instanceof ReplaceStep)
  if (steps.length < tr.steps.length) return 'role'
  if (steps.every(({ slice }) => slice.size === 0)) return steps.every(isBreak) ? 'join' : 'delete'
  return steps.every(({ slice }) => slice.content.textBetween(0, slice.content.size) === '') ? 'split' : 'type'
}

/** Whether a step changes the text or its blocks, and so belongs into the editor's document. */
export function isTextStep(step: Step): boolean {
  return !(step instanceof AnnotationStep) && !(step instanceof RecordStep)
}

/** Nothing goes but what closes one block and opens the next. */
function isBreak({ from, to, structure }: ReplaceStep & { readonly structure?: boolean }): boolean {
  return structure === true && to - from === 2
}
