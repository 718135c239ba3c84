import { expect, test } from 'vitest'
import { AnnotationStep } from '../../../shared/article/annotation-step.ts'
import { labelsOf } from '../../../shared/article/records.ts'
import type { Mention } from '../../../shared/findings/finding.ts'
import { docPos, span } from '../../../shared/text/offset.ts'
import { sayIn } from '../../words/use-words.tsx'
import { selectWords, sessionOf, tagWords } from '../testing/session-of.ts'
import { caretFacts } from './caret-facts.ts'
import { caretWords, caretWordsInFull } from './caret-words.ts'

function scene() {
  const { session } = sessionOf('بدأ مؤتمر صيدا', 'وحضر الوزير')
  const said = (language: 'ar' | 'en' = 'ar') =>
    caretWords(caretFacts(session.getSnapshot()), labelsOf(session.article.state.records), sayIn(language))
  return { session, said }
}

test('the innermost tag, its state, and what it is in', () => {
  const { session, said } = scene()
  tagWords(session, 'a1', 'مؤتمر صيدا', 'EVENT')
  const mention: Mention = {
    kind: 'mention',
    ...span(10, 14),
    quote: 'صيدا',
    label: 'LOC',
    name: 'صيدا',
    confidence: 1,
    source: 'tag',
  }
  session.showFindings([mention])
  selectWords(session, 'صيدا', 'end')
  expect(said()).toBe('مكان: صيدا، مقترح، داخل حدث')
  expect(said('en')).toBe('Place, صيدا, suggested, inside Event')
  selectWords(session, 'مؤتمر', 'end')
  expect(said()).toBe('حدث: مؤتمر صيدا، مؤكَّد')
})

test('an open note is read out, and nothing where there is nothing', () => {
  const { session, said } = scene()
  const note = {
    type: 'note',
    id: 'n1',
    author: 'هدى',
    at: '',
    text: 'من أي وزارة؟',
    replies: [],
    resolved: null,
  } as const
  session.perform({
    also: [new AnnotationStep([], [{ ...note, replies: [], from: docPos(22), to: docPos(28) }])],
    reason: { act: 'note' },
  })
  selectWords(session, 'الوزير', 'end')
  expect(said()).toBe('تعليق من هدى: من أي وزارة؟')
  selectWords(session, 'بدأ', 'start')
  expect(said()).toBe('')
})

test('when asked, the paragraph is said too', () => {
  const { session } = scene()
  selectWords(session, 'وحضر', 'start')
  expect(caretWordsInFull(caretFacts(session.getSnapshot()), {}, sayIn('en'))).toBe(
    'Paragraph 2. No tag and no finding at the caret',
  )
})
