import { countAstral } from '../../shared/article/coordinates.ts'
import type { Choice, Correction, Finding, Mention, QuotedSpan, Repeat } from '../../shared/findings/finding.ts'
import type { Span } from '../../shared/text/offset.ts'

export type OffsetUnit = 'code-point' | 'utf-16'

export const offsetUnits: readonly OffsetUnit[] = ['code-point', 'utf-16']

/** What a findings object says of the text before the findings. */
export interface Checked {
  readonly file: string | null
  /** Of a line of a batch. */
  readonly id?: unknown
  readonly sha256: string
  readonly encoding: string
  readonly text: string
  readonly findings: readonly Finding[]
}

type Place = (offset: number) => number

/** The findings object of one text, as the command line's contract has it. */
export function findingsObject(checked: Checked, unit: OffsetUnit, generator: string): object {
  const { file, sha256, encoding, text, findings } = checked
  const place = placeIn(text, unit)
  const counts = { repeat: 0, mention: 0, correction: 0 }
  return {
    format: 'warraq-findings',
    version: 1,
    ...('id' in checked ? { id: checked.id } : {}),
    file,
    sha256,
    encoding,
    offsetUnit: unit,
    text,
    language: 'ar',
    generator,
    findings: findings.map(finding => {
      counts[finding.kind]++
      return { kind: finding.kind, id: `${finding.kind[0]}${counts[finding.kind]}`, ...bodyOf(finding, place) }
    }),
  }
}

/** Converts UTF-16 offsets of one text. Equal numbers while it has no character outside the basic plane. */
export function placeIn(text: string, unit: OffsetUnit): Place {
  if (unit === 'utf-16' || countAstral(text) === 0) return offset => offset
  const points = new Int32Array(text.length + 1)
  let point = 0
  for (let i = 0; i < text.length; i++) {
    points[i] = point
    const pair = (text.codePointAt(i) as number) > 0xffff
    if (pair) points[++i] = point
    point++
  }
  points[text.length] = point
  return offset => points[offset] as number
}

function bodyOf(finding: Finding, place: Place): object {
  if (finding.kind === 'repeat') return repeatBody(finding, place)
  return finding.kind === 'mention' ? mentionBody(finding, place) : correctionBody(finding, place)
}

function repeatBody({ copies, exact, similarity, reason, ...span }: Repeat, place: Place): object {
  return {
    ...spanOf(span, place),
    exact,
    similarity,
    copies: copies.map(({ keep, spans }) => ({ keep, spans: spans.map(each => quoted(each, place)) })),
    reason,
  }
}

function mentionBody({ label, confidence, source, ...span }: Mention, place: Place): object {
  return { ...quoted(span, place), label, confidence, source }
}

function correctionBody(correction: Correction, place: Place): object {
  const { replacements, choices, rule, category, severity, confidence, safe, message } = correction
  return {
    ...quoted(correction, place),
    replacements,
    ...(choices ? { choices: choices.map(choice => choiceOf(choice, place)) } : {}),
    rule,
    category,
    severity,
    confidence,
    safe,
    message,
  }
}

function choiceOf({ label, edits }: Choice, place: Place): object {
  return { label, edits: edits.map(({ text, ...span }) => ({ ...spanOf(span, place), text })) }
}

function quoted(span: QuotedSpan, place: Place): object {
  return { ...spanOf(span, place), quote: span.quote }
}

function spanOf({ start, end }: Span, place: Place): { start: number; end: number } {
  return { start: place(start), end: place(end) }
}
