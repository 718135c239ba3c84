import { isEnded, sentences } from '../text/sentence.ts'

/** What repeats need to know of a sentence, whatever block it stands in. Offsets in UTF-16, inside the block. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** The text without any white space: pieces with one key are exact copies. */
  readonly key: string
  readonly words: number
  /** Comes to a full stop or the like; a headline does not. */
  readonly ended: boolean
  /** Begins inside quotation marks, or with one. */
  readonly quoted: boolean
}

/** Pieces by block text, so that after an edit only the blocks that it touched are read again. */
export class BlockCache {
  /** How many blocks had to be read so far. */
  reads = 0
  #now = new Map<string, readonly Piece[]>()
  #before = new Map<string, readonly Piece[]>()

  piecesOf(block: string): readonly Piece[] {
    const known = this.#now.get(block) ?? this.#before.get(block) ?? this.#read(block)
    this.#now.set(block, known)
    return known
  }

  /** Forgets what was not asked for since the last call. */
  turn(): void {
    this.#before = this.#now
    this.#now = new Map()
  }

  #read(block: string): readonly Piece[] {
    this.reads++
    const quoted = quotationState(block)
    return sentences(block).map(({ start, end }) => pieceOf(block, start, end, quoted(start)))
  }
}

export function pieceOf(block: string, start: number, end: number, quoted: boolean): Piece {
  const text = block.slice(start, end)
  return { start, end, key: text.replace(/\s+/g, ''), words: countWords(text), ended: isEnded(text), quoted }
}

function countWords(text: string): number {
  let count = 0
  for (const chunk of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(chunk)) count++
  return count
}

/** Tells, for offsets asked in ascending order, whether quotation marks are open there or open there themselves. */
function quotationState(block: string): (offset: number) => boolean {
  let at = 0
  let straight = false
  let depth = 0
  return offset => {
    for (; at < offset; at++) {
      const unit = block.charAt(at)
      if (unit === '"') straight = !straight
      else if ('«“'.includes(unit)) depth++
      else if ('»”'.includes(unit)) depth = Math.max(0, depth - 1)
    }
    return straight || depth > 0 || '"«“'.includes(block.charAt(offset))
  }
}
