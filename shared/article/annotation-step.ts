import type { Node } from 'prosemirror-model'
import { type Mappable, Step, StepMap, StepResult } from 'prosemirror-transform'
import { docPos } from '../text/offset.ts'
import { type Annotation, annotationSchema } from './annotation.ts'

/** Takes annotations off a document and puts others on; the document itself stays the same. */
export class AnnotationStep extends Step {
  readonly remove: readonly Annotation[]
  readonly add: readonly Annotation[]

  constructor(remove: readonly Annotation[], add: readonly Annotation[]) {
    super()
    this.remove = remove
    this.add = add
  }

  override apply(doc: Node): StepResult {
    const outside = this.add.find(({ to }) => to > doc.content.size)
    return outside ? StepResult.fail(`Annotation ${outside.id} ends outside the document`) : StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override invert(): AnnotationStep {
    return new AnnotationStep(this.add, this.remove)
  }

  override map(mapping: Mappable): AnnotationStep | null {
    const remove = mapAll(this.remove, mapping)
    const add = mapAll(this.add, mapping)
    return remove.length + add.length === 0 ? null : new AnnotationStep(remove, add)
  }

  override toJSON(): { stepType: string; remove: readonly Annotation[]; add: readonly Annotation[] } {
    return { stepType: 'annotation', remove: this.remove, add: this.add }
  }

  /** @throws {ZodError} if a member is not an annotation. */
  static override fromJSON(_schema: unknown, json: { remove: unknown; add: unknown }): AnnotationStep {
    const list = annotationSchema.array()
    return new AnnotationStep(list.parse(json.remove), list.parse(json.add))
  }
}

Step.jsonID('annotation', AnnotationStep)

function mapAll(annotations: readonly Annotation[], mapping: Mappable): Annotation[] {
  return annotations
    .map(annotation => ({
      ...annotation,
      from: docPos(mapping.map(annotation.from, 1)),
      to: docPos(mapping.map(annotation.to, -1)),
    }))
    .filter(({ from, to }) => from < to)
}
