import { foldWithMap } from '../text/fold.ts'
import { type TokenKind, tokenize } from '../text/token.ts'

/** A word or mark of a folded text. */
export interface Piece {
  readonly kind: Exclude<TokenKind, 'space'>
  readonly text: string
  /** Offset in the folded text. */
  readonly start: number
  /** What stands before it: nothing, one or two blanks as between the words of a name, or more. */
  readonly gap: 'none' | 'blank' | 'wide'
}

/** A block cut into folded words and marks, with the way back to its exact text. */
export interface BlockWords {
  readonly source: string
  readonly pieces: readonly Piece[]
  /** UTF-16 offset in the source of each folded unit. */
  readonly map: Int32Array
}

const widestBlank = 2
const rides = /[\p{M}\u0640]/u

/** Folds first and cuts then, so that a vowel mark or a hidden character never cuts a word. */
export function blockWords(source: string): BlockWords {
  const { text, map } = foldWithMap(source)
  const pieces: Piece[] = []
  let gap: Piece['gap'] = 'none'
  for (const token of tokenize(text)) {
    if (token.kind === 'space') {
      gap = token.text.length <= widestBlank ? 'blank' : 'wide'
      continue
    }
    pieces.push({ kind: token.kind, text: token.text, start: token.start, gap })
    gap = 'none'
  }
  return { source, pieces, map }
}

/** Start in the source of what begins at a folded offset. */
export function sourceStart(words: BlockWords, folded: number): number {
  return words.map[folded] as number
}

/** End in the source of what ends at a folded offset, with the vowel marks of its last letter but no hidden character. */
export function sourceEnd(words: BlockWords, folded: number): number {
  let end = (words.map[folded - 1] as number) + 1
  while (end < words.source.length && rides.test(words.source[end] as string)) end++
  return end
}

/** The letters of a folded stretch as they are written: with their hamzas, without vowel marks and tatweel. */
export function written(words: BlockWords, from: number, to: number): string {
  let letters = ''
  for (let i = from; i < to; i++) letters += words.source[words.map[i] as number]
  return letters
}
