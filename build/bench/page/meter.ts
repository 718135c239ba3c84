/**
 * Times every key, from its event until the frame with the letter was handed to the compositor: the second frame asked
 * for from then on begins after that. Without a limit on the rate of frames nothing else is waited for.
 */
export class Meter {
  readonly #samples: number[] = []
  #waiting: ((time: number) => void) | null = null

  constructor() {
    let pressed = 0
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true)
    addEventListener('keypress', () => afterFrame(() => this.#take(performance.now() - pressed)), true)
  }

  /** Milliseconds of the next key that was not asked for yet; it may be painted already. */
  next(): Promise<number> {
    const known = this.#samples.shift()
    if (known !== undefined) return Promise.resolve(known)
    return new Promise(resolve => {
      this.#waiting = resolve
    })
  }

  #take(time: number): void {
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting) waiting(time)
    else this.#samples.push(time)
  }
}

export function afterFrame(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then))
}
