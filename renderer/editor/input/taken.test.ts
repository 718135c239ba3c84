import { describe, expect, test } from 'vitest'
import { span } from '../../../shared/text/offset.ts'
import type { EditorSession } from '../editor-session.ts'
import { annotationsOf, selectWords, sessionOf, tagWords, textOf } from '../testing/session-of.ts'
import { htmlOfTaken, moveTaken, pasteLines, pasteTaken, type Taken, takeSelection } from './taken.ts'

function take(session: EditorSession, words: string): Taken {
  selectWords(session, words)
  const taken = takeSelection(session.article, session.state)
  if (!taken) throw new RangeError('Nothing is selected')
  return taken
}

function cut(session: EditorSession, words: string): Taken {
  const taken = take(session, words)
  session.dispatch(session.state.tr.deleteSelection().setMeta('uiEvent', 'cut'))
  return taken
}

function paste(session: EditorSession, taken: Taken): void {
  session.dispatch(pasteTaken(session.article, session.state, taken))
}

describe('cutting and pasting', () => {
  test('carries what is tagged inside, under the same id, and one undo takes the paste back', () => {
    const { session } = sessionOf('زار الوزير صور اليوم', 'ثم عاد')
    tagWords(session, 'a1', 'صور', 'LOC')
    const taken = cut(session, 'الوزير صور ')
    expect(annotationsOf(session)).toEqual([])
    selectWords(session, 'عاد', 'start')
    paste(session, taken)
    expect(textOf(session)).toBe('زار اليوم\nثم الوزير صور عاد')
    expect(annotationsOf(session)).toEqual(['a1 صور'])
    expect(session.state.selection.from).toBe(26)
    session.undo()
    session.undo()
    expect(textOf(session)).toBe('زار الوزير صور اليوم\nثم عاد')
    expect(annotationsOf(session)).toEqual(['a1 صور'])
  })

  test('over a break brings the break along', () => {
    const { session } = sessionOf('أول صور', 'ثان', 'ثالث')
    tagWords(session, 'a1', 'صور', 'LOC')
    const taken = cut(session, 'صور\nثا')
    selectWords(session, 'ثالث', 'end')
    paste(session, taken)
    expect(textOf(session)).toBe('أول ن\nثالثصور\nثا')
    expect(annotationsOf(session)).toEqual(['a1 صور'])
  })

  test('a whole heading into an empty block is a heading there', () => {
    const { session } = sessionOf('عنوان', 'متن', '')
    session.dispatch(session.state.tr.setNodeAttribute(0, 'role', 'crosshead'))
    const taken = take(session, 'عنوان')
    session.select(span(10, 10))
    paste(session, taken)
    expect(session.article.blocks.map(({ text, role }) => `${role} ${text}`)).toEqual([
      'crosshead عنوان',
      'null متن',
      'crosshead عنوان',
    ])
    expect(session.selection).toEqual({ start: 15, end: 15 })
  })
})

test('copying twice makes tags of their own', () => {
  const { session } = sessionOf('صور')
  tagWords(session, 'a1', 'صور', 'LOC')
  const taken = take(session, 'صور')
  selectWords(session, 'صور', 'end')
  paste(session, taken)
  expect(textOf(session)).toBe('صورصور')
  expect(annotationsOf(session)).toEqual(['a1 صور', 'a2-1 صور'])
})

describe('dragging', () => {
  test('moves text with its tags as one act', () => {
    const { session, entries } = sessionOf('زار صور اليوم', 'ثم عاد')
    tagWords(session, 'a1', 'صور', 'LOC')
    const taken = take(session, 'صور ')
    const tr = moveTaken(session.state, taken, 16)
    if (tr) session.dispatch(tr)
    expect(textOf(session)).toBe('زار اليوم\nصور ثم عاد')
    expect(annotationsOf(session)).toEqual(['a1 صور'])
    expect(entries.at(-1)?.reason.act).toBe('move')
    session.undo()
    expect(textOf(session)).toBe('زار صور اليوم\nثم عاد')
    expect(annotationsOf(session)).toEqual(['a1 صور'])
  })

  test('onto itself is nothing', () => {
    const { session } = sessionOf('زار صور')
    const taken = take(session, 'صور')
    expect(moveTaken(session.state, taken, 6)).toBeNull()
  })
})

test('lines from elsewhere are body text, whatever they are pasted into', () => {
  const { session } = sessionOf('عنوان', 'متن')
  session.dispatch(session.state.tr.setNodeAttribute(0, 'role', 'headline'))
  selectWords(session, 'وان')
  session.dispatch(pasteLines(session.state, ['أ', 'ب', 'ج']))
  expect(session.article.blocks.map(({ text, role }) => `${role} ${text}`)).toEqual([
    'headline عنأ',
    'null ب',
    'null ج',
    'null متن',
  ])
  expect(textOf(session).slice(0, session.selection.start)).toBe('عنأ\nب\nج')
})

test('other programs get paragraphs without tags, and only text of a part of one', () => {
  const { session } = sessionOf('صور و<صيدا>', 'متن')
  tagWords(session, 'a1', 'صور', 'LOC')
  expect(take(session, 'صور').text).toBe('صور')
  expect(htmlOfTaken(take(session, 'صور'))).toBeNull()
  const both = take(session, 'و<صيدا>\nمتن')
  expect(both.text).toBe('و<صيدا>\nمتن')
  expect(htmlOfTaken(both)).toBe('<div dir="rtl" lang="ar">\n<p>و&lt;صيدا&gt;</p>\n<p>متن</p>\n</div>')
})
