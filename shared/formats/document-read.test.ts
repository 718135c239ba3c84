import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { type Annotation, range } from '../article/annotation.ts'
import { AnnotationStep } from '../article/annotation-step.ts'
import { Article, type Commit } from '../article/article.ts'
import { blocksOfText, plainText } from '../article/block.ts'
import { setRole } from '../article/edit.ts'
import { newIds } from '../article/id.ts'
import { RecordStep } from '../article/record-step.ts'
import { acceptCorrections, acceptMentions, rejectFinding, resolveRepeat } from '../findings/answer.ts'
import { Engines } from '../findings/engines.ts'
import { knownNames, taggedSpans } from '../findings/known-names.ts'
import { sha256Text } from '../text/sha256.ts'
import { publishingForm, serializeDocument, toDocument } from './document.ts'
import { readDocument } from './document-read.ts'

const text = [
  'افتتح حاكم الإقليم جابر السعدون معرض الكتاب 📚 أمس بحضور مئات الزوار من المدن المجاورة كلها.',
  'وقال السعدون إن المعرض يضم أكثر من ألف دار نشر من عشرين دولة عربية وأجنبية هذا العام.كما أعلن جائزة جديدة للقراء الصغار تمنح كل سنة.',
  'افتتح حاكم الإقليم جابر السعدون معرض الكتاب 📚 أمس بحضور مئات الزوار من المدن المجاورة كلها.',
  'وقال السعدون إن المعرض يضم أكثر من ألف دار نشر من عشرين دولة عربية وأجنبية هذا العام.',
  'كما أعلن جائزة جديدة للقراء الصغار تمنح كل سنة.',
  'أما الناشرون، فان أغلبهم اشتكى من من ارتفاع الرسوم ، وللسعدون رأي آخر.',
].join('\n')

const sign = { author: 'سلمى', at: '2026-01-01T10:00:00.000Z' }

class Desk {
  article = Article.start(blocksOfText(text))

  do(commit: Omit<Commit, 'author' | 'at'>): void {
    this.article = this.article.commit({ ...commit, ...sign }).article
  }

  find() {
    const { state } = this.article
    return new Engines().check({
      blocks: this.article.blocks.map(block => block.text),
      names: knownNames(state, []),
      tagged: taggedSpans(state),
    })
  }

  place(words: string) {
    const start = plainText(this.article.state.doc).indexOf(words)
    const block = plainText(this.article.state.doc).slice(0, start).split('\n').length
    return range(start + block, start + block + words.length)
  }
}

/** An article on which everything was done once. */
function worked(): Article {
  const desk = new Desk()
  const tag = { type: 'entity', label: 'PER', entity: 'e1', ...desk.place('السعدون') } as const
  const step = RecordStep.set(desk.article.state.records, 'entities', 'e1', { name: 'السعدون', label: 'PER' })
  desk.do({
    also: [step, new AnnotationStep([], [{ ...tag, id: newIds(desk.article, 'a')() }])],
    reason: { act: 'tag' },
  })
  const repeat = desk.find().find(finding => finding.kind === 'repeat')
  if (repeat?.kind !== 'repeat') throw new Error('no repeat')
  desk.do(resolveRepeat(desk.article, repeat, 1).answer)
  desk.do(
    acceptMentions(
      desk.article,
      desk.find().filter(finding => finding.kind === 'mention'),
    ),
  )
  const corrections = desk.find().filter(finding => finding.kind === 'correction')
  const rejected = corrections.find(({ rule }) => rule === 'doubled-word')
  if (!rejected) throw new Error('no doubled word')
  desk.do(
    acceptCorrections(
      desk.article,
      corrections.filter(correction => correction !== rejected),
    ),
  )
  const again = desk.find().find(finding => finding.kind === 'correction' && finding.rule === 'doubled-word')
  if (again?.kind !== 'correction') throw new Error('no doubled word')
  desk.do(rejectFinding(desk.article, again))
  const note: Annotation = {
    type: 'note',
    id: 'n1',
    text: 'راجع الرقم',
    ...sign,
    replies: [{ text: 'تم', ...sign }],
    resolved: null,
    ...desk.place('ألف دار'),
  }
  desk.do({ also: [new AnnotationStep([], [note])], reason: { act: 'note' } })
  desk.do({ text: [setRole(desk.article.state.doc, 0, 'headline')], reason: { act: 'role' } })
  desk.do({
    also: [RecordStep.set(desk.article.state.records, 'details', 'slug', 'book-fair')],
    reason: { act: 'details' },
  })
  return desk.article
}

const source = { name: 'fair.txt', mediaType: 'text/plain', encoding: 'utf-8', size: 900, sha256: sha256Text(text) }
const article = worked()
const document = toDocument(article, { source, generator: 'warraq test' })
const copy = () => JSON.parse(JSON.stringify(document))

const schema = JSON.parse(readFileSync(new URL('./warraq.schema.json', import.meta.url), 'utf8'))
const isValid = new Ajv2020({ strict: false }).compile(schema)

type Path = readonly (string | number)[]

/** Every member of every object, the history's inside left out: it is checked by replaying it. */
function membersOf(value: unknown, path: Path = []): Path[] {
  if (path[0] === 'history' && path.length > 0) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => membersOf(item, [...path, index]))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) => [[...path, key], ...membersOf(member, [...path, key])])
}

function parentOf(root: unknown, path: Path): Record<string, unknown> {
  return path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], root) as Record<string, unknown>
}

/** Members that a document may lack: the publishing form has no history; the label set is data of the house. */
const optional = (path: Path) => path.join('.') === 'history' || (path[0] === 'labelSet' && path.at(-1) === 'key')

describe('readDocument', () => {
  it('gives the article back, and the same bytes again', () => {
    const read = readDocument(copy())
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(serializeDocument(toDocument(read.article, read.context))).toBe(serializeDocument(document))
    expect(read.article.undoSteps()).toEqual(article.undoSteps())
  })

  it('holds what was done', () => {
    expect(document.annotations.map(({ type, selector }) => [type, selector.quote])).toContainEqual([
      'entity',
      'لسعدون',
    ])
    expect(document.duplicates.map(({ copies }) => copies.map(({ fate }) => fate))).toEqual([['kept', 'removed']])
    expect(document.decisions.map(({ answer }) => answer)).toEqual(['reject', 'accept'])
    expect(document.notes[0]?.anchor.quote).toBe('ألف دار')
    expect(document.blocks[0]?.role).toBe('headline')
    expect(document.meta).toEqual({ slug: 'book-fair' })
  })

  it('keeps members that it does not know', () => {
    const read = readDocument({ ...copy(), house: { style: 1 } })
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(toDocument(read.article, read.context)).toMatchObject({ house: { style: 1 } })
  })

  it('reads the publishing form, with the same text, tags and notes', () => {
    const read = readDocument(JSON.parse(serializeDocument(publishingForm(document))))
    if (!read.ok) throw new Error(JSON.stringify(read))
    const again = toDocument(read.article, read.context)
    for (const member of ['text', 'annotations', 'notes', 'entities', 'blocks', 'meta'] as const)
      expect(again[member]).toEqual(document[member])
  })

  it('refuses a document of a later version by its number', () => {
    expect(readDocument({ ...copy(), version: 2 })).toEqual({ ok: false, fault: 'future', version: 2 })
  })

  it.each([null, 7, 'text', [], {}, { format: 'warraq' }])('refuses %j', value => {
    expect(readDocument(value)).toMatchObject({ ok: false, fault: 'broken' })
  })

  it('refuses the document with any one member removed; so does the schema where the member is required', () => {
    const paths = membersOf(document).filter(path => !optional(path))
    expect(paths.length).toBeGreaterThan(150)
    const accepted = paths.filter(path => {
      const mutant = copy()
      delete parentOf(mutant, path)[path.at(-1) as string]
      return readDocument(mutant).ok
    })
    expect(accepted).toEqual([])
    const required = paths.filter(([top]) => top !== 'meta' && top !== 'labelSet')
    const valid = required.filter(path => {
      const mutant = copy()
      delete parentOf(mutant, path)[path.at(-1) as string]
      return isValid(mutant)
    })
    expect(valid).toEqual([])
    expect(isValid(copy())).toBe(true)
  })

  it('refuses the document with any one start or end shifted by one', () => {
    const paths = membersOf(document).filter(path => path.at(-1) === 'start' || path.at(-1) === 'end')
    const accepted = paths.flatMap(path =>
      [1, -1]
        .filter(by => {
          const mutant = copy()
          const parent = parentOf(mutant, path)
          parent[path.at(-1) as string] = (parent[path.at(-1) as string] as number) + by
          return readDocument(mutant).ok
        })
        .map(by => [...path, by]),
    )
    expect(accepted).toEqual([])
  })

  it('refuses a text, a quote or a hash that was changed', () => {
    for (const path of [
      ['text'],
      ['original', 'text'],
      ['textSha256'],
      ['annotations', 0, 'selector', 'quote'],
      ['notes', 0, 'anchor', 'prefix'],
    ]) {
      const mutant = copy()
      const parent = parentOf(mutant, path)
      const key = path.at(-1) as string
      parent[key] = `${(parent[key] as string).slice(0, -1)}x`
      expect(readDocument(mutant)).toMatchObject({ ok: false })
    }
  })

  it('refuses a history that does not fit, naming it', () => {
    const mutant = copy()
    mutant.history.entries[1].n = 7
    expect(readDocument(mutant)).toMatchObject({
      ok: false,
      fault: 'broken',
      where: expect.stringContaining('history'),
    })
  })
})
