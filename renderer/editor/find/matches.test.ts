import { expect, test } from 'vitest'
import { blocksOfText, docOfBlocks } from '../../../shared/article/block.ts'
import { span } from '../../../shared/text/offset.ts'
import { findMatches, matchFrom } from './matches.ts'

const text = 'إعادة الإعمار في 2015\nاعادة الاعمار، إِعادَةُ NATO و٢٠١٥'

function found(words: string, exact = false): string[] {
  return findMatches(docOfBlocks(blocksOfText(text)), words, exact).map(({ start, end }) => text.slice(start, end))
}

test('folds hamzas, vowel marks, digits and capitals', () => {
  expect(found('اعادة')).toEqual(['إعادة', 'اعادة', 'إِعادَةُ'])
  expect(found('2015')).toEqual(['2015', '٢٠١٥'])
  expect(found('nato')).toEqual(['NATO'])
  expect(found('الأعمار')).toEqual(['الإعمار', 'الاعمار'])
})

test('letter for letter finds only what is written so', () => {
  expect(found('اعادة', true)).toEqual(['اعادة'])
  expect(found('nato', true)).toEqual([])
})

test('never over a break, never nothing, and none overlap', () => {
  expect(found('2015\nاعادة')).toEqual([])
  expect(found('')).toEqual([])
  expect(found('ِ')).toEqual([])
  const doc = docOfBlocks(blocksOfText('ااااا'))
  expect(findMatches(doc, 'اا', false)).toEqual([span(0, 2), span(2, 4)])
})

test('goes on from the caret, round the end', () => {
  const matches = [span(2, 4), span(10, 12), span(20, 22)]
  expect(matchFrom(matches, 5, 1)).toBe(1)
  expect(matchFrom(matches, 10, 1)).toBe(1)
  expect(matchFrom(matches, 21, 1)).toBe(0)
  expect(matchFrom(matches, 12, -1)).toBe(1)
  expect(matchFrom(matches, 1, -1)).toBe(2)
  expect(matchFrom([], 1, 1)).toBe(-1)
})
