import { expect, test } from 'vitest'
import { AnnotationStep } from '../../../shared/article/annotation-step.ts'
import { docPos } from '../../../shared/text/offset.ts'
import { sessionOf } from '../testing/session-of.ts'
import { placedNotes, stackMarks } from './note-places.ts'

test('notes know their block and whether they are resolved', () => {
  const { session } = sessionOf('أول', 'ثان')
  const note = { type: 'note', author: 'هدى', at: '', text: '', replies: [], resolved: null } as const
  session.perform({
    also: [new AnnotationStep([], [{ ...note, replies: [], id: 'n1', from: docPos(7), to: docPos(9) }])],
    reason: { act: 'note' },
  })
  expect(placedNotes(session.getSnapshot())).toEqual([{ id: 'n1', block: 1, from: 7, author: 'هدى', resolved: false }])
})

test('marks on one line stand under each other', () => {
  expect(stackMarks([10, 10, 60, 200])).toEqual([10, 39, 68, 200])
  expect(stackMarks([])).toEqual([])
})
