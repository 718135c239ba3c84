import type { Annotation } from '../article/annotation.ts'
import { plainText } from '../article/block.ts'
import { Coordinates } from '../article/coordinates.ts'
import type { ArticleState } from '../article/state.ts'
import type { Span } from '../text/offset.ts'
import type { Correction, Finding, Mention, Repeat } from './finding.ts'
import { wordingOf } from './wording.ts'

/** A correction that is never proposed: a rule on a wording. */
export interface Ruling {
  readonly rule: string
  readonly quote: string
}

type Decided = { readonly annotation: Annotation; readonly start: number; readonly end: number }

/** The findings that nobody has answered yet. What was rejected stays silent for as long as its wording stands. */
export function openFindings(findings: readonly Finding[], state: ArticleState, rulings: readonly Ruling[]): Finding[] {
  const text = plainText(state.doc)
  const decided = decidedPlaces(state)
  const silenced = new Set(rulings.map(({ rule, quote }) => `${rule}\n${quote}`))
  return findings.filter(finding => {
    if (finding.kind === 'repeat') return !isIgnored(finding, decided)
    const wording = finding.kind === 'correction' ? wordingOf(text, finding) : finding.quote
    const rule = ruleOf(finding)
    return !silenced.has(`${rule}\n${wording}`) && !decided.some(place => answers(place, finding, rule, wording))
  })
}

/** What a decision on a finding is kept under. */
export function ruleOf(finding: Correction | Mention): string {
  return finding.kind === 'correction' ? finding.rule : finding.label
}

function decidedPlaces(state: ArticleState): Decided[] {
  const coordinates = Coordinates.of(state.doc)
  return state.annotations
    .list()
    .filter(({ type }) => type === 'decision' || type === 'duplicate')
    .map(annotation => ({
      annotation,
      start: coordinates.fromDocPos(annotation.from),
      end: coordinates.fromDocPos(annotation.to),
    }))
}

function answers(
  { annotation, start, end }: Decided,
  finding: Correction | Mention,
  rule: string,
  wording: string,
): boolean {
  if (annotation.type !== 'decision' || annotation.kind !== finding.kind) return false
  const same = annotation.rule === rule && annotation.quote === wording
  return same && (annotation.answer === 'ignore-article' || (start <= finding.start && finding.end <= end))
}

/** Every copy of the repeat stands in a passage of one group that a person called no duplicate. */
function isIgnored(repeat: Repeat, decided: readonly Decided[]): boolean {
  const ignored = decided.filter(({ annotation }) => annotation.type === 'duplicate' && annotation.answer === 'ignored')
  const groups = new Set(ignored.map(({ annotation }) => (annotation.type === 'duplicate' ? annotation.group : '')))
  return [...groups].some(group =>
    repeat.copies.every(copy =>
      copy.spans.every(place =>
        ignored.some(
          passage =>
            passage.annotation.type === 'duplicate' && passage.annotation.group === group && covers(passage, place),
        ),
      ),
    ),
  )
}

function covers({ start, end }: Decided, place: Span): boolean {
  return start <= place.start && place.end <= end
}
