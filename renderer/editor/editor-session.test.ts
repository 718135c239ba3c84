import { Slice } from 'prosemirror-model'
import { ReplaceStep } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { Article } from '../../shared/article/article.ts'
import { replaceText } from '../../shared/article/edit.ts'
import type { Correction } from '../../shared/findings/finding.ts'
import { span } from '../../shared/text/offset.ts'
import { annotationsOf, selectWords, sessionOf, tagWords, textOf, type } from './testing/session-of.ts'

function fix(start: number, end: number, quote: string): Correction {
  return {
    kind: 'correction',
    ...span(start, end),
    quote,
    replacements: [],
    rule: 'test',
    category: 'spelling',
    severity: 'error',
    confidence: 1,
    safe: false,
    message: { ar: '', en: '' },
  }
}

describe('typing', () => {
  test('goes into the article with who, when and why', () => {
    const { session, entries } = sessionOf('وصل الوفد')
    selectWords(session, 'الوفد', 'end')
    type(session, 'ا')
    expect(textOf(session)).toBe('وصل الوفدا')
    expect(session.article.blocks.map(({ text }) => text)).toEqual(['وصل الوفدا'])
    expect(entries).toMatchObject([
      { n: 1, author: 'نوال', at: '2026-01-05T09:00:00.000Z', reason: { act: 'type' }, selection: [10, 10] },
    ])
  })

  test('in one go is undone in one go, and the selection comes back', () => {
    const { session } = sessionOf('وصل')
    selectWords(session, 'وصل', 'end')
    type(session, ' الوفد')
    session.undo()
    expect(textOf(session)).toBe('وصل')
    expect(session.selection).toEqual({ start: 3, end: 3 })
    session.redo()
    expect(textOf(session)).toBe('وصل الوفد')
    expect(session.selection).toEqual({ start: 9, end: 9 })
  })

  test('after a pause, or elsewhere, is undone by itself', () => {
    const { session, clock } = sessionOf('قال مساء')
    selectWords(session, 'قال', 'end')
    type(session, 'ت')
    clock.now += 600
    type(session, '!')
    selectWords(session, 'مساء', 'end')
    type(session, '؟')
    expect(textOf(session)).toBe('قالت! مساء؟')
    session.undo()
    expect(textOf(session)).toBe('قالت! مساء')
    session.undo()
    expect(textOf(session)).toBe('قالت مساء')
    session.undo()
    expect(textOf(session)).toBe('قال مساء')
    expect(session.undo()).toBeNull()
  })

  test('a composition is one act, however long it takes', () => {
    const { session, clock, entries } = sessionOf('')
    for (const text of ['س', 'سل', 'سلا']) {
      session.dispatch(
        session.state.tr.insertText(text, 1, session.state.doc.content.size - 1).setMeta('composition', 7),
      )
      clock.now += 900
    }
    expect(entries.map(({ group }) => group)).toEqual([1, 1, 1])
    session.undo()
    expect(textOf(session)).toBe('')
  })

  test('what the view does is named for what it is', () => {
    const { session, entries } = sessionOf('أول', 'ثان')
    session.dispatch(session.state.tr.split(3))
    session.dispatch(session.state.tr.join(4))
    session.dispatch(session.state.tr.delete(1, 2))
    session.dispatch(session.state.tr.delete(2, 6))
    session.dispatch(session.state.tr.insertText('ط', 1, 2))
    session.dispatch(session.state.tr.delete(1, 2).setMeta('uiEvent', 'cut'))
    session.dispatch(session.state.tr.setNodeAttribute(0, 'role', 'headline'))
    expect(entries.map(({ reason }) => reason.act)).toEqual([
      'split',
      'join',
      'delete',
      'delete',
      'type',
      'cut',
      'role',
    ])
  })
})

describe('an act from elsewhere', () => {
  test('changes text and tags in one step that one undo takes back', () => {
    const { session, entries } = sessionOf('زار ميناء صور امس')
    tagWords(session, 'a1', 'صور', 'LOC')
    session.perform({
      ...replaceText(session.article.state, [{ ...span(14, 17), text: 'أمس' }]),
      reason: { act: 'accept', rule: 'hamza' },
    })
    expect(textOf(session)).toBe('زار ميناء صور أمس')
    expect(annotationsOf(session)).toEqual(['a1 صور'])
    expect(entries.map(({ reason }) => reason.act)).toEqual(['tag', 'accept'])
    session.undo()
    session.undo()
    expect(textOf(session)).toBe('زار ميناء صور امس')
    expect(annotationsOf(session)).toEqual([])
  })

  test('that does not fit changes nothing', () => {
    const { session, entries } = sessionOf('نص')
    const before = session.getSnapshot()
    const halfABreak = new ReplaceStep(0, 1, Slice.empty)
    expect(() => session.perform({ text: [halfABreak], reason: { act: 'replace' } })).toThrow(RangeError)
    expect(session.getSnapshot()).toBe(before)
    expect(entries).toEqual([])
  })

  test('its log gives the same article again', () => {
    const { session, entries } = sessionOf('زار ميناء صور')
    tagWords(session, 'a1', 'صور', 'LOC')
    selectWords(session, 'صور', 'end')
    type(session, ' أمس')
    session.undo()
    const replayed = Article.replay(session.article.original, JSON.parse(JSON.stringify(entries)))
    expect(replayed.state.doc.eq(session.state.doc)).toBe(true)
    expect(replayed.state.annotations.list()).toEqual(session.article.state.annotations.list())
  })
})

describe('findings', () => {
  test('follow the typing, and go when their words change', () => {
    const { session } = sessionOf('اول فان ثان')
    session.showFindings([fix(0, 3, 'اول'), fix(4, 7, 'فان')])
    selectWords(session, 'ثان', 'end')
    type(session, '!')
    selectWords(session, 'اول', 'start')
    type(session, 'و')
    const shown = session.getSnapshot().findings.corrections.list()
    expect(shown.map(({ value, from, to }) => `${value.quote} ${from}-${to}`)).toEqual(['فان 6-9'])
  })

  test('that are painted as before make no work, and are the newer ones', () => {
    const { session } = sessionOf('اول')
    session.showFindings([fix(0, 3, 'اول')])
    const { marking } = session.getSnapshot()
    const newer = fix(0, 3, 'اول')
    session.showFindings([newer])
    expect(session.getSnapshot().marking).toBe(marking)
    expect(session.getSnapshot().findings.corrections.list()[0]?.value).toBe(newer)
    session.showFindings([])
    expect(session.getSnapshot().marking).toBe(marking + 1)
  })
})

test('layers follow the text until they are taken away', () => {
  const { session } = sessionOf('قال اليوم')
  session.setLayer('find', [span(4, 9)])
  type(session, 'و')
  expect(session.getSnapshot().layers.find?.list()).toMatchObject([{ from: 6, to: 11 }])
  session.setLayer('find', null)
  expect(session.getSnapshot().layers).toEqual({})
})

test('listeners hear of each change until they leave', () => {
  const { session } = sessionOf('قال')
  let heard = 0
  const leave = session.subscribe(() => heard++)
  type(session, 'و')
  expect(heard).toBe(1)
  leave()
  type(session, 'و')
  expect(heard).toBe(1)
})
