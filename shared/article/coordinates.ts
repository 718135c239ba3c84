import type { Node } from 'prosemirror-model'
import { type CodePoint, codePoint, type DocPos, docPos, type Utf16, utf16 } from '../text/offset.ts'

const known = new WeakMap<Node, Coordinates>()
const astralOfBlock = new WeakMap<Node, number>()

/**
 * Converts between document positions, UTF-16 offsets and code points of one document. A block adds an opening and a
 * closing token to the document but one LF to the text, so position = offset + 1 + number of the block.
 */
export class Coordinates {
  readonly doc: Node
  /** UTF-16 offset at which each block starts; one more for the end of the text, plus one. */
  readonly #starts: Int32Array
  /** Astral characters before each block; filled when first asked for. */
  #astralBefore: Int32Array | null = null

  private constructor(doc: Node) {
    this.doc = doc
    this.#starts = new Int32Array(doc.childCount + 1)
    doc.forEach((block, offset, index) => {
      this.#starts[index] = offset - index
      this.#starts[index + 1] = offset - index + block.content.size + 1
    })
  }

  /** The one set of coordinates of a document. */
  static of(doc: Node): Coordinates {
    const found = known.get(doc)
    if (found) return found
    const made = new Coordinates(doc)
    known.set(doc, made)
    return made
  }

  /** Length of the plain text. */
  get length(): Utf16 {
    return utf16(this.#start(this.doc.childCount) - 1)
  }

  /** Index of the block that holds `offset`; an LF belongs to the block it ends. @throws {RangeError} outside the text. */
  blockAt(offset: Utf16): number {
    if (!(offset >= 0 && offset <= this.length))
      throw new RangeError(`Offset ${offset} outside the text (${this.length})`)
    let low = 0
    let high = this.doc.childCount - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#start(middle) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  blockStart(index: number): Utf16 {
    return utf16(this.#start(index))
  }

  blockEnd(index: number): Utf16 {
    return utf16(this.#start(index + 1) - 1)
  }

  toDocPos(offset: Utf16): DocPos {
    return docPos(offset + 1 + this.blockAt(offset))
  }

  /** A position between two blocks counts as the start of the second. @throws {RangeError} outside the document. */
  fromDocPos(pos: DocPos): Utf16 {
    if (!(pos >= 0 && pos <= this.doc.content.size)) throw new RangeError(`Position ${pos} outside the document`)
    const index = Math.min(this.doc.resolve(pos).index(0), this.doc.childCount - 1)
    return utf16(Math.min(Math.max(pos - 1 - index, this.#start(index)), this.blockEnd(index)))
  }

  /** An offset inside a surrogate pair counts as the pair's start. */
  toCodePoint(offset: Utf16): CodePoint {
    const index = this.blockAt(offset)
    if (astralIn(this.doc.child(index)) === 0) return codePoint(offset - this.#astral(index))
    const text = this.doc.child(index).textContent
    const at = offset - this.#start(index)
    return codePoint(offset - this.#astral(index) - countAstral(text.slice(0, at)) - (splitsPair(text, at) ? 1 : 0))
  }

  /** @throws {RangeError} outside the text. */
  fromCodePoint(point: CodePoint): Utf16 {
    if (!(point >= 0)) throw new RangeError(`Code point ${point} outside the text`)
    let low = 0
    let high = this.doc.childCount - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#start(middle) - this.#astral(middle) <= point) low = middle
      else high = middle - 1
    }
    const start = this.#start(low)
    const block = this.doc.child(low)
    const points = point - (start - this.#astral(low))
    if (astralIn(block) === 0 && points <= block.content.size) return utf16(start + points)
    return utf16(start + unitsOf(block.textContent, points))
  }

  #start(index: number): number {
    return this.#starts[index] as number
  }

  #astral(index: number): number {
    if (!this.#astralBefore) {
      this.#astralBefore = new Int32Array(this.doc.childCount + 1)
      let total = 0
      for (let i = 0; i < this.doc.childCount; i++) {
        total += astralIn(this.doc.child(i))
        this.#astralBefore[i + 1] = total
      }
    }
    return this.#astralBefore[index] as number
  }
}

function astralIn(block: Node): number {
  let count = astralOfBlock.get(block)
  if (count === undefined) {
    count = countAstral(block.textContent)
    astralOfBlock.set(block, count)
  }
  return count
}

/** Surrogate pairs in a text; a lone surrogate is no pair. */
export function countAstral(text: string): number {
  let count = 0
  for (let i = 0; i + 1 < text.length; i++) {
    if (isPair(text[i] as string, text[i + 1] as string)) {
      count++
      i++
    }
  }
  return count
}

/** Whether a place in a text is between the two halves of a surrogate pair. */
export function splitsPair(text: string, at: number): boolean {
  return isPair(text[at - 1] ?? '', text[at] ?? '')
}

function unitsOf(text: string, points: number): number {
  let units = 0
  for (let i = 0; i < points; i++) {
    if (units >= text.length) throw new RangeError('Code point outside the text')
    units += isPair(text[units] as string, text[units + 1] ?? '') ? 2 : 1
  }
  return units
}

function isPair(high: string, low: string): boolean {
  return high >= '\ud800' && high <= '\udbff' && low >= '\udc00' && low <= '\udfff'
}
