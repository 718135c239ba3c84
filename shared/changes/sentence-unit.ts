import { sentences } from '../text/sentence.ts'
import { type Ids, type Item, itemsOf } from './item.ts'

/** A sentence of one of two texts that are compared. Offsets in UTF-16. */
export class SentenceUnit {
  readonly start: number
  readonly end: number
  /** The sentence without white space. */
  readonly key: string
  /** First of its block, last of it. */
  readonly startsBlock: boolean
  readonly endsBlock: boolean
  readonly #text: string
  readonly #ids: Ids
  #items: readonly Item[] | null = null
  #counts: ReadonlyMap<number, number> | null = null

  constructor(text: string, start: number, end: number, ids: Ids, startsBlock: boolean, endsBlock: boolean) {
    this.start = start
    this.end = end
    this.startsBlock = startsBlock
    this.endsBlock = endsBlock
    this.key = text.slice(start, end).replace(/\s+/g, '')
    this.#text = text
    this.#ids = ids
  }

  /** Words and marks, read when first asked for: equal sentences never are. */
  get items(): readonly Item[] {
    this.#items ??= itemsOf(this.#text, this.start, this.end, this.#ids)
    return this.#items
  }

  /** How often each word stands here, by id. */
  get words(): ReadonlyMap<number, number> {
    this.#counts ??= countWords(this.items)
    return this.#counts
  }
}

/** The sentences of the blocks between two offsets. */
export function sentenceUnits(text: string, start: number, end: number, ids: Ids): SentenceUnit[] {
  const units: SentenceUnit[] = []
  let at = start
  for (const block of text.slice(start, end).split('\n')) {
    const found = sentences(block)
    found.forEach(({ start: from, end: to }, i) => {
      units.push(new SentenceUnit(text, at + from, at + to, ids, i === 0, i === found.length - 1))
    })
    at += block.length + 1
  }
  return units
}

/** How many words two counts share. */
export function commonWords(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let common = 0
  for (const [id, count] of a.size <= b.size ? a : b) common += Math.min(count, (a.size <= b.size ? b : a).get(id) ?? 0)
  return common
}

export function totalWords(words: ReadonlyMap<number, number>): number {
  let total = 0
  for (const count of words.values()) total += count
  return total
}

function countWords(items: readonly Item[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { id, isWord } of items) if (isWord) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
