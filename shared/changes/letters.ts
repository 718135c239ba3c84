import { alignIds } from './align.ts'
import type { Part } from './change.ts'

/**
 * The letters that two words share and those that differ, in order; joined without `added` they give `before`, without
 * `removed` they give `after`. Pairs of surrogates stay together.
 */
export function letterParts(before: string, after: string): Part[] {
  const a = [...before]
  const b = [...after]
  const parts: Part[] = []
  let at = 0
  for (const { fromA, toA, fromB, toB } of alignIds(a.map(codeOf), b.map(codeOf))) {
    push(parts, 'same', a.slice(at, fromA))
    push(parts, 'removed', a.slice(fromA, toA))
    push(parts, 'added', b.slice(fromB, toB))
    at = toA
  }
  push(parts, 'same', a.slice(at))
  return parts
}

/** How alike two words are, from 0 to 1: twice the letters in common, in order, over all letters. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const x = a.slice(0, longestCompared)
  const y = b.slice(0, longestCompared)
  return (2 * commonLetters(x, y)) / (x.length + y.length)
}

/* No word is longer; a comparison of hostile ones must not cost the product of their lengths. */
const longestCompared = 48

/** Length of a longest common subsequence. */
function commonLetters(a: string, b: string): number {
  let row = new Uint8Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const next = new Uint8Array(b.length + 1)
    for (let j = 0; j < b.length; j++)
      next[j + 1] = a[i] === b[j] ? (row[j] as number) + 1 : Math.max(row[j + 1] as number, next[j] as number)
    row = next
  }
  return row[b.length] as number
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) as number
}

function push(parts: Part[], kind: Part['kind'], letters: readonly string[]): void {
  if (letters.length > 0) parts.push({ kind, text: letters.join('') })
}
