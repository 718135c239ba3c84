import { expect, test } from 'vitest'
import { selectWords, sessionOf } from '../testing/session-of.ts'
import { noteTarget } from './note-target.ts'

function quote(words: string, collapse?: 'start' | 'end'): string | null {
  const { session } = sessionOf('غادر الوفد.', '', 'وصل', '…')
  selectWords(session, words, collapse)
  const place = noteTarget(session.state)
  return place && session.state.doc.textBetween(place.from, place.to, '\n')
}

test('is the selection, also over paragraphs, without breaks at its edges', () => {
  expect(quote('غادر الوفد')).toBe('غادر الوفد')
  expect(quote('الوفد.\n\nوصل')).toBe('الوفد.\n\nوصل')
  expect(quote('\nوصل\n')).toBe('وصل')
})

test('is the word at the caret, or nothing', () => {
  expect(quote('الوفد', 'end')).toBe('الوفد')
  expect(quote('…', 'start')).toBeNull()
})
