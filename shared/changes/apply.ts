import type { Change } from './change.ts'

/** B, from A and the changes between them. @throws {RangeError} if a change does not fit the text. */
export function applyChanges(a: string, changes: readonly Change[]): string {
  return replaceAll(
    a,
    changes.map(({ fromA, toA, before, after }) => ({ from: fromA, to: toA, old: before, text: after })),
  )
}

/** A, from B and the changes between them. @throws {RangeError} if a change does not fit the text. */
export function reverseChanges(b: string, changes: readonly Change[]): string {
  return replaceAll(
    b,
    changes.map(({ fromB, toB, before, after }) => ({ from: fromB, to: toB, old: after, text: before })),
  )
}

interface Replacement {
  readonly from: number
  readonly to: number
  readonly old: string
  readonly text: string
}

function replaceAll(text: string, replacements: readonly Replacement[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to, old, text: put } of replacements) {
    if (from < at || text.slice(from, to) !== old) throw new RangeError(`No change fits the text at ${from}`)
    parts.push(text.slice(at, from), put)
    at = to
  }
  return parts.join('') + text.slice(at)
}
