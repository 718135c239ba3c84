import type { Block } from './block.ts'

/** A way of writing that a house or a keyboard keeps up through a whole article. */
export type HabitId = 'bare-hamza' | 'undotted-ya' | 'dotted-maqsura' | 'inner-maqsura' | 'indented' | 'trailing-space'

/** Places in a block that show a habit, and places that show that it is not kept. */
export interface Tally {
  readonly shown: number
  readonly broken: number
}

/** What each habit shows in a block. */
export type Tallies = Readonly<Record<HabitId, Tally>>

/* Fewer places than this may be slips; and a habit is kept up nearly always. */
const leastShown = 4
const leastShare = 0.85

/** The habits that an article has, from the tallies of its blocks. */
export function habitsOf(blocks: readonly Tallies[]): ReadonlySet<HabitId> {
  return new Set(habitIds.filter(habit => isKept(blocks, habit)))
}

/** Counts what a block shows of every habit. */
export function tallyHabits(block: Block): Tallies {
  return Object.fromEntries(habitIds.map(habit => [habit, counters[habit](block)])) as Tallies
}

const counters: Readonly<Record<HabitId, (block: Block) => Tally>> = {
  'bare-hamza': countWords(
    /^[وف]?(?:ان|انه|انها|الى|او|اذا|لان|لانه|لانها|اي|اكد|اكدت|اعلن|اعلنت|اضاف|اضافت|اوضح|امس|اكثر)$/,
    /^[وف]?(?:[أإ]ن|[أإ]نه|[أإ]نها|إلى|أو|إذا|لأن|لأنه|لأنها|أي|أكد|أكدت|أعلن|أعلنت|أضاف|أضافت|أوضح|أمس|أكثر)$/,
  ),
  'undotted-ya': countWords(/^[وف]?(?:فى|الذى|التى|هى|اى|أى|بنى|حوالى)$/, /^[وف]?(?:في|الذي|التي|هي|أي|حوالي)$/),
  'dotted-maqsura': countWords(/^[وف]?(?:[إا]لي|حتي|[أا]خري|[إا]حدي)$/, /^[وف]?(?:[إا]لى|حتى|[أا]خرى|[إا]حدى)$/),
  'inner-maqsura': countWords(/ى(?:ه|ها|هم|هما|نا|ك|كم)$/, /ي(?:ه|ها|هم|هما|نا|ك|كم)$/),
  indented: countSpaceAt(0),
  'trailing-space': countSpaceAt(-1),
}

const habitIds = Object.keys(counters) as readonly HabitId[]

function countWords(shown: RegExp, broken: RegExp): (block: Block) => Tally {
  return block => {
    const words = block.tokens.filter(token => token.kind === 'word' && token.text.length < 12)
    return {
      shown: words.filter(word => shown.test(word.text)).length,
      broken: words.filter(word => broken.test(word.text)).length,
    }
  }
}

function countSpaceAt(index: number): (block: Block) => Tally {
  return block => {
    const shown = block.tokens.at(index)?.kind === 'space'
    return { shown: shown ? 1 : 0, broken: shown ? 0 : 1 }
  }
}

function isKept(blocks: readonly Tallies[], habit: HabitId): boolean {
  let shown = 0
  let broken = 0
  for (const tallies of blocks) {
    shown += tallies[habit].shown
    broken += tallies[habit].broken
  }
  return shown >= leastShown && shown >= leastShare * (shown + broken)
}
