import { type Span, span } from '../text/offset.ts'
import type { Words } from '../text/words.ts'
import type { Run } from './groups.ts'
import { compareSpacing, type Spacing } from './spacing.ts'
import type { Unit } from './unit.ts'

/** Which copy of a group to keep, and why. */
export interface Recommendation {
  /** Number of the copy in text order, from 0. */
  readonly keep: number
  readonly reason: Words
}

/**
 * Recommends a copy of each group: of the longest unbroken stretch of repeated text, then the one that misses fewer spaces,
 * breaks fewer sentences, has its paragraphs split, has fewer stray spaces; else the first. Groups that follow each other
 * without a gap are judged together, so that what is kept stays together.
 */
export function recommend(text: string, units: readonly Unit[], groups: readonly (readonly Run[])[]): Recommendation[] {
  const spacings = groups.map(runs =>
    compareSpacing(
      text,
      runs.map(run => spanOf(units, run)),
    ),
  )
  const stretches = stretchesOf(groups, spacings)
  return groups.map((runs, group) => {
    const scores = runs.map((_, copy) => stretches.get(name(group, copy)) as Stretch)
    const keep = scores.indexOf([...scores].sort(compareStretches)[0] as Stretch)
    return { keep, reason: reasonOf(scores, spacings[group] as Spacing[], keep) }
  })
}

/** Copies of different groups that touch, with their spacing summed. */
interface Stretch {
  units: number
  missing: number
  broken: number
  split: number
  stray: number
}

function spanOf(units: readonly Unit[], { first, last }: Run): Span {
  return span((units[first] as Unit).start, (units[last] as Unit).end)
}

function name(group: number, copy: number): string {
  return `${group}:${copy}`
}

function stretchesOf(
  groups: readonly (readonly Run[])[],
  spacings: readonly (readonly Spacing[])[],
): Map<string, Stretch> {
  const runs = groups.flatMap((copies, group) => copies.map((run, copy) => ({ ...run, group, copy })))
  const stretches = new Map<string, Stretch>()
  let last = -2
  let inside = new Set<number>()
  let stretch: Stretch | null = null
  for (const run of runs.sort((a, b) => a.first - b.first)) {
    if (!stretch || run.first !== last + 1 || inside.has(run.group)) {
      stretch = { units: 0, missing: 0, broken: 0, split: 0, stray: 0 }
      inside = new Set()
    }
    inside.add(run.group)
    last = run.last
    addTo(stretch, run.last - run.first + 1, spacings[run.group]?.[run.copy] as Spacing)
    stretches.set(name(run.group, run.copy), stretch)
  }
  return stretches
}

function addTo(stretch: Stretch, units: number, spacing: Spacing): void {
  stretch.units += units
  stretch.missing += spacing.missing
  stretch.broken += spacing.broken
  stretch.split += spacing.split
  stretch.stray += spacing.stray
}

/** Better first; ties keep text order. */
function compareStretches(a: Stretch, b: Stretch): number {
  return b.units - a.units || a.missing - b.missing || a.broken - b.broken || b.split - a.split || a.stray - b.stray
}

function reasonOf(stretches: readonly Stretch[], spacings: readonly Spacing[], keep: number): Words {
  const kept = spacings[keep] as Spacing
  const others = spacings.filter((_, copy) => copy !== keep)
  const causes: Words[] = []
  if (others.some(other => other.split < kept.split)) causes.push(splitWords)
  if (others.some(other => other.missing > kept.missing)) causes.push(spaceWords(kept, others))
  if (others.some(other => other.broken > kept.broken)) causes.push(unbrokenWords)
  if (others.some(other => other.stray > kept.stray)) causes.push(strayWords)
  if (stretches.some(stretch => stretch.units < (stretches[keep] as Stretch).units)) causes.push(longerWords)
  return causes.length > 0 ? sentence(causes) : keep === 0 ? firstWords : togetherWords
}

const splitWords: Words = { ar: 'فقراتها مفصولة', en: 'its paragraphs are split' }
const unbrokenWords: Words = { ar: 'لا سطر جديد يقطع جملها', en: 'no line break cuts its sentences' }
const strayWords: Words = { ar: 'ليس فيها مسافة زائدة', en: 'it has no stray space' }
const longerWords: Words = { ar: 'هي من النسخة الأطول', en: 'it is part of the longer copy' }
const firstWords: Words = {
  ar: 'تقدّمت على غيرها، ولا فرق بين النسخ.',
  en: 'It stands first; the copies do not differ.',
}
const togetherWords: Words = { ar: 'تتصل بما يبقى قبلها أو بعدها.', en: 'It belongs with what is kept beside it.' }

function spaceWords(kept: Spacing, others: readonly Spacing[]): Words {
  const example = others.find(other => other.missing > kept.missing && other.example !== null)?.example
  const ar = example ? ` (في غيرها «${example}»)` : ''
  const en = example ? ` (another has “${example}”)` : ''
  return kept.missing === 0
    ? { ar: `لا تنقصها مسافة${ar}`, en: `it has no missing space${en}` }
    : { ar: `ما ينقصها من المسافات أقل${ar}`, en: `it misses fewer spaces${en}` }
}

function sentence(causes: readonly Words[]): Words {
  const en = causes.map(cause => cause.en).join(', and ')
  return { ar: `${causes.map(cause => cause.ar).join('، و')}.`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` }
}
