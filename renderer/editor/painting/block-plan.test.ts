import { describe, expect, test } from 'vitest'
import { planBlock, samePlan } from './block-plan.ts'
import type { TagPaint } from './highlight-name.ts'
import type { Mark } from './mark.ts'

const text = 'زار رئيس بلدية صيدا القديمة مرفأ بيروت صباح الأحد'

function tag(words: string, paint: TagPaint, confirmed = true): Mark {
  const from = text.indexOf(words)
  return { kind: 'tag', paint, confirmed, from, to: from + words.length }
}

function plan(...marks: Mark[]): string[] {
  return planBlock(text, marks).map(({ name, from, to }) => `${name} ${text.slice(from, to)}`)
}

describe('tags', () => {
  test('confirmed and suggested ones are told apart', () => {
    expect(plan(tag('بيروت', 'loc'), tag('الأحد', 'date', false))).toEqual([
      'tag-loc-plain بيروت',
      'tag-date-proposed الأحد',
    ])
  })

  test('one that holds another has the lower line, whichever is given first', () => {
    expect(plan(tag('صيدا', 'loc'), tag('بلدية صيدا', 'org'))).toEqual([
      'tag-org-outer بلدية صيدا',
      'tag-loc-plain صيدا',
    ])
    expect(plan(tag('بلدية صيدا', 'org'), tag('صيدا', 'loc', false))).toEqual([
      'tag-org-outer بلدية صيدا',
      'tag-loc-proposed صيدا',
    ])
  })

  test('of two on the same words one is the outer', () => {
    expect(plan(tag('بيروت', 'loc'), tag('بيروت', 'org'))).toEqual(['tag-loc-outer بيروت', 'tag-org-plain بيروت'])
  })

  test('each second of a row of touching tags has a line of its own', () => {
    expect(plan(tag('صيدا', 'loc'), tag(' القديمة', 'loc'), tag(' مرفأ', 'loc'))).toEqual([
      'tag-loc-plain صيدا',
      'tag-loc-next  القديمة',
      'tag-loc-plain  مرفأ',
    ])
  })

  test('tags with a space between them do not touch', () => {
    expect(plan(tag('مرفأ', 'loc'), tag('بيروت', 'loc'))).toEqual(['tag-loc-plain مرفأ', 'tag-loc-plain بيروت'])
  })

  test('a suggestion that touches a tag changes neither', () => {
    expect(plan(tag('صيدا', 'loc'), tag(' القديمة', 'loc', false))).toEqual([
      'tag-loc-plain صيدا',
      'tag-loc-proposed  القديمة',
    ])
  })
})

test('fixes by severity, notes by state, layers by name', () => {
  expect(
    plan(
      { kind: 'fix', severity: 'warning', from: 0, to: 3 },
      { kind: 'note', current: false, from: 4, to: 8 },
      { kind: 'note', current: true, from: 9, to: 14 },
      { kind: 'layer', name: 'find-current', from: 0, to: 3 },
    ),
  ).toEqual(['fix-warning زار', 'note-open رئيس', 'note-current بلدية', 'find-current زار'])
})

test('a fix of one mark is painted over its word', () => {
  expect(planBlock('هدأ البحر.كما', [{ kind: 'fix', severity: 'error', from: 9, to: 10 }])).toEqual([
    { name: 'fix-error', from: 9, to: 13 },
  ])
})

test('no painted edge is inside a ligature', () => {
  const marks: Mark[] = [
    { kind: 'tag', paint: 'loc', confirmed: true, from: 5, to: 10 },
    { kind: 'layer', name: 'pick', from: 4, to: 5 },
  ]
  expect(planBlock('قدم لأنقرة', marks)).toEqual([{ name: 'tag-loc-plain', from: 4, to: 10 }])
})

test('plans are compared by what they paint', () => {
  const a = planBlock(text, [tag('بيروت', 'loc')])
  expect(samePlan(a, planBlock(text, [tag('بيروت', 'loc')]))).toBe(true)
  expect(samePlan(a, planBlock(text, [tag('بيروت', 'org')]))).toBe(false)
  expect(samePlan(a, [])).toBe(false)
})
