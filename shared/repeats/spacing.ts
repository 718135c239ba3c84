import type { Span } from '../text/offset.ts'
import { isEnded } from '../text/sentence.ts'

/** How a copy of a passage is spaced, where its copies are spaced differently. */
export interface Spacing {
  /** Places where words run together. */
  readonly missing: number
  /** Line breaks inside a sentence. */
  readonly broken: number
  /** Block breaks where another copy has none. */
  readonly split: number
  /** Spaces that stand before a mark. */
  readonly stray: number
  /** Two words that run together, as they stand; null where none do. */
  readonly example: string | null
}

/** Compares copies of one passage that have the same letters; one {@link Spacing} a copy. */
export function compareSpacing(text: string, copies: readonly Span[]): Spacing[] {
  const gaps = copies.map(copy => gapsOf(text, copy))
  const places = [...new Set(gaps.flatMap(found => [...found.keys()]))].sort((a, b) => a - b)
  const counts = copies.map(copy => countsAtEdge(text, copy.start))
  for (const place of places) {
    const kinds = new Set(gaps.map(found => found.get(place)?.kind))
    if (kinds.size > 1) countPlace(text, copies, gaps, place, counts)
  }
  return counts
}

interface Gap {
  readonly kind: 'space' | 'break'
  /** Where the white space begins. */
  readonly at: number
}

/** The white space of a copy by the number of letters before it. */
type Gaps = ReadonlyMap<number, Gap>

type Counts = { -readonly [key in keyof Spacing]: Spacing[key] }

function gapsOf(text: string, { start, end }: Span): Gaps {
  const gaps = new Map<number, Gap>()
  let spaces = 0
  for (const { 0: white, index } of text.slice(start, end).matchAll(/\s+/g)) {
    gaps.set(index - spaces, { kind: white.includes('\n') ? 'break' : 'space', at: start + index })
    spaces += white.length
  }
  return gaps
}

/** A copy whose first word is glued to what stands before it misses a space there. */
function countsAtEdge(text: string, start: number): Counts {
  const glued = start > 0 && !/\s/.test(text.charAt(start - 1))
  return { missing: glued ? 1 : 0, broken: 0, split: 0, stray: 0, example: glued ? wordsAround(text, start) : null }
}

/** Counts one place where the copies are spaced differently. */
function countPlace(
  text: string,
  copies: readonly Span[],
  gaps: readonly Gaps[],
  place: number,
  counts: Counts[],
): void {
  const spaced = gaps.find(found => found.has(place))?.get(place) as Gap
  const wanted = needsSpace(text.charAt(spaced.at - 1), nextLetter(text, spaced.at))
  counts.forEach((count, i) => {
    const own = gaps[i] as Gaps
    const gap = own.get(place)
    if (gap?.kind === 'break') count[endsLine(text, gap.at) ? 'split' : 'broken']++
    else if (gap && !wanted) count.stray++
    else if (!gap && wanted) {
      count.missing++
      count.example ??= wordsAround(text, placeOf(text, copies[i] as Span, own, place))
    }
  })
}

/* A line without a full stop is a crosshead up to this many words, and else a sentence cut short. */
const crossheadWords = 10

/** Whether a block may end at `at`: after an end mark, or after a few words that fill the block. */
function endsLine(text: string, at: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 200), at)
  return isEnded(line) || line.split(/\s+/).length <= crossheadWords
}

function needsSpace(before: string, after: string): boolean {
  return !/[«“([{]/.test(before) && !/[.،؛:؟?!…»”)\]}]/.test(after)
}

function nextLetter(text: string, at: number): string {
  return /\S/.exec(text.slice(at, at + 64))?.[0] ?? ''
}

/** Offset in the text of the letter `place` of a copy. */
function placeOf(text: string, copy: Span, gaps: Gaps, place: number): number {
  let offset = copy.start + place
  for (const [letters, { at }] of gaps) if (letters <= place) offset += whiteLength(text, at)
  return offset
}

function whiteLength(text: string, at: number): number {
  let end = at
  while (/\s/.test(text.charAt(end))) end++
  return end - at
}

/** The words that touch at `at`, at most twenty letters to a side. */
function wordsAround(text: string, at: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(at, at + 20))?.[0] ?? ''
  return before + after
}
