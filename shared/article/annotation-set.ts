import type { StepMap } from 'prosemirror-transform'
import { docPos } from '../text/offset.ts'
import type { Annotation, Range } from './annotation.ts'

/**
 * The annotations of one document, immutable. Positions stand in typed arrays beside the rest, because every keystroke
 * moves them all: thousands of small objects a step would make replaying a long log slow.
 */
export class AnnotationSet {
  static readonly empty = new AnnotationSet([], new Int32Array(0), new Int32Array(0))

  readonly #bodies: readonly Annotation[]
  readonly #from: Int32Array
  readonly #to: Int32Array
  #list: readonly Annotation[] | null = null

  private constructor(bodies: readonly Annotation[], from: Int32Array, to: Int32Array) {
    this.#bodies = bodies
    this.#from = from
    this.#to = to
  }

  get size(): number {
    return this.#bodies.length
  }

  /** Sorted by start, then longest first, then id. */
  list(): readonly Annotation[] {
    this.#list ??= this.#bodies.map((body, i) => this.#placed(body, i)).sort(compareAnnotations)
    return this.#list
  }

  get(id: string): Annotation | null {
    const index = this.#index(id)
    return index < 0 ? null : this.#placed(this.#bodies[index] as Annotation, index)
  }

  /** Those that share at least one position with `from` to `to`, in the order of {@link list}. */
  within(from: number, to: number): Annotation[] {
    const found: Annotation[] = []
    this.#bodies.forEach((body, i) => {
      if ((this.#from[i] as number) < to && (this.#to[i] as number) > from) found.push(this.#placed(body, i))
    })
    return found.sort(compareAnnotations)
  }

  /**
   * @throws {RangeError} if one to remove is not there exactly as given, one to add has an id in use, or is empty.
   */
  replace(remove: readonly Annotation[], add: readonly Annotation[]): AnnotationSet {
    const gone = new Set(remove.map(annotation => this.#expect(annotation)))
    const kept = this.#without(gone)
    kept.#refuseTaken(add)
    const from = new Int32Array(kept.size + add.length)
    const to = new Int32Array(kept.size + add.length)
    from.set(kept.#from)
    to.set(kept.#to)
    add.forEach((annotation, i) => {
      from[kept.size + i] = annotation.from
      to[kept.size + i] = annotation.to
    })
    return new AnnotationSet([...kept.#bodies, ...add], from, to)
  }

  /**
   * Moves every annotation through a change of the document. Text typed at an edge stays outside; what is deleted is
   * taken off; an annotation with nothing left is gone.
   */
  map(map: StepMap): AnnotationSet {
    const changes = changesOf(map)
    if (changes.length === 0) return this
    const from = this.#from.slice()
    const to = this.#to.slice()
    mapEdges(changes, from, to)
    const mapped = new AnnotationSet(this.#bodies, from, to)
    return mapped.#without(emptied(from, to))
  }

  /** Those to which a row of changes does more than shift them, in the order of {@link list}. */
  touched(maps: readonly StepMap[]): Annotation[] {
    const from = this.#from.slice()
    const to = this.#to.slice()
    const touched = new Set<number>()
    for (const map of maps) {
      const changes = changesOf(map)
      for (const [start, end] of changes)
        for (let i = 0; i < from.length; i++) if ((from[i] as number) < end && start < (to[i] as number)) touched.add(i)
      mapEdges(changes, from, to)
    }
    return Array.from(touched, index => this.#placed(this.#bodies[index] as Annotation, index)).sort(compareAnnotations)
  }

  #placed(body: Annotation, index: number): Annotation {
    const from = this.#from[index] as number
    const to = this.#to[index] as number
    return body.from === from && body.to === to ? body : { ...body, from: docPos(from), to: docPos(to) }
  }

  #without(gone: ReadonlySet<number>): AnnotationSet {
    if (gone.size === 0) return this
    const stays = (_member: unknown, index: number) => !gone.has(index)
    return new AnnotationSet(this.#bodies.filter(stays), this.#from.filter(stays), this.#to.filter(stays))
  }

  #refuseTaken(add: readonly Annotation[]): void {
    const ids = new Set(add.map(({ id }) => id))
    const taken = this.#bodies.find(({ id }) => ids.has(id))
    if (taken) throw new RangeError(`Annotation ${taken.id} is there already`)
    if (ids.size < add.length) throw new RangeError('Two annotations to add have the same id')
    const empty = add.find(({ from, to }) => from >= to)
    if (empty) throw new RangeError(`Annotation ${empty.id} is empty`)
  }

  #index(id: string): number {
    return this.#bodies.findIndex(body => body.id === id)
  }

  #expect({ id, from, to }: Annotation): number {
    const index = this.#index(id)
    if (index < 0 || this.#from[index] !== from || this.#to[index] !== to)
      throw new RangeError(`Annotation ${id} is not at ${from} to ${to}`)
    return index
  }
}

/** Where a change of the document leaves one range; null where nothing of it is left. See {@link AnnotationSet.map}. */
export function mapRange(map: StepMap, { from, to }: Range): Range | null {
  const head = Int32Array.of(from)
  const tail = Int32Array.of(to)
  mapEdges(changesOf(map), head, tail)
  const [start, end] = [head[0] as number, tail[0] as number]
  return start < end ? { from: docPos(start), to: docPos(end) } : null
}

export function compareAnnotations(a: Annotation, b: Annotation): number {
  return a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1)
}

function emptied(from: Int32Array, to: Int32Array): Set<number> {
  const empty = new Set<number>()
  for (let i = 0; i < from.length; i++) if ((from[i] as number) >= (to[i] as number)) empty.add(i)
  return empty
}

type Replacement = readonly [start: number, end: number, newSize: number]

/** The replaced stretches of a map, the last first, so that each stands in the positions before the change. */
function changesOf(map: StepMap): Replacement[] {
  const changes: Replacement[] = []
  map.forEach((start, end, newStart, newEnd) => {
    changes.push([start, end, newEnd - newStart])
  })
  return changes.reverse()
}

/** Maps in place. */
function mapEdges(changes: readonly Replacement[], from: Int32Array, to: Int32Array): void {
  for (const [start, end, newSize] of changes) mapThroughReplacement(start, end, newSize, from, to)
}

/**
 * New text is inside a range where it stands strictly between letters of it, or takes the place of some but not all of
 * its letters and of no others. A range with nothing left ends as an empty one.
 */
function mapThroughReplacement(start: number, end: number, newSize: number, from: Int32Array, to: Int32Array): void {
  const shift = newSize - (end - start)
  for (let i = 0; i < from.length; i++) {
    const head = from[i] as number
    const tail = to[i] as number
    if (tail <= start) continue
    if (head >= end) {
      from[i] = head + shift
      to[i] = tail + shift
    } else if (start <= head && tail <= end) {
      from[i] = start
      to[i] = start
    } else if (head <= start && end <= tail) {
      to[i] = tail + shift
    } else if (head > start) {
      from[i] = start + newSize
      to[i] = tail + shift
    } else {
      to[i] = start
    }
  }
}
