import { expect, test } from 'vitest'
import { sampleDocument } from './testing/sample-document.ts'
import { writeText } from './text-out.ts'

test('plain text is the corrected text letter for letter, with what it leaves out', () => {
  const document = sampleDocument([
    { text: ' عودة {PER سالم} ', role: 'headline' },
    '',
    { text: 'بند', kind: 'list-item' },
    '',
  ])
  const { text, losses } = writeText(document)
  expect(text).toBe(' عودة سالم \n\nبند\n')
  expect(losses.map(({ en, count }) => [en, count])).toEqual([
    ['Entity tags', 1],
    ['Blocks that are headings, list items or quotations', 1],
    ['Roles of headline and crossheads', 1],
  ])
})
