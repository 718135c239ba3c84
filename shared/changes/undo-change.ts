import type { Article, Commit } from '../article/article.ts'
import { replaceText, type TextEdit } from '../article/edit.ts'
import { span } from '../text/offset.ts'
import type { Change } from './change.ts'

/**
 * Takes back one change of the working text and leaves the others: what stood in the original stands there again. Of a
 * moved passage both ends are taken back. `changes` are those of the text as it is now.
 */
export function undoChange(
  article: Article,
  change: Change,
  changes: readonly Change[],
): Omit<Commit, 'author' | 'at'> {
  const edits = [change, ...partners(change, changes)].map(backEdit)
  const quote = change.after || change.before
  return { ...replaceText(article.state, edits), reason: { act: 'undo-change', quote: quote.slice(0, 80) } }
}

function backEdit({ fromB, toB, before }: Change): TextEdit {
  return { ...span(fromB, toB), text: before }
}

/** The other end of a move. */
function partners(change: Change, changes: readonly Change[]): Change[] {
  const { kind, copyOf, movedFrom } = change
  if (kind === 'moved-from')
    return changes.filter(other => other.kind === 'moved-to' && overlaps(copyOf, other.fromB, other.toB))
  if (kind === 'moved-to')
    return changes.filter(other => other.kind === 'moved-from' && overlaps(movedFrom, other.fromA, other.toA))
  return []
}

function overlaps(place: { from: number; to: number } | undefined, from: number, to: number): boolean {
  return place !== undefined && place.from < to && from < place.to
}
