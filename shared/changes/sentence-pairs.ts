import { uniquePairs } from './align.ts'
import { bestChain, type Candidate, type Place, type Preference } from './chain.ts'
import type { Edit } from './edit.ts'
import type { Ids } from './item.ts'
import { likeness } from './letters.ts'
import { attachLeftovers } from './sentence-leftovers.ts'
import { commonWords, type SentenceUnit, totalWords } from './sentence-unit.ts'

/**
 * Pairs the sentences of two stretches, in order, as index ranges: the equal ones that stand once first, then, between
 * those, the chain of equal and similar ones that shares most words. A sentence that was parted or run together with
 * its neighbour is in one pair with both. Sentences in no pair were added or removed.
 */
export function pairSentences(a: readonly SentenceUnit[], b: readonly SentenceUnit[], ids: Ids): Edit[] {
  const keysA = a.map(unit => ids.of(unit.key))
  const keysB = b.map(unit => ids.of(unit.key))
  const pairs: Edit[] = []
  let fromA = 0
  let fromB = 0
  for (const [i, j] of [...uniquePairs(keysA, keysB), [a.length, b.length] as const]) {
    pairs.push(...pairBetween(a, b, { fromA, toA: i, fromB, toB: j }))
    if (i < a.length) pairs.push({ fromA: i, toA: i + 1, fromB: j, toB: j + 1 })
    fromA = i + 1
    fromB = j + 1
  }
  return pairs
}

/** Two sentences that share fewer of their words are two sentences, unless nearly all of one stands in the other. */
const similar = 0.4
const partOf = 0.7
const fewestParts = 4
/* A headline of one or two words that changed shares letters, not words. */
const similarLine = 0.6
const longestLine = 40
/* Words that stand in more sentences of a long stretch find no partner: they would cost the square of its length. */
const commonest = 12
const fewEnough = 144

function pairBetween(allA: readonly SentenceUnit[], allB: readonly SentenceUnit[], range: Edit): Edit[] {
  const a = allA.slice(range.fromA, range.toA)
  const b = allB.slice(range.fromB, range.toB)
  if (a.length === 0 || b.length === 0) return []
  const end = { a: a.length, b: b.length }
  const scale = mostPoints * (Math.min(a.length, b.length) + 2)
  const candidates = candidatesOf(a, b).map(found => ({ ...found, worth: found.worth * scale }))
  const chain = bestChain(candidates, end, preferenceFor(allA, allB, range))
  const pairs = chain.map(pair => ({ fromA: pair.a, toA: pair.a + 1, fromB: pair.b, toB: pair.b + 1 }))
  return attachLeftovers(a, b, pairs).map(pair => ({
    fromA: range.fromA + pair.fromA,
    toA: range.fromA + pair.toA,
    fromB: range.fromB + pair.fromB,
    toB: range.fromB + pair.toB,
  }))
}

/* Whole numbers, so that equal chains come out equal. A quarter of a word is worth more than all points of a chain. */
const mostPoints = 24

/**
 * Decides between chains that are worth the same: what follows directly on both sides stays together, the more so if
 * the white space between is as long; else gaps begin and end where blocks do.
 */
function preferenceFor(a: readonly SentenceUnit[], b: readonly SentenceUnit[], range: Edit): Preference {
  const unitA = (pair: Place) => a[range.fromA + pair.a]
  const unitB = (pair: Place) => b[range.fromB + pair.b]
  const countEdges = (...atEdge: (boolean | undefined)[]) => atEdge.filter(edge => edge !== false).length
  return {
    direct: (previous, next) => (gap(unitA(previous), unitA(next)) === gap(unitB(previous), unitB(next)) ? 6 : 5),
    leave: pair => countEdges(unitA(pair)?.endsBlock, unitB(pair)?.endsBlock),
    arrive: pair => countEdges(unitA(pair)?.startsBlock, unitB(pair)?.startsBlock),
  }
}

/** The length of the white space between two sentences; the ends of a stretch have none. */
function gap(before: SentenceUnit | undefined, after: SentenceUnit | undefined): number {
  return before && after ? after.start - before.end : 0
}

function candidatesOf(a: readonly SentenceUnit[], b: readonly SentenceUnit[]): Candidate[] {
  if (a.length * b.length <= fewEnough)
    return b.flatMap((unit, j) => a.flatMap((other, i) => equal(other, i, unit, j) ?? alike(other, i, unit, j) ?? []))
  const places = placesOf(a, unit => unit.words.keys())
  const similarOnes = b.flatMap((unit, j) =>
    [...partnersOf(unit, places)].flatMap(i => alike(a[i] as SentenceUnit, i, unit, j) ?? []),
  )
  return [...equalOnes(a, b), ...similarOnes]
}

/** Equal sentences; of those that stand very often, the first with the first, and the last with the last. */
function equalOnes(a: readonly SentenceUnit[], b: readonly SentenceUnit[]): Candidate[] {
  const inA = placesOf(a, unit => [unit.key])
  return [...placesOf(b, unit => [unit.key])].flatMap(([key, places]) => {
    const others = inA.get(key) ?? []
    const shift = places.length - others.length
    const pairs =
      places.length * others.length <= fewEnough
        ? others.flatMap(i => places.map(j => [i, j] as const))
        : others.flatMap((i, k) =>
            [places[k], places[k + shift]].flatMap(j => (j === undefined ? [] : [[i, j] as const])),
          )
    return pairs.flatMap(([i, j]) => equal(a[i] as SentenceUnit, i, b[j] as SentenceUnit, j) ?? [])
  })
}

function equal(a: SentenceUnit, i: number, b: SentenceUnit, j: number): Candidate | null {
  return a.key === b.key ? { a: i, b: j, worth: totalWords(a.words) + 1 } : null
}

/** Sentences that are not equal and share words, or letters. */
function alike(a: SentenceUnit, i: number, b: SentenceUnit, j: number): Candidate | null {
  if (a.key === b.key) return null
  const [inA, inB] = [totalWords(a.words), totalWords(b.words)]
  const common = commonWords(a.words, b.words)
  const shared = common > 0 && 2 * common >= similar * (inA + inB)
  const part = common >= fewestParts && common >= partOf * Math.min(inA, inB)
  if (shared || part) return { a: i, b: j, worth: common }
  const lines = Math.max(a.key.length, b.key.length) <= longestLine && likeness(a.key, b.key) >= similarLine
  return lines ? { a: i, b: j, worth: 0.75 } : null
}

/** Where each name stands that units go by. */
function placesOf<T>(units: readonly SentenceUnit[], namesOf: (unit: SentenceUnit) => Iterable<T>): Map<T, number[]> {
  const places = new Map<T, number[]>()
  units.forEach((unit, i) => {
    for (const name of namesOf(unit)) {
      const known = places.get(name)
      if (known) known.push(i)
      else places.set(name, [i])
    }
  })
  return places
}

function partnersOf(unit: SentenceUnit, places: ReadonlyMap<number, readonly number[]>): Set<number> {
  const partners = new Set<number>()
  for (const id of unit.words.keys()) {
    const found = places.get(id) ?? []
    if (found.length <= commonest) for (const i of found) partners.add(i)
  }
  return partners
}
