import type { Category, Choice, Severity } from '../findings/finding.ts'
import type { Words } from '../text/words.ts'
import type { Block } from './block.ts'
import type { HabitId } from './habit.ts'

/** Something wrong in one block; all offsets are UTF-16 into that block's text. */
export interface Fault {
  readonly start: number
  readonly end: number
  /** Best first; empty where only a choice can repair. */
  readonly replacements: readonly string[]
  /** Repairs between which a person must choose, best first; their edits stay in this block. */
  readonly choices?: readonly Choice[]
  /** The word that the message names. */
  readonly word: string
  /** Where this one is surer or less sure than its rule. */
  readonly confidence?: number
  readonly severity?: Severity
  readonly safe?: boolean
}

/** What a rule promises; these are its tests. */
export interface Examples {
  /** A block with one fault or more of this rule, and the block when they are repaired in the best way. */
  readonly wrong: readonly (readonly [block: string, repaired: string])[]
  /** Blocks in which the rule must find nothing. */
  readonly right: readonly string[]
}

/** One thing that the engine knows to be wrong. */
export interface Rule {
  readonly id: string
  readonly category: Category
  /** What a fault has unless it says otherwise; so are the next two. */
  readonly severity: Severity
  readonly confidence: number
  readonly safe: boolean
  /** Holds inside quotation marks too: only for spacing and clear slips of the keyboard, since a speaker's words are his. */
  readonly inQuotation: boolean
  /** The rule is silent in an article that has this habit throughout: one question of house style, not a hundred faults. */
  readonly unless?: HabitId
  readonly message: (word: string) => Words
  readonly examples: Examples
  /** Faults of a block in text order; time is linear in the block's length. */
  readonly find: (block: Block) => readonly Fault[]
}
