import type { Correction } from '../findings/finding.ts'
import { type Span, span } from '../text/offset.ts'
import { type Carried, carryMarks } from './carried.ts'
import type { Stretch } from './coverage.ts'
import { type HabitId, habitsOf } from './habit.ts'
import { withoutOverlaps } from './overlap.ts'
import { type Broken, type Reading, readBlock } from './reading.ts'
import { oddMark } from './rules/odd-mark.ts'

/**
 * Finds what is wrong in an article. `blocks` are its blocks; offsets, of `names` too, are UTF-16 into the blocks joined by
 * LF. Nothing inside a name is corrected. Corrections never overlap and come by start, then end.
 */
export function findCorrections(blocks: readonly string[], names: readonly Span[] = []): Correction[] {
  return new CorrectionsEngine().find(blocks, names)
}

/** {@link findCorrections} for an article that is being edited: a block that it read last time is not read again. */
export class CorrectionsEngine {
  readonly #read: typeof readBlock
  #readings = new Map<string, Reading | null>()

  /** @param read Test seam: counts what is read. */
  constructor(read: typeof readBlock = readBlock) {
    this.#read = read
  }

  find(blocks: readonly string[], names: readonly Span[] = []): Correction[] {
    const readings = this.#readAll(blocks, names)
    const carried = carryMarks(
      blocks.map((text, i) => (text.trim() === '' ? null : (readings[i]?.looseEnds ?? new Map()))),
    )
    const habits = habitsOf(readings.filter(reading => reading !== null).map(reading => reading.tallies))
    const corrections: Correction[] = []
    let offset = 0
    for (const [i, text] of blocks.entries()) {
      const broken = readings[i]?.broken.filter(each => stands(each, i, habits, carried)) ?? []
      const found = broken.map(each => correctionOf(each, text, offset))
      for (const correction of withoutOverlaps(found)) corrections.push(correction)
      offset += text.length + 1
    }
    return corrections
  }

  #readAll(blocks: readonly string[], names: readonly Span[]): (Reading | null)[] {
    const kept = new Map<string, Reading | null>()
    const namesByBlock = partition(blocks, names)
    const readings = blocks.map((text, i) => {
      const own = namesByBlock[i] ?? []
      const key = `${own.map(({ start, end }) => `${start}-${end}`).join(' ')}\n${text}`
      const known = kept.get(key) ?? this.#readings.get(key)
      const reading = known === undefined ? this.#read(text, own) : known
      kept.set(key, reading)
      return reading
    })
    this.#readings = kept
    return readings
  }
}

/* The part of each name that lies in each block, in the block's own offsets. */
function partition(blocks: readonly string[], names: readonly Span[]): Stretch[][] {
  const sorted = [...names].sort((a, b) => a.start - b.start || a.end - b.end)
  const parts: Stretch[][] = blocks.map(() => [])
  let block = 0
  let offset = 0
  for (const { start, end } of sorted) {
    while (block < blocks.length && start > offset + (blocks[block] as string).length) {
      offset += (blocks[block++] as string).length + 1
    }
    let at = offset
    for (let i = block; i < blocks.length && at < end; i++) {
      const { length } = blocks[i] as string
      parts[i]?.push({ start: Math.max(0, start - at), end: Math.min(length, end - at) })
      at += length + 1
    }
  }
  return parts
}

function stands({ rule, fault }: Broken, block: number, habits: ReadonlySet<HabitId>, carried: Carried): boolean {
  if (rule.unless !== undefined && habits.has(rule.unless)) return false
  if (rule === oddMark && carried.settled.get(block)?.has(fault.start)) return false
  const quoted = carried.quoted.get(block)
  return rule.inQuotation || quoted === undefined || fault.start < quoted.start || fault.end > quoted.end
}

function correctionOf({ rule, fault }: Broken, text: string, offset: number): Correction {
  const { choices } = fault
  return {
    kind: 'correction',
    ...span(offset + fault.start, offset + fault.end),
    quote: text.slice(fault.start, fault.end),
    replacements: fault.replacements,
    ...(choices && {
      choices: choices.map(({ label, edits }) => ({ label, edits: edits.map(edit => moved(edit, offset)) })),
    }),
    rule: rule.id,
    category: rule.category,
    severity: fault.severity ?? rule.severity,
    confidence: fault.confidence ?? rule.confidence,
    safe: fault.safe ?? rule.safe,
    message: rule.message(clip(fault.word)),
  }
}

function moved<E extends Span>(edit: E, offset: number): E {
  return { ...edit, ...span(edit.start + offset, edit.end + offset) }
}

/* A message names a word, not a line without a space. */
function clip(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word
}
