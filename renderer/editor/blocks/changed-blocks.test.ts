import { expect, test } from 'vitest'
import { blocksOfText, docOfBlocks } from '../../../shared/article/block.ts'
import { sessionOf } from '../testing/session-of.ts'
import { changedBlocks } from './changed-blocks.ts'

test('typing changes one block, Enter makes two of one', () => {
  const { session } = sessionOf('أول', 'ثان', 'ثالث')
  const before = session.state.doc
  session.dispatch(session.state.tr.insertText('!', 7))
  const typed = session.state.doc
  expect(changedBlocks(before, typed)).toEqual({ start: 1, oldEnd: 2, newEnd: 2 })
  session.dispatch(session.state.tr.split(8))
  expect(changedBlocks(typed, session.state.doc)).toEqual({ start: 1, oldEnd: 2, newEnd: 3 })
})

test('a block that goes leaves the others as they were', () => {
  const { session } = sessionOf('أول', 'ثان', 'ثالث')
  const before = session.state.doc
  session.dispatch(session.state.tr.delete(5, 10))
  expect(changedBlocks(before, session.state.doc)).toEqual({ start: 1, oldEnd: 2, newEnd: 1 })
})

test('the same document has no changed blocks', () => {
  const doc = docOfBlocks(blocksOfText('أول\nأول'))
  expect(changedBlocks(doc, doc)).toBeNull()
})
