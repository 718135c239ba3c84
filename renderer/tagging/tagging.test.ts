import { describe, expect, test } from 'vitest'
import type { LexiconName } from '../../shared/contract/lexicon.ts'
import { knownNames } from '../../shared/findings/known-names.ts'
import { MentionsEngine } from '../../shared/mentions/mentions-engine.ts'
import type { EditorSession } from '../editor/editor-session.ts'
import { annotationsOf, selectWords, sessionOf } from '../editor/testing/session-of.ts'
import { tagAct, untagAct } from './tag-act.ts'
import { changeDraft, startDraft, type TagDraft, type TagDraftAct, viewOf } from './tag-draft.ts'
import { tagTarget } from './tag-target.ts'

const lines = ['زار سامر الحلبي ميناء جبيل.', 'وقال الحلبي إن جبيل تنتظر.', 'ثم عاد والحلبي معه إلى لجبيل']

/** A tag window on the selection. */
function open(session: EditorSession, lexicon: readonly LexiconName[] = []) {
  const snapshot = session.getSnapshot()
  const context = { snapshot, lexicon, engine: new MentionsEngine() }
  const target = tagTarget(snapshot, knownNames(snapshot.article.state, lexicon))
  if (!target) throw new RangeError('Nothing to tag')
  let draft: TagDraft = startDraft(target, context, null)
  return {
    does(...acts: TagDraftAct[]) {
      for (const act of acts) draft = changeDraft(draft, act, snapshot)
      return this
    },
    get view() {
      return viewOf(draft, context)
    },
    get label() {
      return draft.label
    },
    get places() {
      return this.view.places.map(({ before, quote, after }) => `${before.slice(-3)}[${quote}]${after.slice(0, 3)}`)
    },
    tag(onlyHere = false) {
      const { entity, chosen } = this.view
      if (!entity) throw new RangeError('No entity')
      const act = tagAct(
        session.article,
        draft.label,
        entity,
        onlyHere ? chosen.filter(({ current }) => current) : chosen,
      )
      if (act) session.perform(act)
      return act
    },
  }
}

function entities({ article }: EditorSession): string[] {
  return Object.entries(article.state.records.entities).map(([id, { name, label }]) => `${id} ${label} ${name}`)
}

describe('the window opens on', () => {
  test('the word at the caret, without its clitic when the rest stands bare in the article', () => {
    const { session } = sessionOf(...lines)
    selectWords(session, 'والحلبي', 'end')
    const { view } = open(session)
    expect([view.left, view.quote]).toEqual(['و', 'الحلبي'])
  })

  test('the selected words, without blanks', () => {
    const { session } = sessionOf(...lines)
    selectWords(session, ' سامر الحلبي ')
    expect(open(session).view.quote).toBe('سامر الحلبي')
  })

  test('letters selected inside a word, as they are', () => {
    const { session } = sessionOf('زار علىجبيل وعاد')
    selectWords(session, 'جبيل')
    const { view } = open(session)
    expect([view.left, view.quote]).toEqual(['على', 'جبيل'])
  })

  test('nothing where there are no letters', () => {
    const { session } = sessionOf('…', '')
    expect(tagTarget(session.getSnapshot(), [])).toBeNull()
  })

  test('one block only', () => {
    const { session } = sessionOf(...lines)
    selectWords(session, 'جبيل.\nوقال')
    expect(open(session).view.quote).toBe('جبيل')
  })

  test('a suggestion around the caret, under its label', () => {
    const { session } = sessionOf(...lines)
    const engine = new MentionsEngine()
    const name = { text: 'ميناء جبيل', label: 'LOC', name: 'ميناء جبيل', source: 'lexicon' } as const
    session.showFindings(
      engine.find(
        session.article.blocks.map(({ text }) => text),
        [name],
      ),
    )
    selectWords(session, 'ميناء', 'end')
    const window = open(session)
    expect([window.view.quote, window.label]).toEqual(['ميناء جبيل', 'LOC'])
  })
})

describe('all places', () => {
  test('are found in every clitic form, and tagged as one entity in one step', () => {
    const { session, entries } = sessionOf(...lines)
    selectWords(session, 'جبيل', 'end')
    const window = open(session).does({ do: 'label', label: 'LOC' })
    expect(window.places).toEqual(['اء [جبيل].', 'إن [جبيل] تن', 'ى ل[جبيل]'])
    window.tag()
    expect(annotationsOf(session)).toEqual(['a1-1 جبيل', 'a1-2 جبيل', 'a1-3 جبيل'])
    expect(entities(session)).toEqual(['e1-1 LOC جبيل'])
    expect(entries).toHaveLength(1)
    expect(entries[0]?.reason).toEqual({ act: 'tag', quote: 'جبيل' })
    session.undo()
    expect([annotationsOf(session), entities(session)]).toEqual([[], []])
  })

  test('but those left out, or only this one', () => {
    const { session } = sessionOf(...lines)
    selectWords(session, 'جبيل', 'end')
    const window = open(session)
    const key = window.view.places.find(({ block }) => block === 1)?.key ?? ''
    window.does({ do: 'place', key, on: false }).tag()
    expect(annotationsOf(session)).toHaveLength(2)
    session.undo()
    open(session).tag(true)
    expect(annotationsOf(session)).toEqual(['a3-1 جبيل'])
  })

  test('are not those that are tagged already', () => {
    const { session } = sessionOf(...lines)
    selectWords(session, 'ميناء جبيل')
    open(session).tag(true)
    selectWords(session, 'جبيل تنتظر', 'start')
    expect(open(session).places).toEqual(['إن [جبيل] تن', 'ى ل[جبيل]'])
  })

  test('of a family name go with those of the full name, once the person is known', () => {
    const { session } = sessionOf(...lines)
    selectWords(session, 'سامر الحلبي')
    open(session).tag(true)
    selectWords(session, 'الحلبي إن', 'start')
    const window = open(session)
    expect(window.view.entity?.name).toBe('سامر الحلبي')
    window.tag()
    expect(entities(session)).toEqual(['e1-1 PER سامر الحلبي'])
    expect(annotationsOf(session)).toEqual(['a1-1 سامر الحلبي', 'a2-1 الحلبي', 'a2-2 الحلبي'])
  })
})

test('of لل the name has its article back', () => {
  const { session } = sessionOf('دعم للأمم المتحدة')
  selectWords(session, 'للأمم المتحدة')
  const window = open(session).does({ do: 'label', label: 'ORG' })
  expect([window.view.left, window.view.quote, window.view.entity?.name]).toEqual([
    'ل',
    'لأمم المتحدة',
    'الأمم المتحدة',
  ])
})

describe('an existing tag', () => {
  function tagged() {
    const test = sessionOf(...lines)
    selectWords(test.session, 'جبيل', 'end')
    open(test.session).does({ do: 'label', label: 'LOC' }).tag()
    return test
  }

  test('gets another label with its like, and so does its entity', () => {
    const { session, entries } = tagged()
    selectWords(session, 'جبيل تنتظر', 'start')
    open(session).does({ do: 'label', label: 'ORG' }).tag()
    expect(entities(session)).toEqual(['e1-1 ORG جبيل'])
    expect(session.article.state.annotations.list().map(one => one.type === 'entity' && one.label)).toEqual([
      'ORG',
      'ORG',
      'ORG',
    ])
    expect(entries.at(-1)?.reason.act).toBe('relabel')
  })

  test('alone under another label names a new entity', () => {
    const { session } = tagged()
    selectWords(session, 'جبيل تنتظر', 'start')
    open(session).does({ do: 'label', label: 'ORG' }).tag(true)
    expect(entities(session)).toEqual(['e1-1 LOC جبيل', 'e2-1 ORG جبيل'])
  })

  test('is made longer', () => {
    const { session, entries } = tagged()
    selectWords(session, 'جبيل.', 'start')
    open(session).does({ do: 'start', by: -1 }).tag(true)
    expect(annotationsOf(session)[0]).toBe('a1-1 ميناء جبيل')
    expect(entries.at(-1)?.reason.act).toBe('resize')
  })

  test('that is left as it is makes no entry', () => {
    const { session, entries } = tagged()
    selectWords(session, 'جبيل.', 'start')
    expect(open(session).tag()).toBeNull()
    expect(entries).toHaveLength(1)
  })

  test('is taken off, and with the last its entity', () => {
    const { session } = tagged()
    for (const tag of session.article.state.annotations.list())
      if (tag.type === 'entity') session.perform(untagAct(session.article, tag))
    expect([annotationsOf(session), entities(session)]).toEqual([[], []])
    session.undo()
    expect([annotationsOf(session).length, entities(session)]).toEqual([1, ['e1-1 LOC جبيل']])
  })
})

test('a choice from the list brings its label, typing begins a new entity', () => {
  const { session } = sessionOf(...lines)
  selectWords(session, 'جبيل', 'end')
  const lexicon = [{ text: 'جبيل', label: 'LOC', externalId: 'Q82070' }]
  const window = open(session, lexicon)
  expect([window.label, window.view.entity?.externalId]).toEqual(['LOC', 'Q82070'])
  window.does({ do: 'type', text: 'مدينة جبيل' })
  expect(window.view.entity).toEqual({ id: null, name: 'مدينة جبيل', label: 'LOC', fresh: true })
  const known = window.does({ do: 'type', text: 'جب' }).view.choices[0]?.choice
  if (known) window.does({ do: 'entity', entity: known })
  expect(window.view.entity?.externalId).toBe('Q82070')
})
