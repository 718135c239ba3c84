import { describe, expect, test } from 'vitest'
import { type Edges, lettersBefore, moveEnd, moveStart, toggleClitic, trimEdges } from './tag-edges.ts'

const text = 'قال وفد من هيئة الميناء: بلغت 40% في لبيروت'

function edges(words: string): Edges {
  const from = text.indexOf(words)
  return { from, to: from + words.length }
}

function shown(place: Edges | null): string | null {
  return place && text.slice(place.from, place.to)
}

test('blanks and marks at the edges are no part of a name', () => {
  expect(shown(trimEdges(text, edges(' هيئة الميناء: ')))).toBe('هيئة الميناء')
  expect(shown(trimEdges(text, edges('40%')))).toBe('40%')
  expect(trimEdges(text, edges(': '))).toBeNull()
})

describe('the end', () => {
  test('moves by a word, past marks, and with a unit', () => {
    expect(shown(moveEnd(text, edges('هيئة'), 1))).toBe('هيئة الميناء')
    expect(shown(moveEnd(text, edges('هيئة الميناء'), 1))).toBe('هيئة الميناء: بلغت')
    expect(shown(moveEnd(text, edges('40'), 1))).toBe('40%')
    expect(shown(moveEnd(text, edges('هيئة الميناء'), -1))).toBe('هيئة')
  })

  test('from inside a word goes to its edge', () => {
    expect(shown(moveEnd(text, edges('هيئة المي'), 1))).toBe('هيئة الميناء')
    expect(shown(moveEnd(text, edges('هيئة المي'), -1))).toBe('هيئة')
  })

  test('never passes the start or the text', () => {
    expect(shown(moveEnd(text, edges('هيئة'), -1))).toBe('هيئة')
    expect(shown(moveEnd(text, edges('لبيروت'), 1))).toBe('لبيروت')
  })
})

describe('the start', () => {
  test('moves behind a clitic, then by a word', () => {
    expect(shown(moveStart(text, edges('لبيروت'), 1))).toBe('بيروت')
    expect(shown(moveStart(text, edges('وفد من'), 1))).toBe('فد من')
    expect(shown(moveStart(text, edges('فد من'), -1))).toBe('وفد من')
    expect(shown(moveStart(text, edges('الميناء'), -1))).toBe('هيئة الميناء')
  })

  test('never passes the end or the text', () => {
    expect(shown(moveStart(text, edges('هيئة'), 1))).toBe('هيئة')
    expect(shown(moveStart(text, edges('قال'), -1))).toBe('قال')
  })
})

describe('a clitic', () => {
  test('is what a tag leaves out of its first word', () => {
    expect(lettersBefore(text, edges('بيروت'))).toBe('ل')
    expect(lettersBefore(text, edges('هيئة'))).toBe('')
  })

  test('is taken in and left out', () => {
    expect(shown(toggleClitic(text, edges('بيروت')))).toBe('لبيروت')
    expect(shown(toggleClitic(text, edges('لبيروت')))).toBe('بيروت')
    expect(shown(toggleClitic(text, edges('هيئة')))).toBe('هيئة')
  })
})
