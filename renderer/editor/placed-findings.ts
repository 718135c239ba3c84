import type { Node } from 'prosemirror-model'
import type { StepMap } from 'prosemirror-transform'
import { Coordinates } from '../../shared/article/coordinates.ts'
import type { Correction, Finding, Mention, Repeat } from '../../shared/findings/finding.ts'
import type { Span } from '../../shared/text/offset.ts'
import { Placed, type PlacedValue } from './placed.ts'

/** One span of a copy of a repeated passage. */
export interface Passage {
  readonly repeat: Repeat
  /** Index among the repeat's copies. */
  readonly copy: number
}

/** Findings where they stand now. Their own offsets are those of the version that they were found in. */
export interface PlacedFindings {
  readonly corrections: Placed<Correction>
  readonly mentions: Placed<Mention>
  readonly passages: Placed<Passage>
}

export const noFindings: PlacedFindings = {
  corrections: Placed.of('touch', []),
  mentions: Placed.of('touch', []),
  passages: Placed.of('keep', []),
}

/** Findings of the article that `doc` is the document of. */
export function placeFindings(findings: readonly Finding[], doc: Node): PlacedFindings {
  const at = placer(doc)
  return {
    corrections: Placed.of('touch', findings.filter(finding => finding.kind === 'correction').map(at)),
    mentions: Placed.of('touch', findings.filter(finding => finding.kind === 'mention').map(at)),
    passages: Placed.of(
      'keep',
      findings.filter(finding => finding.kind === 'repeat').flatMap(repeat => passagesOf(repeat, at)),
    ),
  }
}

/** Whether both are painted alike. */
export function samePainted(a: PlacedFindings, b: PlacedFindings): boolean {
  return (
    a.corrections.equals(b.corrections, (one, other) => one.severity === other.severity) &&
    a.mentions.equals(b.mentions, (one, other) => one.label === other.label) &&
    a.passages.equals(b.passages, (one, other) => one.copy === other.copy && keptCopy(one) === keptCopy(other))
  )
}

/** Index of the copy that is recommended to keep. */
export function keptCopy({ repeat }: Passage): number {
  return repeat.copies.findIndex(({ keep }) => keep)
}

export function mapFindings(placed: PlacedFindings, maps: readonly StepMap[]): PlacedFindings {
  const corrections = placed.corrections.map(maps)
  const mentions = placed.mentions.map(maps)
  const passages = placed.passages.map(maps)
  const same = corrections === placed.corrections && mentions === placed.mentions && passages === placed.passages
  return same ? placed : { corrections, mentions, passages }
}

function passagesOf(repeat: Repeat, at: <S extends Span>(place: S) => PlacedValue<S>): PlacedValue<Passage>[] {
  return repeat.copies.flatMap(({ spans }, copy) => spans.map(place => ({ ...at(place), value: { repeat, copy } })))
}

function placer(doc: Node): <S extends Span>(place: S) => PlacedValue<S> {
  const coordinates = Coordinates.of(doc)
  return value => ({ value, from: coordinates.toDocPos(value.start), to: coordinates.toDocPos(value.end) })
}
