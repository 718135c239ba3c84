import type { StepMap } from 'prosemirror-transform'
import { docPos } from '../text/offset.ts'
import type { Annotation } from './annotation.ts'
import { changesOf, moveEdges, type Replacement } from './range-map.ts'

/**
 * The annotations of one document, immutable. Positions stand in typed arrays beside the rest, because every keystroke
 * moves them all: thousands of small objects a step would make replaying a long log slow. For the same reason changes
 * of the document are worked in when the places are first asked for, all that have gathered at once.
 */
export class AnnotationSet {
  static readonly empty = new AnnotationSet({ bodies: [], from: new Int32Array(0), to: new Int32Array(0) })

  #places: Places | Behind
  #list: readonly Annotation[] | null = null

  private constructor(places: Places | Behind) {
    this.#places = places
  }

  get size(): number {
    return this.#worked().bodies.length
  }

  /** Sorted by start, then longest first, then id. */
  list(): readonly Annotation[] {
    const places = this.#worked()
    this.#list ??= places.bodies.map((_body, index) => placedAt(places, index)).sort(compareAnnotations)
    return this.#list
  }

  get(id: string): Annotation | null {
    const places = this.#worked()
    const index = indexOf(places, id)
    return index < 0 ? null : placedAt(places, index)
  }

  /** Those that share at least one position with `from` to `to`, in the order of {@link list}. */
  within(from: number, to: number): Annotation[] {
    const places = this.#worked()
    return listAt(places, indexesBetween(places, from, to))
  }

  /**
   * @throws {RangeError} if one to remove is not there exactly as given, one to add has an id in use, or is empty.
   */
  replace(remove: readonly Annotation[], add: readonly Annotation[]): AnnotationSet {
    const places = this.#worked()
    const gone = new Set(remove.map(annotation => expectAt(places, annotation)))
    const kept = without(places, gone)
    refuseUnfit(kept, add)
    return new AnnotationSet({
      bodies: [...kept.bodies, ...add],
      from: joined(
        kept.from,
        add.map(({ from }) => from),
      ),
      to: joined(
        kept.to,
        add.map(({ to }) => to),
      ),
    })
  }

  /**
   * Moves every annotation through a change of the document. Text typed at an edge stays outside; what is deleted is
   * taken off; an annotation with nothing left is gone.
   */
  map(map: StepMap): AnnotationSet {
    const changes = changesOf(map)
    return changes.length === 0 ? this : new AnnotationSet({ set: this, changes })
  }

  /** Those to which a row of changes does more than shift them, in the order of {@link list}. */
  touched(maps: readonly StepMap[]): Annotation[] {
    const places = this.#worked()
    const moving = { bodies: places.bodies, from: places.from.slice(), to: places.to.slice() }
    const touched = new Set<number>()
    for (const map of maps) {
      const changes = changesOf(map)
      for (const [start, end] of changes) for (const index of indexesBetween(moving, start, end)) touched.add(index)
      moveEdges(changes, moving.from, moving.to)
    }
    return listAt(places, [...touched])
  }

  /** The places after all changes; from then on they are kept. */
  #worked(): Places {
    const gathered: (readonly Replacement[])[] = []
    let places = this.#places
    while ('set' in places) {
      gathered.push(places.changes)
      places = places.set.#places
    }
    if (gathered.length > 0) places = moved(places, gathered.reverse().flat())
    this.#places = places
    return places
  }
}

export function compareAnnotations(a: Annotation, b: Annotation): number {
  return a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1)
}

/** Annotations as they were put on, and where each stands now. */
interface Places {
  readonly bodies: readonly Annotation[]
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Changes that come after the places of another set. */
interface Behind {
  readonly set: AnnotationSet
  readonly changes: readonly Replacement[]
}

function moved(places: Places, changes: readonly Replacement[]): Places {
  const [from, to] = [places.from.slice(), places.to.slice()]
  moveEdges(changes, from, to)
  const empty = new Set<number>()
  for (let i = 0; i < from.length; i++) if ((from[i] as number) >= (to[i] as number)) empty.add(i)
  return without({ bodies: places.bodies, from, to }, empty)
}

function without(places: Places, gone: ReadonlySet<number>): Places {
  if (gone.size === 0) return places
  const stays = (_member: unknown, index: number) => !gone.has(index)
  return { bodies: places.bodies.filter(stays), from: places.from.filter(stays), to: places.to.filter(stays) }
}

function joined(positions: Int32Array, more: readonly number[]): Int32Array {
  const all = new Int32Array(positions.length + more.length)
  all.set(positions)
  all.set(more, positions.length)
  return all
}

function listAt(places: Places, indexes: readonly number[]): Annotation[] {
  return indexes.map(index => placedAt(places, index)).sort(compareAnnotations)
}

function placedAt({ bodies, from, to }: Places, index: number): Annotation {
  const body = bodies[index] as Annotation
  const [start, end] = [from[index] as number, to[index] as number]
  return body.from === start && body.to === end ? body : { ...body, from: docPos(start), to: docPos(end) }
}

function indexesBetween({ from, to }: Places, start: number, end: number): number[] {
  const indexes: number[] = []
  for (let i = 0; i < from.length; i++) if ((from[i] as number) < end && start < (to[i] as number)) indexes.push(i)
  return indexes
}

function indexOf({ bodies }: Places, id: string): number {
  return bodies.findIndex(body => body.id === id)
}

function expectAt(places: Places, { id, from, to }: Annotation): number {
  const index = indexOf(places, id)
  if (index < 0 || places.from[index] !== from || places.to[index] !== to)
    throw new RangeError(`Annotation ${id} is not at ${from} to ${to}`)
  return index
}

function refuseUnfit({ bodies }: Places, add: readonly Annotation[]): void {
  const ids = new Set(add.map(({ id }) => id))
  const taken = bodies.find(({ id }) => ids.has(id))
  if (taken) throw new RangeError(`Annotation ${taken.id} is there already`)
  if (ids.size < add.length) throw new RangeError('Two annotations to add have the same id')
  const empty = add.find(({ from, to }) => from >= to)
  if (empty) throw new RangeError(`Annotation ${empty.id} is empty`)
}
