import type { EditorState } from 'prosemirror-state'
import { type Range, range } from '../../../shared/article/annotation.ts'
import { trimToText } from '../../../shared/article/guard.ts'
import { wordAt } from '../../../shared/text/token.ts'

/** The passage that a note is put on: what is selected, or the word at the caret; null where there is neither. */
export function noteTarget({ doc, selection }: EditorState): Range | null {
  const { from, to, empty, $head } = selection
  if (!empty) return trimToText(doc, range(from, to))
  const word = wordAt($head.parent.textContent, $head.parentOffset)
  return word && range($head.start() + word.start, $head.start() + word.end)
}
