import type { Step } from 'prosemirror-transform'
import type { Annotation, Range } from '../article/annotation.ts'
import { AnnotationStep } from '../article/annotation-step.ts'
import type { Article, Commit } from '../article/article.ts'
import { plainText } from '../article/block.ts'
import { Coordinates } from '../article/coordinates.ts'
import { type RemovedCopy, removeCopies } from '../article/copy-removal.ts'
import { replaceText, type TextEdit } from '../article/edit.ts'
import { newIds } from '../article/id.ts'
import { RecordStep } from '../article/record-step.ts'
import { moveIntoKept } from '../repeats/move-into-kept.ts'
import type { Span } from '../text/offset.ts'
import type { Copy, Correction, Mention, Repeat } from './finding.ts'
import { ruleOf } from './open-findings.ts'
import { wordingOf, wordingSpan } from './wording.ts'

/** An act ready for {@link Article.commit}, but for who and when. */
export type Answer = Omit<Commit, 'author' | 'at'>

/** What resolving a repeat does to annotations; see {@link removeCopies}. */
export interface RepeatAnswer {
  readonly answer: Answer
  readonly moved: number
  readonly merged: number
  readonly lost: number
}

/** The edits that a correction proposes first: its best choice, else its first replacement; null where it has neither. */
export function editsOf(correction: Correction, option = 0): readonly TextEdit[] | null {
  if (correction.choices) return correction.choices[option]?.edits ?? null
  const text = correction.replacements[option]
  return text === undefined ? null : [{ start: correction.start, end: correction.end, text }]
}

/** Applies corrections as one act. @throws {RangeError} if one has no such option, or their edits overlap. */
export function acceptCorrections(article: Article, corrections: readonly Correction[], option = 0): Answer {
  const text = plainText(article.state.doc)
  const edits = corrections.flatMap(correction => {
    const found = editsOf(correction, option)
    if (!found) throw new RangeError('The correction has no such replacement')
    return found
  })
  const first = corrections[0]
  return {
    ...replaceText(article.state, edits),
    reason: {
      act: 'accept',
      ...(first ? { rule: first.rule, category: first.category, quote: wordingOf(text, first) } : {}),
    },
  }
}

/** Says no to a correction or a mention where it stands, or everywhere in the article. */
export function rejectFinding(
  article: Article,
  finding: Correction | Mention,
  answer: 'reject' | 'ignore-article' = 'reject',
): Answer {
  const text = plainText(article.state.doc)
  const place = finding.kind === 'correction' ? wordingSpan(text, finding) : finding
  const rule = ruleOf(finding)
  const quote = text.slice(place.start, place.end)
  const anchor = { type: 'decision', id: newIds(article, 'd')(), kind: finding.kind, rule, quote, answer } as const
  return {
    also: [new AnnotationStep([], [{ ...anchor, ...rangeOf(article, place) }])],
    reason: { act: answer === 'reject' ? 'reject' : 'ignore', rule, quote },
  }
}

/** Tags suggested mentions, those of one name as one entity. */
export function acceptMentions(article: Article, mentions: readonly Mention[]): Answer {
  const newTag = newIds(article, 'a')
  const newEntity = newIds(article, 'e')
  const entities = new Map<string, string>()
  const records: Step[] = []
  const tags: Annotation[] = mentions.map(mention => {
    const key = `${mention.label}\n${mention.name}`
    let entity = mention.entity ?? entities.get(key) ?? knownEntity(article, mention)
    if (entity === null) {
      entity = newEntity()
      records.push(
        RecordStep.set(article.state.records, 'entities', entity, { name: mention.name, label: mention.label }),
      )
    }
    entities.set(key, entity)
    return { type: 'entity', id: newTag(), label: mention.label, entity, ...rangeOf(article, mention) }
  })
  const rule = mentions[0]?.source
  return { also: [...records, new AnnotationStep([], tags)], reason: { act: 'tag', ...(rule ? { rule } : {}) } }
}

/** The entity of the article that has a mention's name and label; null where there is none. */
export function knownEntity(article: Article, { name, label }: Pick<Mention, 'name' | 'label'>): string | null {
  const entries = Object.entries(article.state.records.entities)
  return entries.find(([, entity]) => entity.name === name && entity.label === label)?.[0] ?? null
}

/** Removes every copy of a repeat but one; its annotations go to the kept copy, which is marked as such. */
export function resolveRepeat(article: Article, repeat: Repeat, keep: number): RepeatAnswer {
  const kept = repeat.copies[keep]
  if (!kept) throw new RangeError('The repeat has no such copy')
  const text = plainText(article.state.doc)
  const removed: RemovedCopy[] = repeat.copies
    .filter(copy => copy !== kept)
    .map(copy => ({ spans: copy.spans, toKept: moveIntoKept(copy.spans, kept.spans, text) }))
  const { text: steps, wanted, moved, merged, lost } = removeCopies(article.state, removed)
  const group = newIds(article, 'r')()
  const newPassage = newIds(article, 'k')
  const after = steps.reduce((place, step) => place.map(range => mapWhole(step, range)), passages(article, kept))
  const marks = after.map(range => ({ type: 'duplicate', id: newPassage(), group, answer: 'kept', ...range }) as const)
  return {
    answer: {
      text: steps,
      wanted,
      also: [new AnnotationStep([], marks)],
      reason: { act: 'remove-copy', rule: repeat.exact ? 'exact-repeat' : 'near-repeat', category: 'repetition' },
    },
    moved,
    merged,
    lost,
  }
}

/** Marks the copies of a repeat as no duplicates of each other. */
export function ignoreRepeat(article: Article, repeat: Repeat): Answer {
  const group = newIds(article, 'r')()
  const newPassage = newIds(article, 'k')
  const marks = repeat.copies.flatMap(copy =>
    passages(article, copy).map(
      range => ({ type: 'duplicate', id: newPassage(), group, answer: 'ignored', ...range }) as const,
    ),
  )
  return { also: [new AnnotationStep([], marks)], reason: { act: 'not-duplicate' } }
}

function passages(article: Article, copy: Copy): Range[] {
  return copy.spans.map(place => rangeOf(article, place))
}

function rangeOf(article: Article, { start, end }: Span): Range {
  const coordinates = Coordinates.of(article.state.doc)
  return { from: coordinates.toDocPos(start), to: coordinates.toDocPos(end) }
}

function mapWhole(step: Step, { from, to }: Range): Range {
  const map = step.getMap()
  return { from: map.map(from, 1), to: map.map(to, -1) } as Range
}
