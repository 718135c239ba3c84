import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originalOffset, utf16 } from '../text/offset.ts'
import { applyChanges, reverseChanges } from './apply.ts'
import { diffTexts } from './diff.ts'
import { mapOffset, mapOriginal } from './map-offset.ts'
import { articles, editedArticles } from './testing/edited-articles.ts'

const runs = { numRuns: 400 }

describe('laws of changes', () => {
  it('applied to A they give B, reversed they give A', () => {
    fc.assert(
      fc.property(editedArticles, ([a, b]) => {
        const changes = diffTexts(a, b)
        expect(applyChanges(a, changes)).toBe(b)
        expect(reverseChanges(b, changes)).toBe(a)
      }),
      runs,
    )
  })

  it('are sorted, apart, never empty, and quote both texts', () => {
    fc.assert(
      fc.property(editedArticles, ([a, b]) => {
        let toA = 0
        let toB = 0
        for (const change of diffTexts(a, b)) {
          expect(change.fromA).toBeGreaterThanOrEqual(toA)
          expect(change.fromA - toA).toBe(change.fromB - toB)
          expect(change.before).toBe(a.slice(change.fromA, change.toA))
          expect(change.after).toBe(b.slice(change.fromB, change.toB))
          expect(change.before).not.toBe(change.after)
          toA = change.toA
          toB = change.toB
        }
      }),
      runs,
    )
  })

  it('of equal texts are none', () => {
    fc.assert(
      fc.property(articles, text => {
        expect(diffTexts(text, text)).toEqual([])
      }),
    )
  })

  it('are one for each changed word, and name the letter', () => {
    const words = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat()), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(articles, words, (text, picks) => {
        const all = [...text.matchAll(/\p{Script=Arabic}{4,}/gu)]
        const chosen = new Map(picks.map(([where, letter]) => [Math.floor(where * (all.length - 0.001)), letter % 4]))
        const changed = new Map([...chosen].flatMap(([k, letter]) => (all[k] ? [[all[k].index, letter] as const] : [])))
        const edited = text.replace(/\p{Script=Arabic}{4,}/gu, (word, offset) => {
          const letter = changed.get(offset)
          return letter === undefined ? word : `${word.slice(0, letter)}ڤ${word.slice(letter + 1)}`
        })
        const changes = diffTexts(text, edited)
        expect(changes.map(change => change.fromA)).toEqual([...changed.keys()].sort((x, y) => x - y))
        for (const { kind, parts } of changes) {
          expect(kind).toBe('letter')
          expect(parts?.filter(part => part.kind === 'added')).toEqual([{ kind: 'added', text: 'ڤ' }])
        }
      }),
      runs,
    )
  })

  it('undone alone leave the others', () => {
    fc.assert(
      fc.property(editedArticles, fc.nat(), ([a, b], pick) => {
        const changes = diffTexts(a, b)
        const undone = changes[pick % Math.max(1, changes.length)]
        if (!undone) return
        const without = b.slice(0, undone.fromB) + undone.before + b.slice(undone.toB)
        expect(without).toBe(
          applyChanges(
            a,
            changes.filter(change => change !== undone),
          ),
        )
      }),
      runs,
    )
  })

  it('never cut a word that both texts have there, and keep space out of a changed letter', () => {
    fc.assert(
      fc.property(editedArticles, ([a, b]) => {
        for (const { kind, before, after, parts } of diffTexts(a, b)) {
          if (kind === 'space' || kind === 'split' || kind === 'join') expect(`${before}${after}`.trim()).toBe('')
          if (kind !== 'letter') continue
          expect(`${before}${after}`).not.toContain('\n')
          expect(parts?.flatMap(part => (part.kind === 'added' ? [] : part.text)).join('')).toBe(before)
          expect(parts?.flatMap(part => (part.kind === 'removed' ? [] : part.text)).join('')).toBe(after)
        }
      }),
      runs,
    )
  })

  it('point a removed copy and a moved passage to the same letters in B', () => {
    const letters = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(editedArticles, ([a, b]) => {
        const changes = diffTexts(a, b)
        for (const change of changes) {
          if (change.kind === 'moved-from' && change.copyOf)
            expect(letters(b.slice(change.copyOf.from, change.copyOf.to))).toBe(letters(change.before))
          if (change.kind === 'moved-to' && change.movedFrom)
            expect(letters(a.slice(change.movedFrom.from, change.movedFrom.to))).toBe(letters(change.after))
        }
        const count = (kind: string) => changes.filter(change => change.kind === kind).length
        expect(count('moved-from')).toBe(count('moved-to'))
      }),
      runs,
    )
  })
})

describe('laws of places', () => {
  it('a letter that both texts keep maps there and back, to the same letter', () => {
    fc.assert(
      fc.property(editedArticles, ([a, b]) => {
        const changes = diffTexts(a, b)
        for (let offset = 0; offset <= b.length; offset++) {
          const there = mapOffset(changes, utf16(offset))
          if (there === null) continue
          expect(a[there]).toBe(b[offset])
          expect(mapOriginal(changes, there)).toBe(offset)
        }
        for (let offset = 0; offset <= a.length; offset++) {
          const there = mapOriginal(changes, originalOffset(offset))
          if (there !== null) expect(mapOffset(changes, there)).toBe(offset)
        }
      }),
    )
  })

  it('an end of a stretch maps by the letter before it', () => {
    fc.assert(
      fc.property(editedArticles, ([a, b]) => {
        const changes = diffTexts(a, b)
        for (let offset = 1; offset <= b.length; offset++) {
          const there = mapOffset(changes, utf16(offset), -1)
          const before = mapOffset(changes, utf16(offset - 1))
          expect(there).toBe(before === null ? null : before + 1)
        }
      }),
    )
  })
})
