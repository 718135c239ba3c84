import type { Copy, QuotedSpan, Repeat } from '../findings/finding.ts'
import { span } from '../text/offset.ts'
import type { Words } from '../text/words.ts'
import { BlockCache } from './block-cache.ts'
import { cutAlike } from './common-cuts.ts'
import { groupRuns, type Link, type Run } from './groups.ts'
import { recommend } from './recommend.ts'
import { type Unit, unitsOf } from './unit.ts'

/**
 * Finds the passages of one or more whole sentences that stand twice or more, letter for letter but for white space and
 * block breaks. Silent on headlines, crossheads, set phrases and short sentences that recur alone. A block that has not
 * changed since the last call is not read again.
 */
export class RepeatsEngine {
  readonly #cache = new BlockCache()

  /** Offsets count UTF-16 into the blocks joined by LF. */
  find(blocks: readonly string[]): Repeat[] {
    const text = blocks.join('\n')
    const units = cutAlike(text, unitsOf(blocks, this.#cache))
    const groups = groupRuns(linksOf(units))
      .filter(runs => !isQuotation(units, runs))
      .map(inTextOrder)
    return recommend(text, units, groups)
      .map(({ keep, reason }, i) => repeatOf(text, units, groups[i] as Run[], keep, reason))
      .sort((a, b) => a.start - b.start || a.end - b.end)
  }
}

/** {@link RepeatsEngine.find} from scratch. */
export function findRepeats(blocks: readonly string[]): Repeat[] {
  return new RepeatsEngine().find(blocks)
}

/** Quoted words of fewer than this are quoted twice, not pasted twice. */
const shortQuotation = 12

function linksOf(units: readonly Unit[]): Link[] {
  const ids = new Map<string, number>()
  const strong: boolean[] = []
  const numbered = units.map(unit => {
    const id = ids.get(unit.key) ?? ids.size
    ids.set(unit.key, id)
    strong[id] = (strong[id] ?? false) || unit.strong
    return id
  })
  return units.map(({ words, ended }, i) => {
    const id = numbered[i] as number
    return { id, words, ended, strong: strong[id] as boolean }
  })
}

/** One sentence that is quoted in one place and told in another, or a short one that is quoted in both. */
function isQuotation(units: readonly Unit[], runs: readonly Run[]): boolean {
  if (runs.some(({ first, last }) => first !== last)) return false
  const alone = runs.map(({ first }) => units[first] as Unit)
  const quoted = alone.filter(unit => unit.quoted).length
  return quoted === alone.length ? (alone[0] as Unit).words < shortQuotation : quoted > 0
}

function inTextOrder(runs: readonly Run[]): Run[] {
  return [...runs].sort((a, b) => a.first - b.first)
}

function repeatOf(text: string, units: readonly Unit[], runs: readonly Run[], keep: number, reason: Words): Repeat {
  const spans = runs.map(run => quotedSpan(text, units, run))
  const copies = spans.map((copy, i): Copy => ({ keep: i === keep, spans: [copy] }))
  const { start } = spans[0] as QuotedSpan
  const { end } = spans.at(-1) as QuotedSpan
  return { kind: 'repeat', start, end, copies, exact: true, similarity: 1, reason }
}

function quotedSpan(text: string, units: readonly Unit[], { first, last }: Run): QuotedSpan {
  const start = (units[first] as Unit).start
  const end = (units[last] as Unit).end
  return { ...span(start, end), quote: text.slice(start, end) }
}
