/** Elements with `data-region` are the regions that F6 goes round, in the order of the page. */
const region = '[data-region]'
const focusable =
  '[autofocus], [contenteditable="true"], button:not(:disabled), input:not(:disabled), select, textarea, a[href], [tabindex="0"]'

/** Remembers where the focus was in each region, so that coming back to one comes back to that place. */
export class Regions {
  readonly #root: Document
  readonly #last = new WeakMap<Element, HTMLElement>()

  constructor(root: Document) {
    this.#root = root
  }

  /** Returns the way to stop remembering. */
  watch(): () => void {
    const remember = (event: FocusEvent) => {
      const target = event.target
      if (!(target instanceof HTMLElement)) return
      const around = target.closest(region)
      if (around !== null) this.#last.set(around, target)
    }
    this.#root.addEventListener('focusin', remember)
    return () => this.#root.removeEventListener('focusin', remember)
  }

  /** Puts the focus into the next region, or with -1 the one before; round and round. */
  go(by: 1 | -1): void {
    const regions = [...this.#root.querySelectorAll<HTMLElement>(region)].filter(isShown)
    const here = regions.findIndex(one => one.contains(this.#root.activeElement))
    const start = here === -1 && by === -1 ? 0 : here
    for (let step = 1; step <= regions.length; step++) {
      const next = regions[(start + by * step + regions.length * step) % regions.length]
      if (next !== undefined && this.#enter(next)) return
    }
  }

  #enter(into: HTMLElement): boolean {
    const last = this.#last.get(into)
    const target = last !== undefined && into.contains(last) && isShown(last) ? last : firstFocusable(into)
    target?.focus()
    return target !== undefined
  }
}

function firstFocusable(into: HTMLElement): HTMLElement | undefined {
  return [...into.querySelectorAll<HTMLElement>(focusable)].find(isShown)
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null
}
