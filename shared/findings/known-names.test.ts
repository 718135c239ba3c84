import { expect, it } from 'vitest'
import { range } from '../article/annotation.ts'
import { AnnotationStep } from '../article/annotation-step.ts'
import { blocksOfText, docOfBlocks } from '../article/block.ts'
import { applyStep, startState } from '../article/state.ts'
import { knownNames } from './known-names.ts'

const text = 'وقال المتحدث إن الأمر متروك للأمم المتحدة.'

function tagged(quote: string) {
  const from = text.indexOf(quote) + 1
  const tag = { type: 'entity', id: 'a1', label: 'ORG', entity: null, ...range(from, from + quote.length) } as const
  return applyStep(startState(docOfBlocks(blocksOfText(text))), new AnnotationStep([], [tag]))
}

it('gives a tagged name its whole article back after لل', () => {
  expect(knownNames(tagged('لأمم المتحدة'), []).map(name => name.text)).toEqual(['الأمم المتحدة'])
})

it('takes a name as it is tagged elsewhere', () => {
  expect(knownNames(tagged('المتحدث'), []).map(name => name.text)).toEqual(['المتحدث'])
})

it('adds the names of the lexicon, a tag first', () => {
  const names = knownNames(tagged('المتحدث'), [
    { text: 'عدن', label: 'LOC' },
    { text: 'المتحدث', label: 'ORG' },
  ])
  expect(names.map(({ text: name, source }) => [name, source])).toEqual([
    ['المتحدث', 'tag'],
    ['عدن', 'lexicon'],
  ])
})
