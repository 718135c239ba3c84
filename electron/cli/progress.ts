import type { Terminal } from './terminal.ts'

const redrawMs = 100

/** A count of what is done, on standard error while that is a terminal; otherwise silent. */
export class Progress {
  readonly #terminal: Terminal
  readonly #total: number | null
  readonly #shown: boolean
  #done = 0
  #drawnAt = 0

  /** `total` is null where it is not known. */
  constructor(terminal: Terminal, total: number | null, quiet: boolean) {
    this.#terminal = terminal
    this.#total = total
    this.#shown = !quiet && terminal.stderr.isTTY === true && total !== 1
  }

  step(): void {
    this.#done++
    const now = Date.now()
    if (!this.#shown || now - this.#drawnAt < redrawMs) return
    this.#drawnAt = now
    this.#draw(`${this.#done}${this.#total === null ? '' : ` / ${this.#total}`}`)
  }

  /** Takes the line away. */
  end(): void {
    if (this.#drawnAt > 0) this.#draw('')
  }

  #draw(text: string): void {
    this.#terminal.stderr.write(`\r\x1b[K${text}`, () => undefined)
  }
}
