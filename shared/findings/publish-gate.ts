import { Coordinates } from '../article/coordinates.ts'
import type { ArticleState } from '../article/state.ts'
import { type Span, span } from '../text/offset.ts'
import type { Finding } from './finding.ts'

export type GateItemId = 'repeats' | 'errors' | 'quotes' | 'mentions' | 'notes' | 'source'

/** One thing that must be in order before an article goes out. */
export interface GateItem {
  readonly id: GateItemId
  /** How many stand in the way; 0 when it is in order. */
  readonly count: number
  /** Where the first one stands. */
  readonly first: Span | null
}

/** What blocks publishing, in the order that an editor would settle it. `open` are the findings without an answer. */
export function publishGate(open: readonly Finding[], state: ArticleState, sourceChanged: boolean): GateItem[] {
  const errors = open.filter(finding => finding.kind === 'correction' && finding.severity === 'error')
  const quotes = errors.filter(finding => finding.kind === 'correction' && finding.category === 'quotes')
  return [
    item(
      'repeats',
      open.filter(({ kind }) => kind === 'repeat'),
    ),
    item(
      'errors',
      errors.filter(finding => !quotes.includes(finding)),
    ),
    item('quotes', quotes),
    item(
      'mentions',
      open.filter(({ kind }) => kind === 'mention'),
    ),
    item('notes', openNotes(state)),
    { id: 'source', count: sourceChanged ? 1 : 0, first: null },
  ]
}

/** How many repeats and errors stand open; what the bar counts. */
export function blockerCount(gate: readonly GateItem[]): number {
  return gate.filter(({ id }) => id !== 'mentions' && id !== 'notes').reduce((sum, { count }) => sum + count, 0)
}

function item(id: GateItemId, places: readonly Span[]): GateItem {
  const first = places[0]
  return { id, count: places.length, first: first ? span(first.start, first.end) : null }
}

function openNotes(state: ArticleState): Span[] {
  const coordinates = Coordinates.of(state.doc)
  return state.annotations
    .list()
    .filter(annotation => annotation.type === 'note' && annotation.resolved === null)
    .map(({ from, to }) => span(coordinates.fromDocPos(from), coordinates.fromDocPos(to)))
}
