import { expect, test } from 'vitest'
import { annotationsOf, selectWords, sessionOf, tagWords, textOf, type } from '../testing/session-of.ts'
import { Finder } from './finder.ts'

const lines = ['وصل الوفد ثم غادر الوفد', 'وعاد الوفد']

function shown({ session }: ReturnType<typeof sessionOf>): string {
  const { start, end } = session.selection
  return `${start}-${end}`
}

test('looks from the caret on and goes round', () => {
  const test = sessionOf(...lines)
  const finder = new Finder(test.session)
  selectWords(test.session, 'ثم', 'start')
  finder.search('الوفد', false)
  expect(finder.getState()).toMatchObject({ current: 1, matches: [{ start: 4 }, { start: 18 }, { start: 29 }] })
  finder.step(1)
  expect(shown(test)).toBe('18-23')
  finder.step(1)
  finder.step(1)
  expect(shown(test)).toBe('4-9')
  finder.step(-1)
  expect(shown(test)).toBe('29-34')
})

test('replaces one and goes on', () => {
  const test = sessionOf(...lines)
  const finder = new Finder(test.session)
  finder.search('الوفد', false)
  expect(finder.replace('الوزير')).toBe(1)
  expect(textOf(test.session)).toBe('وصل الوزير ثم غادر الوفد\nوعاد الوفد')
  expect([shown(test), finder.getState().matches.length]).toEqual(['19-24', 2])
})

test('replaces all as one act, and tags on them stay', () => {
  const test = sessionOf(...lines)
  tagWords(test.session, 'a1', 'الوفد', 'ORG')
  const finder = new Finder(test.session)
  finder.search('الوفد', false)
  expect(finder.replaceAll('اللجنة')).toBe(3)
  expect(textOf(test.session)).toBe('وصل اللجنة ثم غادر اللجنة\nوعاد اللجنة')
  expect(annotationsOf(test.session)).toEqual(['a1 اللجنة'])
  expect(test.entries.at(-1)?.reason).toEqual({ act: 'replace', quote: 'الوفد' })
  test.session.undo()
  expect(textOf(test.session)).toBe(lines.join('\n'))
  expect(finder.getState().matches).toHaveLength(3)
})

test('follows the typing, and paints nothing once closed', () => {
  const test = sessionOf('وفد')
  const finder = new Finder(test.session)
  finder.search('وفد', false)
  type(test.session, 'وفد ')
  expect(finder.getState().matches).toHaveLength(2)
  finder.close()
  expect(test.session.getSnapshot().layers).toEqual({})
})

test('with nothing found there is nothing to do', () => {
  const test = sessionOf('وفد')
  const finder = new Finder(test.session)
  finder.search('وزير', false)
  finder.step(1)
  expect([finder.replace('x'), finder.replaceAll('x'), textOf(test.session)]).toEqual([0, 0, 'وفد'])
})
