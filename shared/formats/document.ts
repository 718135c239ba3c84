import type { Annotation } from '../article/annotation.ts'
import type { Article } from '../article/article.ts'
import { docOfBlocks, plainText } from '../article/block.ts'
import { Coordinates } from '../article/coordinates.ts'
import { entriesInForce } from '../article/log.ts'
import { labelsOf } from '../article/records.ts'
import { type AttributedChange, attribute } from '../changes/attribution.ts'
import { diffTexts } from '../changes/diff.ts'
import { originalPlace } from '../changes/original-place.ts'
import { type Span, span, utf16 } from '../text/offset.ts'
import { sha256Text } from '../text/sha256.ts'
import { type DocumentAnnotation, documentSchema, type Selector, type WarraqDocument } from './document-schema.ts'
import { type Located, selectorOf } from './selector.ts'

/** What a document says beyond the article itself. */
export interface DocumentContext {
  readonly source: WarraqDocument['source']
  /** Name and version of the program that writes. */
  readonly generator: string
  /** Members of a document read before that this version does not know. */
  readonly unknown?: Readonly<Record<string, unknown>>
}

type Write = {
  readonly a: Located
  readonly b: Located
  readonly changes: readonly AttributedChange[]
  readonly article: Article
}

/** The corrected JSON document of an article. The same article gives the same document. */
export function toDocument(article: Article, { source, generator, unknown = {} }: DocumentContext): WarraqDocument {
  const a = locate(docOfBlocks(article.original))
  const b = locate(article.state.doc)
  const write: Write = { a, b, article, changes: attribute(article, diffTexts(a.text, b.text)) }
  const document = {
    format: 'warraq',
    version: 1,
    generator,
    source,
    language: 'ar',
    direction: 'rtl',
    offsetUnit: 'code-point',
    original: { text: a.text, sha256: sha256Text(a.text), kinds: article.original.map(block => block.kind) },
    text: b.text,
    textSha256: sha256Text(b.text),
    blocks: blocksOf(write),
    annotations: annotationsOf(write),
    entities: withIds(article.state.records.entities),
    relations: withIds(article.state.records.relations),
    changes: write.changes.map((change, i) => changeOf(write, change, i)),
    duplicates: duplicatesOf(write),
    decisions: decisionsOf(write),
    notes: notesOf(write),
    labelSet: labelsOf(article.state.records),
    meta: article.state.records.details,
    snapshots: [],
    review: reviewOf(write),
    history: { entries: article.log },
    ...unknown,
  }
  return documentSchema.parse(document)
}

/** The form that goes out: without the history of how it came about. */
export function publishingForm(document: WarraqDocument): WarraqDocument {
  const { history: _history, ...rest } = document
  return rest as WarraqDocument
}

/** One document, one text: members in the order of the schema, two spaces, a final newline. */
export function serializeDocument(document: WarraqDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

export function locate(doc: Article['state']['doc']): Located {
  return { text: plainText(doc), coordinates: Coordinates.of(doc) }
}

function blocksOf({ b, article }: Write): WarraqDocument['blocks'] {
  return article.blocks.map(({ kind, role }, index) => ({
    start: b.coordinates.toCodePoint(b.coordinates.blockStart(index)),
    end: b.coordinates.toCodePoint(b.coordinates.blockEnd(index)),
    kind,
    role,
  }))
}

function annotationsOf(write: Write): WarraqDocument['annotations'] {
  return write.article.state.annotations.list().flatMap<DocumentAnnotation>(annotation => {
    const { id, type } = annotation
    if (type === 'entity')
      return [{ id, type, label: annotation.label, entity: annotation.entity, ...placeOf(write, annotation) }]
    if (type === 'duplicate')
      return [{ id, type, group: annotation.group, answer: annotation.answer, ...placeOf(write, annotation) }]
    return []
  })
}

function notesOf(write: Write): WarraqDocument['notes'] {
  return write.article.state.annotations.list().flatMap(annotation => {
    if (annotation.type !== 'note') return []
    const { id, text, author, at, replies, resolved } = annotation
    const { selector, original } = placeOf(write, annotation)
    return [{ id, anchor: selector, original, text, author, at, replies, resolved }]
  })
}

function decisionsOf(write: Write): WarraqDocument['decisions'] {
  const standing = write.article.state.annotations.list().flatMap(annotation => {
    if (annotation.type !== 'decision') return []
    const { kind, rule, quote, answer } = annotation
    const made = write.article.log.find(({ steps }) =>
      JSON.stringify(steps).includes(`"id":${JSON.stringify(annotation.id)}`),
    )
    return [
      {
        kind,
        rule,
        quote,
        answer,
        anchor: placeOf(write, annotation).selector,
        author: made?.author ?? null,
        at: made?.at ?? null,
      },
    ]
  })
  return [...standing, ...acceptances(write)]
}

function acceptances({ article }: Write): WarraqDocument['decisions'] {
  return entriesInForce(article.log)
    .filter(({ reason }) => reason.act === 'accept')
    .map(({ reason, author, at }) => ({
      kind: 'correction',
      rule: reason.rule ?? '',
      quote: reason.quote ?? '',
      answer: 'accept',
      anchor: null,
      author,
      at,
    }))
}

function changeOf({ a, b }: Write, change: AttributedChange, index: number): WarraqDocument['changes'][number] {
  const { kind, fromA, toA, fromB, toB, before, after, by } = change
  return {
    id: `c${index + 1}`,
    kind,
    a: points(a, span(fromA, toA)),
    b: points(b, span(fromB, toB)),
    before,
    after,
    category: by?.reason.category ?? null,
    rule: by?.reason.rule ?? null,
    act: by?.reason.act ?? null,
    author: by?.author ?? null,
    at: by?.at ?? null,
    decision: by?.reason.act === 'accept' ? 'accepted' : 'edited',
  }
}

/** Groups as people left them: a kept copy with the copies that were removed for it, or copies that are none. */
function duplicatesOf(write: Write): WarraqDocument['duplicates'] {
  const groups = new Map<string, WarraqDocument['duplicates'][number]['copies']>()
  const add = (group: string, copy: WarraqDocument['duplicates'][number]['copies'][number]) =>
    groups.set(group, [...(groups.get(group) ?? []), copy])
  const kept = write.article.state.annotations.list().filter(annotation => annotation.type === 'duplicate')
  for (const passage of kept) add(passage.group, { fate: passage.answer, ...placeOf(write, passage) })
  write.changes.forEach((change, i) => {
    if (change.kind !== 'removed-copy') return
    const twin = kept.find(passage => passage.answer === 'kept' && overlaps(write, passage, change))
    add(twin?.group ?? `c${i + 1}`, {
      fate: 'removed',
      selector: null,
      original: selectorOf(write.a, span(change.fromA, change.toA)),
    })
  })
  return [...groups].map(([group, copies]) => ({ group, copies }))
}

function overlaps({ b }: Write, { from, to }: Annotation, { copyOf }: AttributedChange): boolean {
  if (!copyOf) return false
  return copyOf.from < b.coordinates.fromDocPos(to) && b.coordinates.fromDocPos(from) < copyOf.to
}

function reviewOf({ b, article }: Write): WarraqDocument['review'] {
  const checks = Object.entries(article.state.records.checks).map(([change, check]) => ({ change, ...check }))
  return { state: 'not-reviewed', textSha256: sha256Text(b.text), checks }
}

function placeOf(
  { a, b, changes }: Write,
  { from, to }: Annotation,
): { selector: Selector; original: Selector | null } {
  const place = span(b.coordinates.fromDocPos(from), b.coordinates.fromDocPos(to))
  const before = originalPlace(changes, place)
  return { selector: selectorOf(b, place), original: before && selectorOf(a, span(before.start, before.end)) }
}

function points({ coordinates }: Located, { start, end }: Span): { start: number; end: number } {
  return { start: coordinates.toCodePoint(utf16(start)), end: coordinates.toCodePoint(utf16(end)) }
}

function withIds<T extends object>(table: Readonly<Record<string, T>>): (T & { id: string })[] {
  return Object.entries(table).map(([id, record]) => ({ ...record, id }))
}
