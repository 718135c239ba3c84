import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { docOfBlocks } from '../../../shared/article/block.ts'
import type { Side } from './side.ts'

/** The view that ours stands on, with the same document and nothing else. */
export const plain: Side = ({ blocks }, place) => {
  new EditorView(
    { mount: place },
    { state: EditorState.create({ doc: docOfBlocks(blocks) }), attributes: { spellcheck: 'false' } },
  )
}
