import { expect, test } from 'vitest'
import type { Note } from '../../../shared/article/annotation.ts'
import { AnnotationStep } from '../../../shared/article/annotation-step.ts'
import type { Mention } from '../../../shared/findings/finding.ts'
import { docPos, span } from '../../../shared/text/offset.ts'
import type { EditorSession } from '../editor-session.ts'
import { sessionOf, tagWords } from '../testing/session-of.ts'
import { marksOfBlock } from './block-marks.ts'

/** `what from-to` for each mark of the block with this index. */
function marks(session: EditorSession, index: number): string[] {
  const { doc } = session.state
  let start = 1
  for (let i = 0; i < index; i++) start += doc.child(i).nodeSize
  return marksOfBlock(session.getSnapshot(), start, doc.child(index).content.size).map(mark => {
    const what = mark.kind === 'tag' ? `${mark.confirmed ? '' : '?'}${mark.paint}` : mark.kind
    return `${what} ${mark.from}-${mark.to}`
  })
}

test('each block has its own tags, in its own offsets', () => {
  const { session } = sessionOf('زار صور', 'ثم زار صيدا')
  tagWords(session, 'a1', 'صور', 'LOC')
  tagWords(session, 'a2', 'صيدا', 'LOC')
  expect(marks(session, 0)).toEqual(['loc 4-7'])
  expect(marks(session, 1)).toEqual(['loc 7-11'])
})

test('what goes on over a break is cut at it', () => {
  const { session } = sessionOf('ميناء صور')
  tagWords(session, 'a1', 'ميناء صور', 'LOC')
  session.dispatch(session.state.tr.split(7))
  expect(marks(session, 0)).toEqual(['loc 0-6'])
  expect(marks(session, 1)).toEqual(['loc 0-3'])
})

test('suggestions are no decisions, and a label of a house that has no paint of ours is painted all the same', () => {
  const { session } = sessionOf('زار صور')
  const mention: Mention = {
    kind: 'mention',
    ...span(4, 7),
    quote: 'صور',
    label: 'PORT',
    name: 'صور',
    confidence: 1,
    source: 'tag',
  }
  session.showFindings([mention])
  expect(marks(session, 0)).toEqual(['?misc 4-7'])
})

test('a resolved note is not painted', () => {
  const { session } = sessionOf('زار صور')
  const note = (id: string, resolved: Note['resolved']): Note => ({
    type: 'note',
    id,
    from: docPos(5),
    to: docPos(8),
    text: '؟',
    author: 'هدى',
    at: '2026-01-05T09:00:00Z',
    replies: [],
    resolved,
  })
  session.perform({
    also: [new AnnotationStep([], [note('n1', null), note('n2', { author: 'هدى', at: '2026-01-05T10:00:00Z' })])],
    reason: { act: 'note' },
  })
  expect(marks(session, 0)).toEqual(['note 4-7'])
})

test('an empty block has no marks of its neighbours', () => {
  const { session } = sessionOf('زار صور', '', 'صيدا')
  session.setLayer('find', [span(4, 7), span(9, 13)])
  expect(marks(session, 1)).toEqual([])
  expect(marks(session, 2)).toEqual(['layer 0-4'])
})
