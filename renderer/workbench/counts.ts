import type { Node } from 'prosemirror-model'
import { tokenize } from '../../shared/text/token.ts'

const wordsOfBlock = new WeakMap<Node, number>()

/** Words of a document; a block that has not changed is not counted again. */
export function countWords(doc: Node): number {
  let words = 0
  doc.forEach(block => {
    words += wordsIn(block)
  })
  return words
}

/** Characters of the plain text, line breaks left out. */
export function countCharacters(doc: Node): number {
  return doc.content.size - 2 * doc.childCount
}

function wordsIn(block: Node): number {
  let words = wordsOfBlock.get(block)
  if (words === undefined) {
    words = tokenize(block.textContent).filter(({ kind }) => kind === 'word').length
    wordsOfBlock.set(block, words)
  }
  return words
}
