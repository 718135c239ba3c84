import type { Stretch } from './coverage.ts'
import { type Family, isQuotation } from './glyph.ts'
import type { FamilyEnds, LooseEnds } from './loose-ends.ts'

/** What quotations and brackets that run over several blocks settle, by the index of the block. */
export interface Carried {
  /** Offsets of marks whose partner stands in another block. */
  readonly settled: ReadonlyMap<number, ReadonlySet<number>>
  /** What stands in quotation marks for that reason; to the end of the block where the quotation runs on. */
  readonly quoted: ReadonlyMap<number, Stretch>
}

interface Opened {
  readonly family: Family
  /** The opening mark, and those that repeat it at the head of each paragraph. */
  readonly marks: { readonly block: number; readonly at: number }[]
  /** Blocks since the last of them. */
  gap: number
}

/* A bracket or a quotation without marks at the head of its paragraphs hardly runs on farther. */
const widestGap = 3

/**
 * Pairs what blocks leave open. A quotation may run over paragraphs, closed only in the last, each opening with the mark
 * or not; a block with a whole pair of the same family between shows that it did not. Null stands for a block without text.
 */
export function carryMarks(blocks: readonly (LooseEnds | null)[]): Carried {
  const settled = new Map<number, Set<number>>()
  const quoted = new Map<number, Stretch>()
  const opened = new Map<Family, Opened>()
  for (const [index, looseEnds] of blocks.entries()) {
    if (looseEnds === null) continue
    for (const [family, pending] of opened) {
      const end = follow(pending, index, looseEnds.get(family))
      if (end === 'open') continue
      opened.delete(family)
      if (end !== 'lost') settle(pending, { block: index, at: end }, settled, quoted)
    }
    for (const [family, { ends }] of looseEnds) {
      const last = ends.at(-1)
      if (opened.has(family) || last?.role !== 'open' || !last.last) continue
      opened.set(family, { family, marks: [{ block: index, at: last.at }], gap: 0 })
    }
  }
  return { settled, quoted }
}

/* What a block does to an open quotation: closes it at an offset, leaves it open, or shows that it was none. */
function follow(pending: Opened, block: number, found: FamilyEnds | undefined): number | 'open' | 'lost' {
  if (found === undefined) return ++pending.gap > widestGap ? 'lost' : 'open'
  const head = found.ends[0]
  if (head?.first && head.role === 'close') return head.at
  if (!isQuotation(pending.family)) return 'lost'
  if (found.leadingPairEnd !== null) return found.leadingPairEnd
  if (!head?.leads || found.paired) return 'lost'
  pending.marks.push({ block, at: head.at })
  pending.gap = 0
  return 'open'
}

function settle(
  { family, marks }: Opened,
  close: { readonly block: number; readonly at: number },
  settled: Map<number, Set<number>>,
  quoted: Map<number, Stretch>,
): void {
  for (const { block, at } of [...marks, close]) {
    settled.set(block, (settled.get(block) ?? new Set()).add(at))
  }
  const first = marks[0]
  if (!isQuotation(family) || first === undefined) return
  quoted.set(first.block, { start: first.at, end: Number.POSITIVE_INFINITY })
  for (let block = first.block + 1; block < close.block; block++)
    quoted.set(block, { start: 0, end: Number.POSITIVE_INFINITY })
  quoted.set(close.block, { start: 0, end: close.at })
}
