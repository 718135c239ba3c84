import type { Transaction } from 'prosemirror-state'
import type { Act } from '../../../shared/article/log.ts'

const pauseMs = 500

interface Last {
  readonly at: number
  readonly composition: unknown
  /** What the last change left, in positions of the document after it. */
  readonly from: number
  readonly to: number
}

/** Decides which keystrokes are undone together: those that follow within half a second, each where the last one was. */
export class TypingGroup {
  #last: Last | null = null

  /** Takes in what was done; says whether it belongs to what was done before it. `at` in milliseconds. */
  joins(tr: Transaction, act: Act, at: number): boolean {
    const last = this.#last
    this.#last = act === 'type' || act === 'delete' ? changeOf(tr, at) : null
    if (!last || !this.#last) return false
    const composition = this.#last.composition
    if (composition !== undefined && composition === last.composition) return true
    return at - last.at < pauseMs && isAdjacent(tr, last)
  }

  /** What comes next starts a group of its own. */
  end(): void {
    this.#last = null
  }
}

function changeOf(tr: Transaction, at: number): Last {
  let from = Number.POSITIVE_INFINITY
  let to = 0
  tr.mapping.maps.forEach((map, index) => {
    map.forEach((_start, _end, newStart, newEnd) => {
      const rest = tr.mapping.slice(index + 1)
      from = Math.min(from, rest.map(newStart, -1))
      to = Math.max(to, rest.map(newEnd, 1))
    })
  })
  return { at, composition: tr.getMeta('composition'), from, to }
}

function isAdjacent(tr: Transaction, { from, to }: Last): boolean {
  let adjacent = false
  tr.mapping.maps[0]?.forEach((start, end) => {
    if (start <= to && end >= from) adjacent = true
  })
  return adjacent
}
