import { blocksOfDoc } from '../block.ts'
import { noRecords } from '../records.ts'
import type { ArticleState } from '../state.ts'
import { linesOf, type Oracle, type Stretch, sortedIds, stretchOf } from './oracle.ts'

/** Everything that a state holds, as text that is the same for equal states. */
export function canonicalState({ doc, annotations, records }: ArticleState): string {
  return canonical({ blocks: blocksOfDoc(doc), annotations: annotations.list(), records })
}

/** What {@link canonicalState} says of a state that agrees with the oracle. */
export function canonicalOracle(oracle: Oracle): string {
  const blocks = linesOf(oracle).map((line, i) => ({ text: line.map(({ unit }) => unit).join(''), ...oracle.attrs[i] }))
  const annotations = sortedIds(oracle).map(id => {
    const { start, end } = stretchOf(oracle, id) as Stretch
    return { ...oracle.bodies.get(id), from: positionOf(oracle, start), to: positionOf(oracle, end - 1) + 1 }
  })
  return canonical({ blocks, annotations, records: { ...noRecords, entities: oracle.entities } })
}

/** JSON without regard to the order of members. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (isPlain(member) ? sorted(member) : member), 1)
}

/** A block adds an opening and a closing token, an LF is none: one for each block opened, two where an LF stands. */
function positionOf({ letters }: Oracle, offset: number): number {
  return letters.slice(0, offset).reduce((position, { unit }) => position + (unit === '\n' ? 2 : 1), 1)
}

function isPlain(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
