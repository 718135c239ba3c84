import type { Part } from './change.ts'
import { letterParts, likeness } from './letters.ts'
import { textEdits } from './text-edits.ts'
import { alike } from './word-pairs.ts'

/** Two texts in one: what they share and what only one has, down to the letters of a changed word. */
export function partsOf(a: string, b: string): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { fromA, toA, fromB, toB } of textEdits(a, b)) {
    addPart(parts, 'same', a.slice(at, fromA))
    for (const { kind, text } of exchangeParts(a.slice(fromA, toA), b.slice(fromB, toB))) addPart(parts, kind, text)
    at = toA
  }
  addPart(parts, 'same', a.slice(at))
  return parts
}

function exchangeParts(before: string, after: string): Part[] {
  if (before !== '' && after !== '' && likeness(before, after) >= alike) return letterParts(before, after)
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

/** Joins equal kinds; leaves out empty texts. */
function addPart(parts: Part[], kind: Part['kind'], text: string): void {
  if (text === '') return
  const last = parts.at(-1)
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
  else parts.push({ kind, text })
}
