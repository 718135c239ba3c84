import { Slice } from 'prosemirror-model'
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import { type Annotation, type Range, range } from '../../../shared/article/annotation.ts'
import type { Article } from '../../../shared/article/article.ts'
import { blocksOfDoc } from '../../../shared/article/block.ts'
import { placeAnnotations, takeAnnotations } from '../../../shared/article/clipboard.ts'
import { schema } from '../../../shared/article/schema.ts'
import { htmlOfBlocks } from '../../../shared/formats/html-out.ts'
import { docPos } from '../../../shared/text/offset.ts'
import { type ActMeta, actMeta } from '../session-act.ts'

/** A stretch of the article that was cut, copied or dragged. */
export interface Taken {
  /** As other programs get it. */
  readonly text: string
  /** Blocks, open at both ends. */
  readonly slice: Slice
  /** Positions counted from the stretch's first letter. */
  readonly annotations: readonly Annotation[]
  /** From the first letter of a block to the last of one. */
  readonly whole: boolean
}

/** The selected stretch with what stands on it; null where nothing is selected. */
export function takeSelection(article: Article, { doc, selection }: EditorState): Taken | null {
  const { from, to, $from, $to, empty } = selection
  if (empty) return null
  return {
    text: doc.textBetween(from, to, '\n'),
    slice: doc.slice(from, to, true),
    annotations: takeAnnotations(article.state, docPos(from), docPos(to)),
    whole: $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size,
  }
}

/** The stretch as markup for other programs, without tags; null for a part of one block, which is no paragraph. */
export function htmlOfTaken({ slice, whole }: Taken): string | null {
  if (!whole && slice.content.childCount === 1) return null
  return htmlOfBlocks(blocksOfDoc(schema.node('doc', null, slice.content)))
}

/** Puts a stretch in the place of the selection, with its annotations: those that are gone from the article keep their ids. */
export function pasteTaken(article: Article, state: EditorState, taken: Taken): Transaction {
  const { tr, selection } = state
  const at = insertTaken(tr, selection.from, selection.to, taken)
  const also = taken.annotations.length > 0 ? [placeAnnotations(article, taken.annotations, docPos(at))] : []
  return tr.setMeta(actMeta, { reason: { act: 'paste' }, also } satisfies ActMeta).scrollIntoView()
}

/**
 * Moves the selected stretch to `target`, a position of the document as it is, and all that stands wholly on it; null where
 * that changes nothing.
 */
export function moveTaken(state: EditorState, taken: Taken, target: number): Transaction | null {
  const { from, to } = state.selection
  if (from <= target && target <= to) return null
  const tr = state.tr.delete(from, to)
  const place = tr.mapping.map(target)
  const at = insertTaken(tr, place, place, taken)
  const wanted = new Map<string, Range>(
    taken.annotations.map(annotation => [annotation.id, range(annotation.from + at, annotation.to + at)]),
  )
  tr.setSelection(TextSelection.create(tr.doc, at, tr.selection.head))
  return tr.setMeta(actMeta, { reason: { act: 'move' }, wanted } satisfies ActMeta).scrollIntoView()
}

/** Lines from elsewhere: the first and the last join what stands there, those between are body text. */
export function pasteLines(state: EditorState, lines: readonly string[]): Transaction {
  const { tr, selection } = state
  const blocks = lines.map(text => schema.node('block', null, text === '' ? [] : schema.text(text)))
  const slice = new Slice(schema.node('doc', null, blocks).content, 1, 1)
  insert(tr, selection.from, selection.to, slice)
  return tr.setMeta(actMeta, { reason: { act: 'paste' } } satisfies ActMeta).scrollIntoView()
}

/** Where the stretch's first letter stands now; the caret stands after its last. Whole blocks in an empty one keep their roles. */
function insertTaken(tr: Transaction, from: number, to: number, { slice, whole }: Taken): number {
  const $from = tr.doc.resolve(from)
  if (whole && from === to && $from.parent.content.size === 0) {
    const before = $from.before(1)
    tr.step(new ReplaceStep(before, $from.after(1), new Slice(slice.content, 0, 0)))
    tr.setSelection(TextSelection.create(tr.doc, before + slice.content.size - 1))
    return before + 1
  }
  insert(tr, from, to, slice)
  return from
}

function insert(tr: Transaction, from: number, to: number, slice: Slice): void {
  tr.step(new ReplaceStep(from, to, slice))
  tr.setSelection(TextSelection.create(tr.doc, from + slice.size))
}
