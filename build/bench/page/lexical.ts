import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  createEditor,
  type LexicalEditor,
} from 'lexical'
import type { Side } from './side.ts'

/** Lexical with the same text, its paragraphs in the look of our blocks. */
export const lexical: Side = ({ blocks }, place) => {
  place.contentEditable = 'true'
  place.spellcheck = false
  const editor = createEditor({
    namespace: 'bench',
    theme: { paragraph: 'block' },
    onError: error => {
      throw error
    },
  })
  editor.setRootElement(place)
  takeTyping(editor)
  editor.update(
    () => {
      const paragraphs = blocks.map(({ text }) => $createParagraphNode().append($createTextNode(text)))
      $getRoot().append(...paragraphs)
    },
    { discrete: true },
  )
}

/** What @lexical/plain-text registers for letters that the browser does not put in by itself. */
function takeTyping(editor: LexicalEditor): void {
  editor.registerCommand(
    CONTROLLED_TEXT_INSERTION_COMMAND,
    typed => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return false
      const text = typeof typed === 'string' ? typed : typed.data
      if (text) selection.insertText(text)
      return true
    },
    COMMAND_PRIORITY_EDITOR,
  )
}
