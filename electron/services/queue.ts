/** Runs acts one after another, in the order they came; a failed one does not stop the next. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#last.then(act)
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Resolves when all that was given so far is done. */
  async idle(): Promise<void> {
    await this.#last
  }
}
