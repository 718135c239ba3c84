import type { BlockKind } from '../article/schema.ts'
import { blockElements, blockKindOf, enclosingElements, impliedEnds } from './html-elements.ts'

interface Element {
  readonly name: string
  readonly hidden: boolean
  readonly preformatted: boolean
  readonly kind: BlockKind
}

const outside: Element = { name: '', hidden: false, preformatted: false, kind: 'paragraph' }

/** The elements open at a place of an HTML text. Each is put in and taken out once, so that wrong nesting costs nothing. */
export class OpenElements {
  readonly #stack: Element[] = []
  /** Where in the stack the elements of a name stand. */
  readonly #places = new Map<string, number[]>()
  /** Where in the stack the enclosing elements stand. */
  readonly #walls: number[] = []
  #foreign = 0

  get isHidden(): boolean {
    return this.#top.hidden
  }

  get isPreformatted(): boolean {
    return this.#top.preformatted
  }

  /** Inside SVG or MathML, where names mean something else. */
  get isForeign(): boolean {
    return this.#foreign > 0
  }

  get kind(): BlockKind {
    return this.#top.kind
  }

  /** Ends what the start of `name` ends without an end tag. */
  endImplied(name: string): void {
    if (blockElements.has(name)) this.end('p')
    for (const ended of impliedEnds.get(name) ?? []) this.end(ended)
  }

  start(name: string, hidden: boolean): void {
    const { kind, ...above } = this.#top
    const at = this.#stack.length
    this.#stack.push({
      name,
      hidden: hidden || above.hidden,
      preformatted: above.preformatted || name === 'pre' || name === 'listing',
      kind: blockKindOf.get(name) ?? kind,
    })
    const places = this.#places.get(name)
    if (places) places.push(at)
    else this.#places.set(name, [at])
    if (enclosingElements.has(name)) this.#walls.push(at)
    if (isForeign(name)) this.#foreign++
  }

  /** Ends the nearest element of that name and all inside it; none where an enclosing element stands between. */
  end(name: string): void {
    const at = this.#places.get(name)?.at(-1)
    if (at === undefined || at < (this.#walls.at(-1) ?? 0)) return
    while (this.#stack.length > at) this.#pop()
  }

  get #top(): Element {
    return this.#stack.at(-1) ?? outside
  }

  #pop(): void {
    const { name } = this.#stack.pop() as Element
    this.#places.get(name)?.pop()
    if (enclosingElements.has(name)) this.#walls.pop()
    if (isForeign(name)) this.#foreign--
  }
}

function isForeign(name: string): boolean {
  return name === 'svg' || name === 'math'
}
