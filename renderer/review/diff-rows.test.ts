import { describe, expect, it } from 'vitest'
import { diffTexts } from '../../shared/changes/diff.ts'
import { type DiffRow, diffRows, hasChange } from './diff-rows.ts'

const rowsOf = (a: string, b: string) => diffRows(a, diffTexts(a, b))
const textOf = (rows: readonly DiffRow[], side: 'a' | 'b') =>
  rows
    .flatMap(row => row[side])
    .map(({ parts }) => parts.map(({ text }) => text.replace('\n', '')).join(''))
    .join('\n')

const first = 'افتتح الوزير المعرض صباح اليوم في قاعة المدينة القديمة.'
const second = 'وحضر الافتتاح عشرات الناشرين من سبع دول عربية وأوروبية.'
const third = 'ويستمر المعرض عشرة أيام ويغلق أبوابه مساء الجمعة المقبلة.'

describe('diffRows', () => {
  it.each([
    ['equal texts', `${first}\n${second}`, `${first}\n${second}`],
    ['a space put in', 'القديمة.وحضر الناشرون', 'القديمة. وحضر الناشرون'],
    ['a letter', 'فان المعرض مفتوح', 'فإن المعرض مفتوح'],
    ['a break put in', `${first}${second}`, `${first}\n${second}`],
    ['a break taken out', `${first}\n${second}`, `${first} ${second}`],
    ['a copy removed', `${first}\n${second}\n${third}\n${first}\n${second}`, `${third}\n${first}\n${second}`],
    ['a block removed at the end', `${first}\n${second}\n${third}`, `${first}\n${second}`],
    ['a block added', `${first}\n${third}`, `${first}\n${second}\n${third}`],
  ])('gives both texts back: %s', (_name, a, b) => {
    const rows = rowsOf(a, b)
    expect(textOf(rows, 'a')).toBe(a)
    expect(textOf(rows, 'b')).toBe(b)
  })

  it('shows a removed copy as one row', () => {
    const rows = rowsOf(`${first}\n${second}\n${third}\n${first}\n${second}`, `${third}\n${first}\n${second}`)
    expect(rows[0]?.gone).toBe(0)
    expect(rows[0]?.a.map(({ number }) => number)).toEqual([1, 2])
    expect(rows.slice(1).some(hasChange)).toBe(false)
  })

  it('marks only the letter of a changed word', () => {
    const parts = rowsOf('قال فان المعرض', 'قال فإن المعرض')[0]?.both[0]?.parts
    expect(parts?.map(({ kind, text, letters }) => [kind, text, letters === true])).toEqual([
      ['same', 'قال ', false],
      ['removed', 'ف', true],
      ['removed', 'ا', false],
      ['removed', 'ن', true],
      ['added', 'ف', true],
      ['added', 'إ', false],
      ['added', 'ن', true],
      ['same', ' المعرض', false],
    ])
  })
})
