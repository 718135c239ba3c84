import type { Node } from 'prosemirror-model'
import { Coordinates } from '../article/coordinates.ts'
import { docPos, type Span, span } from '../text/offset.ts'
import type { Correction, Finding, Mention, Repeat } from './finding.ts'

/** The one stretch that two versions of a text differ in: `start` to `endA` in the old, to `endB` in the new. UTF-16. */
export interface Difference {
  readonly start: number
  readonly endA: number
  readonly endB: number
}

/** The smallest stretch that holds everything that differs; null where the texts are the same. */
export function differenceOf(before: Node, after: Node): Difference | null {
  const start = before.content.findDiffStart(after.content)
  const ends = before.content.findDiffEnd(after.content)
  if (start === null || ends === null) return null
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  const [a, b] = [Coordinates.of(before), Coordinates.of(after)]
  return {
    start: Math.min(a.fromDocPos(docPos(start)), b.fromDocPos(docPos(start))),
    endA: a.fromDocPos(docPos(ends.a + overlap)),
    endB: b.fromDocPos(docPos(ends.b + overlap)),
  }
}

/** Findings of the old text as they stand in the new one, until the engines have looked again; touched ones are left out. */
export function shiftFindings(findings: readonly Finding[], difference: Difference): Finding[] {
  return findings.flatMap(finding => shifted(finding, difference) ?? [])
}

function shifted(finding: Finding, difference: Difference): Finding | null {
  if (finding.end < difference.start) return finding
  if (finding.kind === 'repeat') return shiftRepeat(finding, difference)
  return finding.kind === 'correction' ? shiftCorrection(finding, difference) : shiftSpan<Mention>(finding, difference)
}

function shiftRepeat(repeat: Repeat, difference: Difference): Repeat | null {
  const copies = repeat.copies.map(copy => ({ ...copy, spans: copy.spans.map(place => shiftSpan(place, difference)) }))
  if (copies.some(({ spans }) => spans.includes(null))) return null
  const whole = copies as unknown as Repeat['copies']
  return {
    ...repeat,
    copies: whole,
    start: whole[0]?.spans[0]?.start ?? repeat.start,
    end: whole.at(-1)?.spans.at(-1)?.end ?? repeat.end,
  }
}

function shiftCorrection(correction: Correction, difference: Difference): Correction | null {
  const moved = shiftSpan(correction, difference)
  if (!moved || !correction.choices) return moved
  const choices = correction.choices.map(choice => ({
    ...choice,
    edits: choice.edits.map(edit => shiftSpan(edit, difference)),
  }))
  return choices.some(({ edits }) => edits.includes(null)) ? null : ({ ...moved, choices } as Correction)
}

function shiftSpan<S extends Span>(place: S, { start, endA, endB }: Difference): S | null {
  if (place.end < start) return place
  if (place.start <= endA) return null
  const by = endB - endA
  return { ...place, ...span(place.start + by, place.end + by) }
}
