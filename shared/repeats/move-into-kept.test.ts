import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editedArticles } from '../changes/testing/edited-articles.ts'
import { span, utf16 } from '../text/offset.ts'
import { moveIntoKept } from './move-into-kept.ts'

const cargo = 'رست السفينة «نسمة» في الميناء.وأفرغ العمال حمولتها ليلا.'
const spaced = 'رست السفينة «نسمة»  في الميناء.\nوأفرغ العمال حمولتها ليلا.'
const text = `${cargo}\n${spaced}`
const kept = span(cargo.length + 1, text.length)
const move = moveIntoKept([span(0, cargo.length)], [kept], text)

describe('moveIntoKept', () => {
  it('finds each letter behind other white space', () => {
    const places = [...cargo].map((_, offset) => move(utf16(offset)))
    expect(places.map(place => text[place ?? -1]).join('')).toBe(cargo.replace(/\s/g, ''))
    expect(places.at(-1)).toBe(text.length - 1)
    expect(move(utf16(cargo.indexOf('وأفرغ')))).toBe(text.lastIndexOf('وأفرغ'))
  })

  it('has no place for what is no part of the removed copy', () => {
    expect(move(utf16(cargo.length))).toBeNull()
    expect(move(utf16(cargo.length + 5))).toBeNull()
  })

  it('reads copies that stand in several spans', () => {
    const parts = 'عاد الصياد. أو لا. نام الصياد.|عاد الصياد. نام الصياد.'
    const removed = [span(0, 11), span(18, 30)]
    const found = moveIntoKept(removed, [span(31, parts.length)], parts)
    expect(found(utf16(19))).toBe(parts.lastIndexOf('نام'))
    expect(found(utf16(12))).toBeNull()
  })

  it('maps a letter to an equal letter, in order, in any two texts', () => {
    fc.assert(
      fc.property(editedArticles, ([a, b]) => {
        const both = a + b
        const found = moveIntoKept([span(0, a.length)], [span(a.length, both.length)], both)
        let last = a.length - 1
        for (let offset = 0; offset < a.length; offset++) {
          const place = found(utf16(offset))
          if (place === null) continue
          expect(both[place]).toBe(both[offset])
          expect(place).toBeGreaterThan(last)
          last = place
        }
      }),
    )
  })

  it('loses no letter where only white space differs', () => {
    const spaces = fc.constantFrom('', ' ', '\n', '  ')
    const word = fc.constantFrom('قال', 'الوزير', 'إن', 'السوق.', 'فتح', '"أبوابه"', '٪12', 'NATO')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, spaces, spaces), { minLength: 1, maxLength: 40 }), words => {
        const a = words.map(([letters, space]) => letters + space).join('')
        const b = words.map(([letters, , space]) => letters + space).join('')
        const found = moveIntoKept([span(0, a.length)], [span(a.length, a.length + b.length)], a + b)
        for (let i = 0; i < a.length; i++) if (a[i]?.trim()) expect(found(utf16(i))).not.toBeNull()
      }),
    )
  })
})
