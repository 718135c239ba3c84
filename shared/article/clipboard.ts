import { type DocPos, docPos } from '../text/offset.ts'
import type { Annotation } from './annotation.ts'
import { AnnotationStep } from './annotation-step.ts'
import type { Article } from './article.ts'
import { newIds } from './id.ts'
import type { ArticleState } from './state.ts'

/**
 * What a cut or copied stretch of the document carries besides its text: the annotations wholly inside it, their
 * positions counted from the start of the stretch. Half an annotation stays with the part that stays.
 */
export function takeAnnotations(state: ArticleState, from: DocPos, to: DocPos): Annotation[] {
  return state.annotations
    .within(from, to)
    .filter(annotation => from <= annotation.from && annotation.to <= to)
    .map(annotation => moved(annotation, -from))
}

/**
 * Puts taken annotations back where their text was pasted: `at` is where its first letter stands now. One that is no
 * longer on the article, having been cut, keeps its id; one that is still there gets a new one (prefix `a`, see
 * {@link newIds}). The step goes into the entry that pastes.
 */
export function placeAnnotations(article: Article, taken: readonly Annotation[], at: DocPos): AnnotationStep {
  const inUse = new Set(article.state.annotations.list().map(({ id }) => id))
  const newId = newIds(article, 'a')
  const add = taken.map(annotation => {
    const id = inUse.has(annotation.id) ? newId() : annotation.id
    inUse.add(id)
    return { ...moved(annotation, at), id }
  })
  return new AnnotationStep([], add)
}

function moved(annotation: Annotation, by: number): Annotation {
  return { ...annotation, from: docPos(annotation.from + by), to: docPos(annotation.to + by) }
}
