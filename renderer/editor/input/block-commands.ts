import type { Node } from 'prosemirror-model'
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { type BlockKind, kindOf, roleOf } from '../../../shared/article/schema.ts'

/** What a key does to the text; null where it means nothing, so that the browser's own act follows. */
export type KeyAct = (state: EditorState) => Transaction | null

/**
 * Breaks the block at the caret. What follows is body text whatever it was broken from; before the first letter the block
 * keeps its role and an empty one comes before it.
 */
export const splitBlock: KeyAct = state => {
  const { tr } = state
  if (!tr.selection.empty) tr.deleteSelection()
  const { $from } = tr.selection
  const block = $from.parent
  const attrs = { kind: kindAfter(kindOf(block)), role: null }
  const atStart = $from.parentOffset === 0 && block.content.size > 0
  if (atStart) tr.insert($from.before(1), block.type.create(attrs))
  else tr.split($from.pos, 1, [{ type: block.type, attrs }])
  return tr.scrollIntoView()
}

/** Joins the block to the one before it. Of an empty block nothing is left, so that the other keeps its role. */
export const joinBackward: KeyAct = state => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || $from.index(0) === 0) return null
  return joinAt(state, $from.before(1))
}

export const joinForward: KeyAct = state => {
  const { $from, empty } = state.selection
  const atEnd = $from.parentOffset === $from.parent.content.size
  if (!empty || !atEnd || $from.index(0) === state.doc.childCount - 1) return null
  return joinAt(state, $from.after(1))
}

export const deleteSelection: KeyAct = state =>
  state.selection.empty ? null : state.tr.deleteSelection().scrollIntoView()

/** From the first letter to the last, so that deleting leaves one empty block. */
export const selectAll: KeyAct = state =>
  state.tr.setSelection(TextSelection.create(state.doc, 1, state.doc.content.size - 1))

function joinAt(state: EditorState, between: number): Transaction {
  const $between = state.doc.resolve(between)
  const [before, after] = [$between.nodeBefore as Node, $between.nodeAfter as Node]
  const emptyFirst = before.content.size === 0 && (roleOf(after) !== null || after.content.size > 0)
  const tr = state.tr
  if (emptyFirst) tr.delete(between - before.nodeSize, between)
  else tr.join(between)
  return tr.scrollIntoView()
}

/** A heading is followed by a paragraph; a list and a quotation go on. */
function kindAfter(kind: BlockKind): BlockKind {
  return kind === 'heading' ? 'paragraph' : kind
}
