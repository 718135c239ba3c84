import { blockWords, type Piece, written } from './block-words.ts'
import type { KnownName } from './name.ts'

/** A known name cut as texts are, so that the two can be compared word by word. */
export interface NamePattern {
  readonly name: KnownName
  /** The name's words and marks, folded; the first is what the index looks up. */
  readonly pieces: readonly Piece[]
  /** The first word as written, for what folding takes away. */
  readonly firstWritten: string
}

/** Patterns by their folded first word, those with more words first, then in the order of the names. */
export type NameIndex = ReadonlyMap<string, readonly NamePattern[]>

/** Tags come before the lexicon, otherwise the order stays, and the first pattern that agrees counts. A name without letter or digit is left out. */
export function indexNames(names: readonly KnownName[]): NameIndex {
  const index = new Map<string, NamePattern[]>()
  for (const name of [...names.filter(isTag), ...names.filter(name => !isTag(name))]) {
    const pattern = patternOf(name)
    if (pattern === null) continue
    const first = (pattern.pieces[0] as Piece).text
    const same = index.get(first)
    if (same) same.push(pattern)
    else index.set(first, [pattern])
  }
  for (const patterns of index.values()) patterns.sort((a, b) => b.pieces.length - a.pieces.length)
  return index
}

function isTag(name: KnownName): boolean {
  return name.source === 'tag'
}

function patternOf(name: KnownName): NamePattern | null {
  const words = blockWords(name.text.trim())
  const first = words.pieces[0]
  if (!first || !words.pieces.some(piece => piece.kind === 'word')) return null
  return { name, pieces: words.pieces, firstWritten: written(words, first.start, first.start + first.text.length) }
}
