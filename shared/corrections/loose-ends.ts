import type { Block } from './block.ts'
import type { Family, Role } from './glyph.ts'
import type { Mark } from './pairing.ts'

/** A mark without a partner in its block, as the article sees it. */
export interface LooseEnd {
  /** UTF-16 offset in the block. */
  readonly at: number
  readonly role: Role
  /** No mark of its family stands before it in the block. */
  readonly first: boolean
  /** None stands behind it. */
  readonly last: boolean
  /** The block begins with it. */
  readonly leads: boolean
}

export interface FamilyEnds {
  readonly ends: readonly LooseEnd[]
  /** The block has pairs of the family. */
  readonly paired: boolean
  /** Where the pair with which the block begins is closed; null where it begins with none. */
  readonly leadingPairEnd: number | null
}

/** What the marks of a block leave open, by family; families without a mark are missing. */
export type LooseEnds = ReadonlyMap<Family, FamilyEnds>

/** Takes from a block what pairing over several blocks needs. */
export function looseEndsOf({ text, pairing }: Block): LooseEnds {
  const lead = text.search(/\S/)
  const bounds = boundsOf(pairing.pairs.flatMap(pair => [pair.open, pair.close]).concat(pairing.loose))
  const ends = new Map<Family, FamilyEnds>()
  for (const [family, { first, last }] of bounds) {
    const loose = pairing.loose.filter(mark => mark.family === family)
    const pairs = pairing.pairs.filter(pair => pair.open.family === family)
    ends.set(family, {
      ends: loose.map(({ at, role }) => ({ at, role, first: at === first, last: at === last, leads: at === lead })),
      paired: pairs.length > 0,
      leadingPairEnd: pairs.find(pair => pair.open.at === lead)?.close.at ?? null,
    })
  }
  return ends
}

function boundsOf(marks: readonly Mark[]): Map<Family, { first: number; last: number }> {
  const bounds = new Map<Family, { first: number; last: number }>()
  for (const { family, at } of marks) {
    const known = bounds.get(family)
    bounds.set(family, { first: Math.min(at, known?.first ?? at), last: Math.max(at, known?.last ?? at) })
  }
  return bounds
}
