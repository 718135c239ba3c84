import { tokenize } from '../text/token.ts'

/** A word or mark of a text, without the white space around it. Offsets in UTF-16. */
export interface Item {
  /** Equal texts have equal ids. */
  readonly id: number
  readonly isWord: boolean
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Numbers texts: equal texts get equal ids. */
export class Ids {
  readonly #ids = new Map<string, number>()

  of(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    this.#ids.set(text, this.#ids.size)
    return this.#ids.size - 1
  }
}

/** The words and marks between two offsets of a text. */
export function itemsOf(text: string, start: number, end: number, ids: Ids): Item[] {
  const items: Item[] = []
  for (const token of tokenize(text.slice(start, end))) {
    if (token.kind === 'space') continue
    const isWord = token.kind === 'word'
    items.push({ id: ids.of(token.text), isWord, text: token.text, start: start + token.start, end: start + token.end })
  }
  return items
}
