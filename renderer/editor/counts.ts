import type { Node } from 'prosemirror-model'
import { countAstral } from '../../shared/article/coordinates.ts'
import { tokenize } from '../../shared/text/token.ts'

export interface TextCounts {
  readonly words: number
  /** Code points, spaces among them, breaks of paragraphs not. */
  readonly characters: number
}

/* A keystroke counts its own block anew. */
const countsOfBlock = new WeakMap<Node, TextCounts>()

export function countDocument(doc: Node): TextCounts {
  let words = 0
  let characters = 0
  for (let i = 0; i < doc.childCount; i++) {
    const counts = countBlock(doc.child(i))
    words += counts.words
    characters += counts.characters
  }
  return { words, characters }
}

/** @param text of one block or of several, joined by LF. */
export function countText(text: string): TextCounts {
  const words = tokenize(text).filter(({ kind }) => kind === 'word').length
  return { words, characters: text.replaceAll('\n', '').length - countAstral(text) }
}

function countBlock(block: Node): TextCounts {
  const known = countsOfBlock.get(block)
  if (known) return known
  const counts = countText(block.textContent)
  countsOfBlock.set(block, counts)
  return counts
}
