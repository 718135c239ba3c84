import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editedArticles } from '../changes/testing/edited-articles.ts'
import { compareCopies } from './compare-copies.ts'

const snow = 'تساقطت الثلوج على المرتفعات وأغلقت الطريق الجبلي بين البلدتين منذ ليل أمس.'
const team = 'وقال رئيس فريق الإنقاذ وسام الخطيب إن عشرين سيارة علقت قرب النفق الشرقي.'
const help = 'ووزع متطوعون بطانيات وطعاما ساخنا على الركاب حتى وصلت الجرافات فجر اليوم.'

const marks = { same: '', removed: '-', added: '+' }
const drawn = (a: string, b: string) =>
  compareCopies(a, b).map(({ equal, parts }) => {
    const text = parts.map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`)).join('')
    return (equal ? '= ' : '≠ ') + text.replaceAll('\n', '¶')
  })

describe('compareCopies', () => {
  it('marks the break that one copy lost, and nothing else', () => {
    expect(drawn(`${snow}\n${team}${help}`, `${snow}\n${team}\n${help}`)).toEqual([
      `= ${snow}`,
      `= ¶${team}`,
      `≠ [+¶]${help}`,
    ])
  })

  it('marks the letters of a changed word', () => {
    expect(drawn(team, team.replace(' إن', ' ان'))).toEqual([
      '≠ وقال رئيس فريق الإنقاذ وسام الخطيب [-إ][+ا]ن عشرين سيارة علقت قرب النفق الشرقي.',
    ])
  })

  it('marks another word whole', () => {
    expect(drawn(snow, snow.replace('أمس', 'الجمعة'))[0]).toContain('ليل [-أمس][+الجمعة].')
  })

  it('gives a sentence that one copy lacks a row of its own', () => {
    expect(drawn(`${snow} ${team} ${help}`, `${snow} ${help}`)).toEqual([
      `= ${snow}`,
      `≠ [- ${team}]`,
      `= ${` ${help}`}`,
    ])
    expect(compareCopies(`${snow} ${team}`, snow)[1]).toMatchObject({ a: ` ${team}`, b: null, equal: false })
  })

  it('keeps a sentence with a break inside it in one row', () => {
    const cut = snow.replace('وأغلقت', '\nوأغلقت')
    expect(drawn(snow, cut)[0]).toContain('المرتفعات [+¶]وأغلقت')
    expect(compareCopies(snow, cut)).toHaveLength(1)
  })

  it('gives both texts back, row by row and part by part', () => {
    fc.assert(
      fc.property(editedArticles, ([a, b]) => {
        const rows = compareCopies(a, b)
        if (a.trim() === '' || b.trim() === '') return
        expect(rows.map(row => row.a ?? '').join('')).toBe(a)
        expect(rows.map(row => row.b ?? '').join('')).toBe(b)
        for (const row of rows) {
          expect(row.parts.flatMap(part => (part.kind === 'added' ? [] : part.text)).join('')).toBe(row.a ?? '')
          expect(row.parts.flatMap(part => (part.kind === 'removed' ? [] : part.text)).join('')).toBe(row.b ?? '')
          expect(row.equal).toBe(row.parts.every(part => part.kind === 'same'))
        }
      }),
    )
  })
})
