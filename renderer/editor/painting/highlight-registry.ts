import { type HighlightName, paintOrder } from './highlight-name.ts'

/** One CSS highlight a name, over the whole page; what is added is painted by the rules of painting.css. */
export class HighlightRegistry {
  readonly #highlights = new Map<HighlightName, Highlight>()

  constructor() {
    paintOrder.forEach((name, priority) => {
      const highlight = new Highlight()
      highlight.priority = priority
      this.#highlights.set(name, highlight)
      CSS.highlights.set(name, highlight)
    })
  }

  add(name: HighlightName, range: AbstractRange): void {
    this.#highlights.get(name)?.add(range)
  }

  remove(name: HighlightName, range: AbstractRange): void {
    this.#highlights.get(name)?.delete(range)
  }

  close(): void {
    for (const [name, highlight] of this.#highlights) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
    }
  }
}
