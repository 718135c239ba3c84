/** What is done to show an article: bring its window to the front, use one that shows no article, open a new one. */
export type Showing<W> = { readonly in: 'its-own' | 'an-empty-one'; readonly window: W } | { readonly in: 'a-new-one' }

/** Which window shows which article: one window an article. */
export class WindowArticles<W> {
  readonly #shown = new Map<W, string | null>()

  /** A window was opened; `id` is that of the article it will open at once. */
  add(window: W, id: string | null): void {
    this.#shown.set(window, id)
  }

  /** The window now shows that article, or none. */
  set(window: W, id: string | null): void {
    if (this.#shown.has(window)) this.#shown.set(window, id)
  }

  remove(window: W): void {
    this.#shown.delete(window)
  }

  articleOf(window: W): string | null {
    return this.#shown.get(window) ?? null
  }

  windowOf(id: string): W | null {
    for (const [window, shown] of this.#shown) if (shown === id) return window
    return null
  }

  windows(): W[] {
    return [...this.#shown.keys()]
  }

  /** Where the article belongs. */
  showing(id: string): Showing<W> {
    const own = this.windowOf(id)
    if (own !== null) return { in: 'its-own', window: own }
    for (const [window, shown] of this.#shown) if (shown === null) return { in: 'an-empty-one', window }
    return { in: 'a-new-one' }
  }
}
