/** A place in the DOM where an offset of a block's text stands. */
export interface TextPlace {
  readonly node: Text
  readonly offset: number
}

/** The text of a block as the DOM holds it: one node as a rule, more of them during a composition. */
export class BlockText {
  readonly #nodes: readonly Text[]
  readonly length: number

  constructor(block: Element) {
    const nodes: Text[] = []
    let length = 0
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push(node as Text)
      length += (node as Text).length
    }
    this.#nodes = nodes
    this.length = length
  }

  /** Ranges of a stretch that do not follow the text; they are made anew when it changes. Null outside the text. */
  range(from: number, to: number): StaticRange | null {
    const start = this.#place(from, false)
    const end = this.#place(to, true)
    if (!start || !end) return null
    return new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    })
  }

  /** Between two nodes, `atEnd` takes the end of the first. */
  #place(offset: number, atEnd: boolean): TextPlace | null {
    let rest = offset
    for (const node of this.#nodes) {
      if (rest < node.length || (atEnd && rest === node.length)) return { node, offset: rest }
      rest -= node.length
    }
    return null
  }
}
