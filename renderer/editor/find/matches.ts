import type { Node } from 'prosemirror-model'
import { type Folded, foldLetters, foldWithMap } from '../../../shared/text/fold.ts'
import { type Span, span } from '../../../shared/text/offset.ts'

/* A block is folded once, however often and for whatever it is searched. */
const foldedBlocks = new WeakMap<Node, Folded>()
const mark = /[\p{M}\u0640]/u

/**
 * Where words stand in the text, in UTF-16 of the plain text; none overlap. Hamzas, vowel marks, tatweel, digits of both
 * kinds and Latin capitals make no difference unless `exact`. A match takes the vowel marks of its last letter along.
 */
export function findMatches(doc: Node, words: string, exact: boolean): Span[] {
  const sought = exact ? words : foldCase(foldLetters(words))
  if (sought === '') return []
  const found: Span[] = []
  let offset = 0
  doc.forEach(block => {
    const text = block.textContent
    for (const [start, end] of exact ? placesOf(text, sought) : foldedPlaces(block, sought))
      found.push(span(offset + start, offset + end))
    offset += text.length + 1
  })
  return found
}

/** Index of the first match at or after `offset`, or with -1 of the last that ends at or before it; round the end. */
export function matchFrom(matches: readonly Span[], offset: number, by: 1 | -1): number {
  if (matches.length === 0) return -1
  if (by > 0)
    return Math.max(
      0,
      matches.findIndex(({ start }) => start >= offset),
    )
  const before = matches.findLastIndex(({ end }) => end <= offset)
  return before < 0 ? matches.length - 1 : before
}

function foldedPlaces(block: Node, sought: string): [number, number][] {
  const { text, map } = foldedOf(block)
  const source = block.textContent
  return placesOf(text, sought).map(([start, end]) => {
    let last = (map[end - 1] as number) + 1
    while (last < source.length && mark.test(source[last] as string)) last++
    return [map[start] as number, last]
  })
}

function foldedOf(block: Node): Folded {
  const known = foldedBlocks.get(block)
  if (known) return known
  const folded = foldWithMap(block.textContent)
  const made = { text: foldCase(folded.text), map: folded.map }
  foldedBlocks.set(block, made)
  return made
}

/** Letter by letter, so that offsets stay: some capitals fold to two letters. */
function foldCase(text: string): string {
  return text.replace(/[A-Z\u00c0-\u00de]/g, letter => {
    const small = letter.toLowerCase()
    return small.length === 1 ? small : letter
  })
}

function placesOf(text: string, sought: string): [number, number][] {
  const places: [number, number][] = []
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length))
    places.push([at, at + sought.length])
  return places
}
