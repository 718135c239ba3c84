import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePoint, docPos, utf16 } from '../text/offset.ts'
import { blocksOfText, docOfBlocks, plainText } from './block.ts'
import { Coordinates, countAstral } from './coordinates.ts'

function coordinatesOf(text: string): Coordinates {
  return Coordinates.of(docOfBlocks(blocksOfText(text)))
}

/** Empty lines, combining marks, astral characters, and halves of pairs that stand alone. */
const texts = fc
  .array(fc.constantFrom('', '\n', 'خبر', 'مُدَّة', '😀', '👩‍🚀', 'e\u0301', '\ud83d', '\ude00', ' '), { maxLength: 12 })
  .map(parts => parts.join(''))

/** Every offset of a text, its end among them. */
function offsetsOf(text: string): number[] {
  return Array.from({ length: text.length + 1 }, (_, offset) => offset)
}

/** Whether an offset stands between the halves of a pair, as the runtime sees it. */
function isInPair(text: string, offset: number): boolean {
  return [...text.slice(0, offset), ...text.slice(offset)].length !== [...text].length
}

describe('offsets of the text and positions of the document', () => {
  test('there and back are the identity', () => {
    fc.assert(
      fc.property(texts, text => {
        const coordinates = coordinatesOf(text)
        for (const offset of offsetsOf(text)) {
          const pos = coordinates.toDocPos(utf16(offset))
          expect(coordinates.fromDocPos(pos)).toBe(offset)
          expect(coordinates.doc.resolve(pos).parent.isTextblock).toBe(true)
        }
      }),
    )
  })

  test('a position between blocks counts as the start of the second, the last as the end', () => {
    const coordinates = coordinatesOf('أب\nج')
    expect([0, 1, 3, 4, 5, 6, 7].map(pos => coordinates.fromDocPos(docPos(pos)))).toEqual([0, 0, 2, 3, 3, 4, 4])
  })

  test('blocks start and end where their text does; an LF belongs to the block it ends', () => {
    const coordinates = coordinatesOf('أب\n\nج')
    expect(coordinates.length).toBe(5)
    expect([0, 1, 2].map(index => coordinates.blockStart(index))).toEqual([0, 3, 4])
    expect([0, 1, 2].map(index => coordinates.blockEnd(index))).toEqual([2, 3, 5])
    expect([0, 2, 3, 4, 5].map(offset => coordinates.blockAt(utf16(offset)))).toEqual([0, 0, 1, 2, 2])
  })
})

describe('offsets and code points', () => {
  test('there and back are the identity; inside a pair is the start of the pair', () => {
    fc.assert(
      fc.property(texts, text => {
        const coordinates = coordinatesOf(text)
        for (const offset of offsetsOf(text)) {
          const start = isInPair(text, offset) ? offset - 1 : offset
          const point = coordinates.toCodePoint(utf16(offset))
          expect(point).toBe([...text.slice(0, start)].length)
          expect(coordinates.fromCodePoint(point)).toBe(start)
        }
      }),
    )
  })

  test('code points there and back are the identity', () => {
    fc.assert(
      fc.property(texts, text => {
        const coordinates = coordinatesOf(text)
        const points = Array.from({ length: [...text].length + 1 }, (_, point) => codePoint(point))
        expect(points.map(point => coordinates.toCodePoint(coordinates.fromCodePoint(point)))).toEqual(points)
      }),
    )
  })

  test('a character beyond the BMP is two units and one code point', () => {
    const coordinates = coordinatesOf('أ😀ب\n😀ج')
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(offset => coordinates.toCodePoint(utf16(offset)))).toEqual([
      0, 1, 1, 2, 3, 4, 4, 5, 6,
    ])
    expect(countAstral(plainText(coordinates.doc))).toBe(2)
    expect(countAstral('\ude00\ud83d')).toBe(0)
  })
})

describe('outside the text', () => {
  const coordinates = coordinatesOf('أ😀\nب')

  test.each([-1, 6, Number.NaN])('offset %d is refused', offset => {
    expect(() => coordinates.blockAt(utf16(offset))).toThrow(RangeError)
    expect(() => coordinates.toDocPos(utf16(offset))).toThrow(RangeError)
    expect(() => coordinates.toCodePoint(utf16(offset))).toThrow(RangeError)
  })

  test.each([-1, 5, Number.NaN])('code point %d is refused', point => {
    expect(() => coordinates.fromCodePoint(codePoint(point))).toThrow(RangeError)
  })

  test.each([-1, 9, Number.NaN])('position %d is refused', pos => {
    expect(() => coordinates.fromDocPos(docPos(pos))).toThrow(RangeError)
  })
})
