import { type Block, openBlock } from './block.ts'
import { catalogue } from './catalogue.ts'
import type { Stretch } from './coverage.ts'
import { type Tallies, tallyHabits } from './habit.ts'
import { type LooseEnds, looseEndsOf } from './loose-ends.ts'
import type { Fault, Rule } from './rule.ts'

/** A fault with the rule that it breaks. */
export interface Broken {
  readonly rule: Rule
  readonly fault: Fault
}

/** All that the article needs to know of a block; it depends on the block's text and names only, not on its place. */
export interface Reading {
  /** In the order of the catalogue. */
  readonly broken: readonly Broken[]
  readonly tallies: Tallies
  readonly looseEnds: LooseEnds
}

/** Reads a block with every rule. Null for one without Arabic. */
export function readBlock(text: string, names: readonly Stretch[]): Reading | null {
  const block = openBlock(text, names)
  if (block === null) return null
  return { broken: brokenIn(block), tallies: tallyHabits(block), looseEnds: looseEndsOf(block) }
}

function brokenIn(block: Block): Broken[] {
  const broken: Broken[] = []
  for (const rule of catalogue) {
    for (const fault of rule.find(block)) if (mayChange(block, rule, fault)) broken.push({ rule, fault })
  }
  return broken
}

function mayChange({ shield, names, quoted }: Block, rule: Rule, { start, end }: Fault): boolean {
  if (shield.touches(start, end) || names.cuts(start, end)) return false
  return rule.inQuotation || !quoted.touches(start, end)
}
