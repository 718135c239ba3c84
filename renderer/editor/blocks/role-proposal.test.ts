import { expect, test } from 'vitest'
import { blocksOfText, docOfBlocks } from '../../../shared/article/block.ts'
import { isAlike, proposedRole } from './role-proposal.ts'

const body = 'قالت الهيئة إن الجسر سيفتح أمام السيارات قبل نهاية الشهر، بعد أن تأخر العمل فيه عامين كاملين.'

function proposed(...lines: string[]): (string | null)[] {
  const doc = docOfBlocks(blocksOfText(lines.join('\n')))
  return lines.map((_, index) => proposedRole(doc, index))
}

test('a short first line without a mark at its end is the headline', () => {
  expect(proposed('افتتاح الجسر الجديد', body)).toEqual(['headline', null])
  expect(proposed('', 'افتتاح الجسر الجديد', '', body)).toEqual([null, 'headline', null, null])
})

test('a short line between two paragraphs is a crosshead', () => {
  expect(proposed(body, 'كلفة البناء', body)).toEqual([null, 'crosshead', null])
})

test('what ends with a mark or has nothing longer beside it is no crosshead', () => {
  expect(proposed(body, 'انتهى البيان.', body)).toEqual([null, null, null])
  expect(proposed('سطر', 'ثم سطر', 'ثم آخر')).toEqual(['headline', null, null])
  expect(proposed(body, 'كلفة البناء')).toEqual([null, null])
})

test('a line that names its writer is the byline', () => {
  expect(proposed('كتبت: هالة السعيد', body)[0]).toBe('byline')
})

test('a heading of the source is proposed as one, and what the editor set is left alone', () => {
  const doc = docOfBlocks([
    { text: 'الجسر', kind: 'heading', role: null },
    { text: 'الكلفة', kind: 'heading', role: null },
    { text: 'كلفة البناء', kind: 'heading', role: 'body' },
  ])
  expect([0, 1, 2].map(index => proposedRole(doc, index))).toEqual(['headline', 'crosshead', null])
})

test('typing on in a long paragraph changes no proposal, ending it may', () => {
  const block = (text: string) => docOfBlocks(blocksOfText(text)).child(0)
  expect(isAlike(block(body), block(`ثم ${body}`))).toBe(true)
  expect(isAlike(block(body), block(body.slice(0, -1)))).toBe(false)
  expect(isAlike(block('كلفة البناء'), block('كلفة البناءا'))).toBe(false)
})
