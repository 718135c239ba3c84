import { AttrStep, type Step } from 'prosemirror-transform'
import type { Annotation } from '../article/annotation.ts'
import { AnnotationStep } from '../article/annotation-step.ts'
import { Article } from '../article/article.ts'
import { type Block, blocksOfText } from '../article/block.ts'
import { replaceText } from '../article/edit.ts'
import { RecordStep } from '../article/record-step.ts'
import type { Collection, RecordOf } from '../article/records.ts'
import { defaultLabels } from '../article/records.ts'
import type { BlockKind, Role } from '../article/schema.ts'
import { diffTexts } from '../changes/diff.ts'
import { docPos, span } from '../text/offset.ts'
import { sha256Text } from '../text/sha256.ts'
import { type DocumentContext, locate, toDocument } from './document.ts'
import { documentSchema, type Selector, type WarraqDocument } from './document-schema.ts'
import { type Located, selectorHolds, spanOfSelector } from './selector.ts'

/** What is wrong with a document: not one at all, of a later version, or at odds with its own text. */
export type DocumentFault =
  | { readonly fault: 'broken'; readonly where: string }
  | { readonly fault: 'future'; readonly version: number }
  | { readonly fault: 'mismatch'; readonly where: string }

export type ReadDocument =
  | {
      readonly ok: true
      readonly article: Article
      readonly context: DocumentContext
      readonly document: WarraqDocument
    }
  | ({ readonly ok: false } & DocumentFault)

/** Reads a parsed JSON value; everything that the document says of its text is checked against the text. */
export function readDocument(json: unknown): ReadDocument {
  const version = (json as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version > 1) return { ok: false, fault: 'future', version }
  const parsed = documentSchema.safeParse(json)
  if (!parsed.success) return broken(parsed.error.issues[0]?.path.join('.') ?? '')
  const document = parsed.data
  const unlike = hashFault(document)
  if (unlike) return mismatch(unlike)
  try {
    const article = document.history ? replayed(document) : rebuilt(document)
    const context = contextOf(document)
    const odd = placeFault(document, article) ?? derivedFault(document, toDocument(article, context))
    return odd ? mismatch(odd) : { ok: true, article, context, document }
  } catch (error) {
    if (error instanceof RangeError) return broken(`history: ${error.message}`)
    throw error
  }
}

function broken(where: string): ReadDocument {
  return { ok: false, fault: 'broken', where }
}

function mismatch(where: string): ReadDocument {
  return { ok: false, fault: 'mismatch', where }
}

function hashFault({ original, text, textSha256 }: WarraqDocument): string | null {
  if (sha256Text(original.text) !== original.sha256) return 'original.sha256'
  return sha256Text(text) === textSha256 ? null : 'textSha256'
}

function replayed(document: WarraqDocument): Article {
  return Article.replay(originalBlocks(document), document.history?.entries ?? [])
}

function originalBlocks({ original }: WarraqDocument): Block[] {
  const lines = blocksOfText(original.text)
  if (lines.length !== original.kinds.length) throw new RangeError('original.kinds does not match the text')
  return lines.map((block, i) => ({ ...block, kind: original.kinds[i] as BlockKind }))
}

/** A document without its history becomes the original and one entry that imports everything since. */
function rebuilt(document: WarraqDocument): Article {
  const start = Article.start(originalBlocks(document))
  const edits = diffTexts(document.original.text, document.text).map(({ fromA, toA, after }) => ({
    ...span(fromA, toA),
    text: after,
  }))
  const { text, wanted } = replaceText(start.state, edits)
  const sign = { author: document.generator, at: lastTime(document), reason: { act: 'import' } as const }
  const edited = start.commit({ text, wanted, ...sign }).article
  const attributes = blockSteps(document, edited)
  const also = [...annotationSteps(document, locate(edited.state.doc)), ...recordSteps(document, edited)]
  return edited.commit({ text: attributes, also, ...sign, joins: true }).article
}

function blockSteps({ blocks }: WarraqDocument, article: Article): Step[] {
  const steps: Step[] = []
  article.state.doc.forEach((node, pos, index) => {
    const block = blocks[index]
    if (!block) throw new RangeError('blocks does not match the text')
    if (node.attrs.kind !== block.kind) steps.push(new AttrStep(pos, 'kind', block.kind as BlockKind))
    if (node.attrs.role !== block.role) steps.push(new AttrStep(pos, 'role', block.role as Role | null))
  })
  return steps
}

function annotationSteps({ annotations, notes, decisions }: WarraqDocument, b: Located): Step[] {
  const place = (selector: Selector) => {
    const { start, end } = spanOfSelector(b, selector)
    return { from: b.coordinates.toDocPos(start), to: docPos(b.coordinates.toDocPos(end)) }
  }
  const add: Annotation[] = annotations.map(({ selector, original: _original, ...rest }) => ({
    ...rest,
    ...place(selector),
  }))
  for (const { anchor, original: _original, ...rest } of notes) add.push({ type: 'note', ...rest, ...place(anchor) })
  decisions.forEach(({ anchor, kind, rule, quote, answer }, i) => {
    if (anchor && kind !== 'repeat' && answer !== 'accept')
      add.push({ type: 'decision', id: `d${i + 1}`, kind, rule, quote, answer, ...place(anchor) })
  })
  return add.length > 0 ? [new AnnotationStep([], add)] : []
}

function recordSteps({ entities, relations, labelSet, meta, review }: WarraqDocument, article: Article): Step[] {
  const steps: Step[] = []
  const set = <C extends Collection>(collection: C, key: string, value: RecordOf<C>) =>
    steps.push(RecordStep.set(article.state.records, collection, key, value))
  for (const { id, ...entity } of entities) set('entities', id, entity)
  for (const { id, ...relation } of relations) set('relations', id, relation)
  for (const { change, ...check } of review.checks) set('checks', change, check)
  for (const [field, value] of Object.entries(meta)) set('details', field, value)
  if (JSON.stringify(labelSet) !== JSON.stringify(defaultLabels))
    for (const [id, label] of Object.entries(labelSet)) set('labels', id, label)
  return steps
}

function lastTime({ changes, notes }: WarraqDocument): string {
  return [...changes.map(({ at }) => at ?? ''), ...notes.map(({ at }) => at), '1970-01-01T00:00:00.000Z']
    .sort()
    .at(-1) as string
}

function placeFault(document: WarraqDocument, article: Article): string | null {
  const b = locate(article.state.doc)
  const a = locate(Article.start(article.original).state.doc)
  if (b.text !== document.text) return 'text'
  for (const { where, selector, located } of selectorsOf(document, a, b))
    if (selector && !selectorHolds(located, selector)) return where
  return changeFault(document, a, b)
}

function selectorsOf(
  document: WarraqDocument,
  a: Located,
  b: Located,
): { where: string; selector: Selector | null; located: Located }[] {
  return [
    ...[...document.annotations, ...document.duplicates.flatMap(({ copies }) => copies)].flatMap(
      ({ selector, original }) => [
        { where: 'selector', selector, located: b },
        { where: 'original', selector: original, located: a },
      ],
    ),
    ...document.notes.flatMap(({ anchor, original }) => [
      { where: 'notes', selector: anchor, located: b },
      { where: 'notes', selector: original, located: a },
    ]),
    ...document.decisions.map(({ anchor }) => ({ where: 'decisions', selector: anchor, located: b })),
  ]
}

/** Changes of another version of the program may be cut otherwise, but they must say what stands in both texts. */
function changeFault({ changes }: WarraqDocument, a: Located, b: Located): string | null {
  let [doneA, doneB] = [0, 0]
  for (const change of changes) {
    const before = spanOfSelector(a, change.a)
    const after = spanOfSelector(b, change.b)
    const same = a.text.slice(doneA, before.start) === b.text.slice(doneB, after.start)
    const quotes =
      a.text.slice(before.start, before.end) === change.before && b.text.slice(after.start, after.end) === change.after
    if (!same || !quotes) return `changes.${change.id}`
    doneA = before.end
    doneB = after.end
  }
  return a.text.slice(doneA) === b.text.slice(doneB) ? null : 'changes'
}

const derived = ['blocks', 'annotations', 'entities', 'relations', 'notes', 'labelSet', 'meta', 'review'] as const

/** What the history gives must be what the document says; places in the original are checked by their quotes. */
function derivedFault(document: WarraqDocument, again: WarraqDocument): string | null {
  const members = document.history ? [...derived, 'decisions' as const] : derived
  return members.find(member => canonical(document[member]) !== canonical(again[member])) ?? null
}

/** JSON without regard to the order of members, and without places in the original. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) =>
    key === 'original'
      ? undefined
      : member !== null && typeof member === 'object' && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
        : member,
  )
}

function contextOf(document: WarraqDocument): DocumentContext {
  const known = new Set(Object.keys(documentSchema.shape))
  const unknown = Object.fromEntries(Object.entries(document).filter(([member]) => !known.has(member)))
  return { source: document.source, generator: document.generator, unknown }
}
