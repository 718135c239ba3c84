/** What grouping needs to know of a unit: equal ids are exact copies of one text. */
export interface Link {
  readonly id: number
  readonly words: number
  readonly ended: boolean
  readonly strong: boolean
}

/** One copy: the units `first` to `last`, inclusive. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** Two short sentences that follow each other twice are no chance from this many words together. */
const shortRunWords = 12

/**
 * Groups the passages that stand twice or more, by seed, chain and extension over unit ids. No unit is in two copies.
 *
 * A seed is a strong unit that recurs. Its occurrences grow together to the right, then to the left, while all of them
 * go on with the same unit: over a strong one only if it has as many occurrences as the passage has copies (so that
 * A B, A B, A is grouped as three times A and twice B), over short ones always (so that a short sentence that stands
 * a third time elsewhere breaks nothing). Short sentences that are left are seeds only two by two. Each unit is taken at
 * most once and looked at a bounded number of times: linear.
 */
export function groupRuns(links: readonly Link[]): Run[][] {
  const grower = new Grower(links)
  const groups: Run[][] = []
  for (const places of grower.places.values()) {
    const seed = links[places[0] as number] as Link
    if (seed.strong && places.length > 1 && !grower.taken[places[0] as number]) groups.push(grower.grow(places, 1))
  }
  return [...groups, ...shortGroups(links, grower)]
}

class Grower {
  readonly taken: Uint8Array
  readonly places: ReadonlyMap<number, readonly number[]>
  readonly #links: readonly Link[]

  constructor(links: readonly Link[]) {
    this.#links = links
    this.taken = new Uint8Array(links.length)
    this.places = placesOf(links.map(link => link.id))
  }

  /** Takes `width` units at each place and all around them that is alike in every copy. */
  grow(places: readonly number[], width: number): Run[] {
    const runs = places.map(first => ({ first, last: first + width - 1 }))
    for (const { first, last } of runs) this.taken.fill(1, first, last + 1)
    while (this.#take(runs.map(run => run.last + 1))) for (const run of runs) run.last++
    while (this.#take(runs.map(run => run.first - 1))) for (const run of runs) run.first--
    return runs
  }

  release(runs: readonly Run[]): void {
    for (const { first, last } of runs) this.taken.fill(0, first, last + 1)
  }

  #take(next: readonly number[]): boolean {
    const link = this.#links[next[0] as number]
    if (!link || (link.strong && this.places.get(link.id)?.length !== next.length)) return false
    if (next.some(place => this.#links[place]?.id !== link.id || this.taken[place] === 1)) return false
    for (const place of next) this.taken[place] = 1
    return true
  }
}

function shortGroups(links: readonly Link[], grower: Grower): Run[][] {
  const groups: Run[][] = []
  const isFree = (place: number) => !grower.taken[place] && !grower.taken[place + 1]
  for (const all of pairPlaces(links, isFree).values()) {
    const places = apart(all.filter(isFree))
    if (places.length < 2) continue
    const runs = grower.grow(places, 2)
    if (wordsOf(links, runs[0] as Run) >= shortRunWords) groups.push(runs)
    else grower.release(runs)
  }
  return groups
}

/** Where two short sentences follow each other, by the pair of their ids. */
function pairPlaces(links: readonly Link[], isFree: (place: number) => boolean): Map<number, number[]> {
  const pairs = links.map((link, i) => {
    const next = links[i + 1]
    return next && link.ended && next.ended && isFree(i) ? link.id * links.length + next.id : -1
  })
  const places = placesOf(pairs)
  places.delete(-1)
  return places
}

function placesOf(ids: readonly number[]): Map<number, number[]> {
  const places = new Map<number, number[]>()
  ids.forEach((id, i) => {
    const known = places.get(id)
    if (known) known.push(i)
    else places.set(id, [i])
  })
  return places
}

/** Leaves out places whose pair overlaps the one before. */
function apart(places: readonly number[]): number[] {
  const kept: number[] = []
  for (const place of places) if (place > (kept.at(-1) ?? -2) + 1) kept.push(place)
  return kept
}

function wordsOf(links: readonly Link[], { first, last }: Run): number {
  let words = 0
  for (let i = first; i <= last; i++) words += (links[i] as Link).words
  return words
}
