import { pieceOf } from './block-cache.ts'
import type { Unit } from './unit.ts'

/**
 * Cuts units that consist of units which stand apart elsewhere, so that copies are made of the same units even where a
 * break was put into a sentence, or lost behind a headline or a paragraph without a full stop. Only what lacks an end
 * mark elsewhere can stand before a cut: «وقال الوزير إن …» is no unit, so a sentence told again stays whole.
 */
export function cutAlike(text: string, units: readonly Unit[]): Unit[] {
  const open = new Map<number, Set<string>>()
  const known = new Set<string>()
  for (const { key, ended, closesBlock } of units) {
    known.add(key)
    if (!ended && closesBlock) open.set(hashOf(key), (open.get(hashOf(key)) ?? new Set()).add(key))
  }
  if (open.size === 0) return [...units]
  return units.flatMap(unit => cutUnit(text, unit, cutsOf(unit.key, open, known)))
}

/* A unit of more parts is left as it stands: each part costs a pass over the rest of the unit. */
const mostParts = 12

/** Where `key` parts into open keys and a known last one, in letters; empty where it does not. */
function cutsOf(key: string, open: ReadonlyMap<number, ReadonlySet<string>>, known: ReadonlySet<string>): number[] {
  const cameFrom = new Map<number, number>()
  const reached = [0]
  for (const start of reached) {
    if (start > 0 && known.has(key.slice(start))) return pathTo(start, cameFrom)
    for (const end of openEnds(key, start, open)) {
      if (cameFrom.has(end) || reached.length > mostParts) continue
      cameFrom.set(end, start)
      reached.push(end)
    }
  }
  return []
}

/** Where open keys end that stand in `key` at `start`, the whole rest excepted. */
function openEnds(key: string, start: number, open: ReadonlyMap<number, ReadonlySet<string>>): number[] {
  const ends: number[] = []
  let hash = 0
  for (let end = start + 1; end < key.length && ends.length < mostParts; end++) {
    hash = addToHash(hash, key, end - 1)
    if (open.get(hash)?.has(key.slice(start, end))) ends.push(end)
  }
  return ends
}

function pathTo(end: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path: number[] = []
  for (let at = end; at > 0; at = cameFrom.get(at) as number) path.push(at)
  return path.reverse()
}

function hashOf(key: string): number {
  let hash = 0
  for (let i = 0; i < key.length; i++) hash = addToHash(hash, key, i)
  return hash
}

function addToHash(hash: number, key: string, at: number): number {
  return (Math.imul(hash, 31) + key.charCodeAt(at)) | 0
}

/** The parts keep the weight of the whole: together they are the sentence. */
function cutUnit(text: string, unit: Unit, cuts: readonly number[]): Unit[] {
  if (cuts.length === 0) return [unit]
  let from = 0
  let at = unit.start
  return [...cuts, unit.key.length].map(cut => {
    const start = skipSpace(text, at)
    at = pastLetters(text, start, cut - from)
    from = cut
    const piece = pieceOf(text, start, at, unit.quoted)
    return { ...piece, strong: unit.strong, closesBlock: unit.closesBlock && cut === unit.key.length }
  })
}

function skipSpace(text: string, at: number): number {
  let next = at
  while (/\s/.test(text.charAt(next))) next++
  return next
}

function pastLetters(text: string, from: number, count: number): number {
  let at = from
  for (let left = count; left > 0; at++) if (!/\s/.test(text.charAt(at))) left--
  return at
}
