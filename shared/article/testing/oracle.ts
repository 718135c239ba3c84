import type { Annotation } from '../annotation.ts'
import type { Block } from '../block.ts'
import type { Entity } from '../records.ts'

/**
 * An article told again in the plainest way, to hold the real one against: a row of letters, each carrying the ids of
 * the annotations on it. Nothing here maps a position.
 */
export interface Oracle {
  /** UTF-16 units, LF between blocks. An LF carries no ids; see {@link carries}. */
  readonly letters: readonly Letter[]
  /** Kind and role of each block. */
  readonly attrs: readonly Pick<Block, 'kind' | 'role'>[]
  readonly bodies: ReadonlyMap<string, Body>
  readonly entities: Readonly<Record<string, Entity>>
}

export interface Letter {
  readonly unit: string
  readonly ids: ReadonlySet<string>
}

/** An annotation but for its place. */
export type Body = { readonly [member: string]: unknown } & Pick<Annotation, 'id' | 'type'>

/** A stretch of letters, `end` exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const noIds: ReadonlySet<string> = new Set()

export function oracleOf(blocks: readonly Block[]): Oracle {
  return {
    letters: lettersOf(blocks.map(block => block.text).join('\n'), noIds),
    attrs: blocks.map(({ kind, role }) => ({ kind, role })),
    bodies: new Map(),
    entities: {},
  }
}

export function lettersOf(text: string, ids: ReadonlySet<string>): Letter[] {
  return text.split('').map(unit => ({ unit, ids: unit === '\n' ? noIds : ids }))
}

export function textOf({ letters }: Pick<Oracle, 'letters'>): string {
  return letters.map(({ unit }) => unit).join('')
}

/** From the first to the last letter that carries an id; null where none does. */
export function stretchOf({ letters }: Oracle, id: string): Stretch | null {
  const start = letters.findIndex(({ ids }) => ids.has(id))
  return start < 0 ? null : { start, end: letters.findLastIndex(({ ids }) => ids.has(id)) + 1 }
}

/** Ids that have a letter in a stretch and none outside, in the order of the text, longest first. */
export function idsInside(oracle: Oracle, { start, end }: Stretch): string[] {
  return sortedIds(oracle).filter(id => {
    const own = stretchOf(oracle, id)
    return own !== null && start <= own.start && own.end <= end
  })
}

/** By start, then longest first, then id. */
export function sortedIds(oracle: Oracle): string[] {
  const places = [...oracle.bodies.keys()].map(id => ({ id, ...(stretchOf(oracle, id) as Stretch) }))
  return places.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}

/**
 * New text in place of a stretch. An annotation is on the new letters if it stands on both sides of the place, or if
 * only letters of it are replaced and some of it is left. One inside `keeping` is on what replaces any of it.
 */
export function replaceLetters(
  oracle: Oracle,
  { start, end }: Stretch,
  text: string,
  keeping: Stretch | null = null,
): Oracle {
  const ids = new Set([...oracle.bodies.keys()].filter(id => isOnNew(oracle, { start, end }, id, keeping)))
  const letters = [...oracle.letters.slice(0, start), ...lettersOf(text, ids), ...oracle.letters.slice(end)]
  return dropBare({ ...oracle, letters, attrs: attrsAfter(oracle, { start, end }, text) })
}

/** Moves whole blocks before the block `target`. */
export function moveLines(oracle: Oracle, from: number, to: number, target: number): Oracle {
  const lines = linesOf(oracle)
  const moving = new Set(lines.slice(from, to).flat())
  const staying = (id: string) => oracle.letters.some(letter => letter.ids.has(id) && !moving.has(letter))
  const rest = [...lines.slice(0, from), ...lines.slice(to)]
  const at = target <= from ? target : target - (to - from)
  const before = rest.slice(0, at).flat().at(-1)?.ids ?? noIds
  const after = rest.slice(at).flat()[0]?.ids ?? noIds
  const around = [...before].filter(id => after.has(id))
  const moved = lines
    .slice(from, to)
    .map(line =>
      line.map(({ unit, ids }) => ({ unit, ids: new Set([...ids].filter(id => !staying(id)).concat(around)) })),
    )
  const attrs = [...oracle.attrs.slice(0, from), ...oracle.attrs.slice(to)]
  return {
    ...oracle,
    letters: joinLines([...rest.slice(0, at), ...moved, ...rest.slice(at)]),
    attrs: [...attrs.slice(0, at), ...oracle.attrs.slice(from, to), ...attrs.slice(at)],
  }
}

/** Puts an annotation on a stretch that begins and ends with a letter. */
export function putOn(oracle: Oracle, { start, end }: Stretch, body: Body): Oracle {
  const letters = oracle.letters.map(({ unit, ids }, at) =>
    start <= at && at < end && unit !== '\n' ? { unit, ids: new Set([...ids, body.id]) } : { unit, ids },
  )
  return { ...oracle, letters, bodies: new Map([...oracle.bodies, [body.id, body]]) }
}

export function takeOff(oracle: Oracle, id: string): Oracle {
  const letters = oracle.letters.map(({ unit, ids }) => ({
    unit,
    ids: new Set([...ids].filter(other => other !== id)),
  }))
  return dropBare({ ...oracle, letters })
}

/** The letters of each block. */
export function linesOf({ letters }: Pick<Oracle, 'letters'>): Letter[][] {
  const lines: Letter[][] = [[]]
  for (const letter of letters) {
    if (letter.unit === '\n') lines.push([])
    else (lines.at(-1) as Letter[]).push(letter)
  }
  return lines
}

function joinLines(lines: readonly (readonly Letter[])[]): Letter[] {
  return lines.flatMap((line, i) => (i === 0 ? line : [{ unit: '\n', ids: noIds }, ...line]))
}

function isOnNew(oracle: Oracle, { start, end }: Stretch, id: string, keeping: Stretch | null): boolean {
  if (start === end) return isBetween(oracle, id, start, end)
  const removed = Array.from({ length: end - start }, (_, i) => start + i)
  const own = stretchOf(oracle, id) as Stretch
  if (keeping && keeping.start <= own.start && own.end <= keeping.end)
    return removed.some(at => carries(oracle, id, at))
  const isLeft = own.start < start || end < own.end
  return isLeft && removed.every(at => carries(oracle, id, at))
}

/** Whether an annotation is on the letter or block break at a place; on a break where it is on both sides of it. */
function carries(oracle: Oracle, id: string, at: number): boolean {
  const letter = oracle.letters[at] as Letter
  return letter.unit === '\n' ? isBetween(oracle, id, at, at + 1) : letter.ids.has(id)
}

function isBetween({ letters }: Oracle, id: string, start: number, end: number): boolean {
  const before = letters.slice(0, start).findLast(({ unit }) => unit !== '\n')
  const after = letters.slice(end).find(({ unit }) => unit !== '\n')
  return (before?.ids.has(id) ?? false) && (after?.ids.has(id) ?? false)
}

/** Blocks that are joined take after the first; blocks that are broken off have its kind and no role. */
function attrsAfter({ letters, attrs }: Oracle, { start, end }: Stretch, text: string): Oracle['attrs'] {
  const first = countBreaks(letters.slice(0, start))
  const last = countBreaks(letters.slice(0, end))
  const { kind } = attrs[first] as Pick<Block, 'kind' | 'role'>
  const broken = text.split('\n').slice(1)
  return [...attrs.slice(0, first + 1), ...broken.map(() => ({ kind, role: null })), ...attrs.slice(last + 1)]
}

function countBreaks(letters: readonly Letter[]): number {
  return letters.filter(({ unit }) => unit === '\n').length
}

/** An annotation without a letter is gone. */
function dropBare(oracle: Oracle): Oracle {
  const live = new Set(oracle.letters.flatMap(({ ids }) => [...ids]))
  return { ...oracle, bodies: new Map([...oracle.bodies].filter(([id]) => live.has(id))) }
}
