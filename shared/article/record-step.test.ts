import { Step } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { blocksOfText, docOfBlocks } from './block.ts'
import { RecordStep } from './record-step.ts'
import { noRecords } from './records.ts'
import { schema } from './schema.ts'
import { applySteps, startState } from './state.ts'

const start = startState(docOfBlocks(blocksOfText('خبر')))
const hasan = { name: 'حسن', label: 'PER' }
const salma = { name: 'سلمى', label: 'PER', aliases: ['سلمى أحمد'] }

describe('a step that sets a record', () => {
  test('sets, changes and removes, and is taken back by its inverse', () => {
    const set = RecordStep.set(noRecords, 'entities', 'e1', hasan)
    const { state } = applySteps(start, [set])
    expect(state.records.entities).toEqual({ e1: hasan })
    const change = RecordStep.set(state.records, 'entities', 'e1', salma)
    const changed = applySteps(state, [change])
    expect(changed.state.records.entities).toEqual({ e1: salma })
    expect(applySteps(changed.state, changed.inverse).state.records).toEqual(state.records)
    const removal = applySteps(state, [RecordStep.set(state.records, 'entities', 'e1', null)])
    expect(removal.state.records).toEqual(noRecords)
    expect(applySteps(removal.state, removal.inverse).state.records).toEqual(state.records)
  })

  test('leaves other records and collections as they are', () => {
    const { state } = applySteps(start, [
      RecordStep.set(noRecords, 'details', 'slug', 'وفد'),
      RecordStep.set(noRecords, 'entities', 'e1', hasan),
      RecordStep.set(noRecords, 'entities', 'e2', salma),
    ])
    expect(state.records).toEqual({ ...noRecords, details: { slug: 'وفد' }, entities: { e1: hasan, e2: salma } })
    expect(start.records).toBe(noRecords)
  })

  test('comes back from JSON', () => {
    const step = new RecordStep('entities', 'e1', hasan, salma)
    const again = Step.fromJSON(schema, JSON.parse(JSON.stringify(step))) as RecordStep
    expect({ ...again }).toEqual({ ...step })
  })

  test('takes any string as a key', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const step = RecordStep.set(noRecords, 'details', key, 'قيمة')
      expect(step.before).toBeNull()
      const { state, inverse } = applySteps(start, [step])
      expect(Object.entries(state.records.details)).toEqual([[key, 'قيمة']])
      expect(applySteps(state, inverse).state.records).toEqual(noRecords)
    }
  })
})

describe('what a step refuses', () => {
  const unexpected = new RangeError('Record entities/e1 is not what the step expects')

  test('a record that is not there, is there already, or says something else', () => {
    const { state } = applySteps(start, [RecordStep.set(noRecords, 'entities', 'e1', hasan)])
    expect(() => new RecordStep('entities', 'e1', hasan, null).applyTo(noRecords)).toThrow(unexpected)
    expect(() => new RecordStep('entities', 'e1', null, salma).applyTo(state.records)).toThrow(unexpected)
    expect(() => new RecordStep('entities', 'e1', salma, null).applyTo(state.records)).toThrow(unexpected)
  })

  test.each([
    ['an unknown collection', { collection: 'people', key: 'e1', before: null, after: hasan }],
    ['no key', { collection: 'entities', key: '', before: null, after: hasan }],
    ['a record of another shape', { collection: 'entities', key: 'e1', before: null, after: { name: 'حسن' } }],
  ])('JSON with %s', (_what, json) => {
    expect(() => RecordStep.fromJSON(schema, json)).toThrow()
  })
})
