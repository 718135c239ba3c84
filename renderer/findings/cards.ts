import type { Note } from '../../shared/article/annotation.ts'
import type { Article } from '../../shared/article/article.ts'
import { Coordinates } from '../../shared/article/coordinates.ts'
import type { Correction, Finding, Mention, Repeat, Severity } from '../../shared/findings/finding.ts'
import { type DocPos, type Span, span } from '../../shared/text/offset.ts'

export interface RepeatCard {
  readonly kind: 'repeat'
  readonly key: string
  readonly repeat: Repeat
}

/** Corrections of one rule; a single one is a small card. */
export interface CorrectionCard {
  readonly kind: 'correction'
  readonly key: string
  readonly corrections: readonly Correction[]
}

/** Mentions of one name. */
export interface MentionCard {
  readonly kind: 'mention'
  readonly key: string
  readonly name: string
  readonly label: string
  readonly mentions: readonly Mention[]
}

export interface NoteCard {
  readonly kind: 'note'
  readonly key: string
  readonly note: Note
}

export type Card = RepeatCard | CorrectionCard | MentionCard | NoteCard

const severities: readonly Severity[] = ['error', 'warning', 'style']

/** Names a finding for as long as it stands where it stands. */
export function findingKey(finding: Finding): string {
  const rule = finding.kind === 'correction' ? finding.rule : finding.kind === 'mention' ? finding.label : ''
  return `${finding.kind}:${rule}:${finding.start}:${finding.end}`
}

export function repeatCards(findings: readonly Finding[]): RepeatCard[] {
  return findings.flatMap(finding =>
    finding.kind === 'repeat' ? [{ kind: 'repeat', key: findingKey(finding), repeat: finding }] : [],
  )
}

/** A card a rule, errors first, then in the order of the text. */
export function correctionCards(findings: readonly Finding[]): CorrectionCard[] {
  const rules = new Map<string, Correction[]>()
  for (const finding of findings) {
    if (finding.kind !== 'correction') continue
    const key = finding.choices ? findingKey(finding) : `${finding.severity}:${finding.rule}`
    rules.set(key, [...(rules.get(key) ?? []), finding])
  }
  return [...rules.values()]
    .map(corrections => ({ kind: 'correction' as const, key: findingKey(corrections[0] as Correction), corrections }))
    .sort((a, b) => rank(a) - rank(b))
}

/** A card a name, the one mentioned most first. */
export function mentionCards(findings: readonly Finding[]): MentionCard[] {
  const names = new Map<string, Mention[]>()
  for (const finding of findings) {
    if (finding.kind !== 'mention') continue
    const key = `${finding.label}\n${finding.entity ?? finding.name}`
    names.set(key, [...(names.get(key) ?? []), finding])
  }
  return [...names.values()]
    .map(mentions => {
      const first = mentions[0] as Mention
      return { kind: 'mention' as const, key: findingKey(first), name: first.name, label: first.label, mentions }
    })
    .sort((a, b) => b.mentions.length - a.mentions.length)
}

/** Open notes first. */
export function noteCards(article: Article): NoteCard[] {
  return article.state.annotations
    .list()
    .flatMap(annotation =>
      annotation.type === 'note' ? [{ kind: 'note' as const, key: annotation.id, note: annotation }] : [],
    )
    .sort((a, b) => Number(a.note.resolved !== null) - Number(b.note.resolved !== null))
}

/** Where a note stands in the plain text. */
export function noteSpan(article: Article, { from, to }: { from: DocPos; to: DocPos }): Span {
  const coordinates = Coordinates.of(article.state.doc)
  return span(coordinates.fromDocPos(from), coordinates.fromDocPos(to))
}

/** Number of the paragraph, from 1, in which a place begins. */
export function paragraphOf(article: Article, { start }: Span): number {
  return Coordinates.of(article.state.doc).blockAt(start) + 1
}

function rank({ corrections }: CorrectionCard): number {
  return severities.indexOf((corrections[0] as Correction).severity)
}
