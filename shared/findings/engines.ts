import { CorrectionsEngine } from '../corrections/corrections-engine.ts'
import { MentionsEngine } from '../mentions/mentions-engine.ts'
import type { KnownName } from '../mentions/name.ts'
import { RepeatsEngine } from '../repeats/repeats-engine.ts'
import type { Span } from '../text/offset.ts'
import type { Correction, Finding, Mention, Repeat } from './finding.ts'

export type FindingKind = Finding['kind']

export const findingKinds: readonly FindingKind[] = ['repeat', 'correction', 'mention']

/** What the engines look at. */
export interface CheckInput {
  readonly blocks: readonly string[]
  readonly names: readonly KnownName[]
  /** Spans that are tagged already. */
  readonly tagged: readonly Span[]
}

/** The engines over one article; a block that has not changed since the last call is not computed again. */
export class Engines {
  readonly #repeats = new RepeatsEngine()
  readonly #corrections = new CorrectionsEngine()
  readonly #mentions = new MentionsEngine()

  repeats({ blocks }: CheckInput): Repeat[] {
    return this.#repeats.find(blocks)
  }

  mentions({ blocks, names, tagged }: CheckInput): Mention[] {
    return this.#mentions.find(blocks, names, tagged)
  }

  /** Nothing is corrected inside a name, tagged or only recognised. */
  corrections({ blocks, tagged }: CheckInput, mentions: readonly Mention[]): Correction[] {
    return this.#corrections.find(blocks, [...tagged, ...mentions])
  }

  /** Every finding of the kinds asked for, sorted by start, then end. The same article gives the same findings. */
  check(input: CheckInput, kinds: readonly FindingKind[] = findingKinds): Finding[] {
    const mentions = kinds.includes('mention') || kinds.includes('correction') ? this.mentions(input) : []
    const findings: Finding[] = [
      ...(kinds.includes('repeat') ? this.repeats(input) : []),
      ...(kinds.includes('correction') ? this.corrections(input, mentions) : []),
      ...(kinds.includes('mention') ? mentions : []),
    ]
    return findings.sort((a, b) => a.start - b.start || a.end - b.end)
  }
}
