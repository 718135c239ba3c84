import * as fc from 'fast-check'
import { Step, StepMap } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { docPos } from '../text/offset.ts'
import type { Annotation } from './annotation.ts'
import { AnnotationStep } from './annotation-step.ts'
import { blocksOfText, docOfBlocks } from './block.ts'
import { stepsOf } from './log.ts'
import { schema } from './schema.ts'
import { applySteps, startState } from './state.ts'

function tag(id: string, from: number, to: number): Annotation {
  return { type: 'entity', id, label: 'LOC', entity: 'e1', from: docPos(from), to: docPos(to) }
}

const doc = docOfBlocks(blocksOfText('وصل الوفد إلى حلب'))
const start = startState(doc)

describe('a step that annotates', () => {
  const step = new AnnotationStep([], [tag('a', 5, 10)])

  test('leaves the document and every position as they are', () => {
    expect(step.apply(doc).doc).toBe(doc)
    expect(step.getMap()).toBe(StepMap.empty)
  })

  test('is taken back by its inverse', () => {
    const { state } = applySteps(start, [step])
    expect(state.annotations.list()).toEqual([tag('a', 5, 10)])
    expect(applySteps(state, [step.invert()]).state.annotations.size).toBe(0)
  })

  test('comes back from JSON', () => {
    const both = new AnnotationStep([tag('a', 1, 4)], [tag('a', 1, 3), tag('b', 5, 10)])
    const again = Step.fromJSON(schema, JSON.parse(JSON.stringify(both))) as AnnotationStep
    expect([again.remove, again.add]).toEqual([both.remove, both.add])
  })

  test('does not fit where it ends outside the document', () => {
    expect(new AnnotationStep([], [tag('a', 5, 40)]).apply(doc).failed).toBe('Annotation a ends outside the document')
    expect(() => applySteps(start, [new AnnotationStep([], [tag('a', 5, 40)])])).toThrow(RangeError)
  })

  test.each([
    ['of no known type', { type: 'mark', id: 'a', from: 1, to: 2 }],
    ['without a label', { type: 'entity', id: 'a', from: 1, to: 2, entity: null }],
    ['at a broken position', { ...tag('a', 1, 2), from: -1 }],
  ])('is refused from JSON with an annotation %s', (_what, annotation) => {
    const steps = [{ stepType: 'annotation', remove: [], add: [annotation] }]
    expect(() => stepsOf({ n: 1, group: 1, at: '', author: '', reason: { act: 'tag' }, steps })).toThrow()
  })
})

describe('a step moved through a change', () => {
  test('moves as the annotations do where the change only shifts them', () => {
    const places = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
    fc.assert(
      fc.property(
        places,
        fc.nat({ max: 30 }),
        fc.nat({ max: 4 }),
        fc.nat({ max: 4 }),
        ([from, size], at, gone, put) => {
          const annotation = tag('a', from + 10, from + size + 10)
          fc.pre(at + gone <= annotation.from || at >= annotation.to)
          const map = new StepMap([at, gone, put])
          const moved = new AnnotationStep([], [annotation]).map(map)
          const mapped = applySteps(start, []).state.annotations.replace([], [annotation]).map(map)
          expect(moved?.add).toEqual(mapped.list())
          expect(moved?.map(map.invert())?.add).toEqual([annotation])
        },
      ),
    )
  })

  test('is nothing where nothing of its annotations is left', () => {
    expect(new AnnotationStep([], [tag('a', 5, 10)]).map(new StepMap([4, 8, 0]))).toBeNull()
  })
})
