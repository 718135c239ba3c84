import { expect, test } from 'vitest'
import { writeDoccano } from './doccano-out.ts'
import { sampleDocument } from './testing/sample-document.ts'

test('doccano: one line, code points, nested tags kept', () => {
  const { text, losses } = writeDoccano(sampleDocument(['😀 قال {PER سالم}', 'في {EVENT مؤتمر {LOC جنيف}}']))
  expect(text).toBe('{"text":"😀 قال سالم\\nفي مؤتمر جنيف","label":[[6,10,"PER"],[14,24,"EVENT"],[20,24,"LOC"]]}\n')
  expect(losses).toEqual([])
})

test('doccano: no tag begins or ends with a blank', () => {
  const { text, losses } = writeDoccano(sampleDocument(['قال{PER  سالم\u00a0}ثم{LOC  }']))
  expect(JSON.parse(text).label).toEqual([[4, 8, 'PER']])
  expect(losses).toEqual([{ ar: 'وسوم على فراغ فقط', en: 'Tags on white space alone', count: 1 }])
})

test('doccano: says what it cannot hold', () => {
  const document = sampleDocument(['قال {PER سالم} {PER سالم}'], {
    entities: [{ id: 'e1', name: 'سالم العمري', label: 'PER' }],
    relations: [{ id: 'r1', from: 'e1', to: 'e1', type: 'same' }],
    meta: { slug: 'visit', byline: '' },
  })
  const annotations = document.annotations.map((tag, i) => (i === 0 ? { ...tag, entity: 'e1' } : tag))
  const { losses } = writeDoccano({ ...document, annotations } as typeof document)
  expect(losses.map(({ en, count }) => [en, count])).toEqual([
    ['Tags whose entity has another name, an id or aliases that the text does not say', 1],
    ['Relations', 1],
    ['Article details', 1],
  ])
})

test('doccano: a quote that is not what the text has is never written', () => {
  const document = sampleDocument(['وصل {PER سالم}'])
  const annotations = document.annotations.map(tag => ({ ...tag, selector: { ...tag.selector, quote: 'سليم' } }))
  expect(() => writeDoccano({ ...document, annotations })).toThrow(RangeError)
})
