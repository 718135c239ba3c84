import { AttrStep, ReplaceStep, type Step } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { span } from '../text/offset.ts'
import { AnnotationStep } from './annotation-step.ts'
import { Article, type Committed } from './article.ts'
import { type Block, blocksOfText, plainText } from './block.ts'
import { replaceText, sliceOfText } from './edit.ts'
import type { LogEntry } from './log.ts'
import { RecordStep } from './record-step.ts'
import { canonicalState } from './testing/canonical.ts'
import { idsOf, read, show } from './testing/notation.ts'

const by = { author: 'سلمى', at: '2026-02-01T08:00:00Z' }
const original = blocksOfText('وصل الوفد\nأمس')

function type(article: Article, pos: number, text: string, joins = false): Article {
  const step = new ReplaceStep(pos, pos, sliceOfText(text, article.state.doc.child(0)))
  return article.commit({ text: [step], reason: { act: 'type' }, ...by, joins, selection: [pos, pos] }).article
}

function textOf(article: Article): string {
  return plainText(article.state.doc)
}

describe('a commit', () => {
  test('is an entry of the log, with reason, author and time', () => {
    const start = Article.start(original)
    const { article, entry } = start.commit({
      text: [new ReplaceStep(5, 6, sliceOfText('، ', start.state.doc.child(0)))],
      reason: { act: 'accept', rule: 'space', category: 'spacing', quote: ' ' },
      ...by,
      selection: [5, 5],
    })
    expect(article.log).toEqual([entry])
    expect(entry).toEqual({
      n: 1,
      group: 1,
      at: '2026-02-01T08:00:00Z',
      author: 'سلمى',
      reason: { act: 'accept', rule: 'space', category: 'spacing', quote: ' ' },
      steps: [{ stepType: 'replace', from: 5, to: 6, slice: { content: [{ type: 'text', text: '، ' }] } }],
      selection: [5, 5],
    })
  })

  test('leaves the article that it was made on', () => {
    const first = Article.start(original)
    expect(textOf(type(first, 1, 'و'))).toBe('ووصل الوفد\nأمس')
    expect([textOf(first), first.log.length, first.originalText]).toEqual(['وصل الوفد\nأمس', 0, 'وصل الوفد\nأمس'])
  })

  test('is refused where a step does not fit', () => {
    const article = Article.start(original)
    const commit = (text: readonly Step[], also: readonly Step[] = []) =>
      article.commit({ text, also, reason: { act: 'type' }, ...by })
    const slice = sliceOfText('و', article.state.doc.child(0))
    expect(() => commit([new ReplaceStep(40, 41, slice)])).toThrow(new RangeError('Entry 1 of the log does not fit'))
    expect(() => commit([], [new RecordStep('details', 'slug', 'وفد', null)])).toThrow(RangeError)
    expect(() => commit([new AttrStep(0, 'role', 'title')])).toThrow(RangeError)
    expect(() => commit([new AttrStep(0, 'kind', 'table')])).toThrow(RangeError)
  })

  test('never puts an LF into a block', () => {
    const article = Article.start(original)
    const json = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'أ\nب' }] } }
    const entry: LogEntry = { n: 1, group: 1, ...by, reason: { act: 'type' }, steps: [json] }
    expect(() => article.append(entry)).toThrow(new RangeError('Entry 1 of the log does not fit'))
  })
})

describe('undo and redo', () => {
  test('take back and do again what was done last', () => {
    let article = type(type(Article.start(original), 1, 'أ'), 2, 'ب')
    article = article.undo(by)?.article as Article
    expect(textOf(article)).toBe('أوصل الوفد\nأمس')
    article = article.undo(by)?.article as Article
    expect([textOf(article), article.canUndo, article.undo(by)]).toEqual(['وصل الوفد\nأمس', false, null])
    article = article.redo(by)?.article as Article
    article = article.redo(by)?.article as Article
    expect([textOf(article), article.canRedo, article.redo(by)]).toEqual(['أبوصل الوفد\nأمس', false, null])
    expect(article.log.map(({ group, undoes, redoes }) => [group, undoes, redoes])).toEqual([
      [1, undefined, undefined],
      [2, undefined, undefined],
      [2, 2, undefined],
      [1, 1, undefined],
      [1, undefined, 1],
      [2, undefined, 2],
    ])
  })

  test('have no bound', () => {
    let article = Article.start(original)
    for (let i = 0; i < 250; i++) article = type(article, 1, 'ه')
    for (let i = 0; i < 250; i++) article = article.undo(by)?.article as Article
    expect([textOf(article), article.canUndo]).toEqual(['وصل الوفد\nأمس', false])
    for (let i = 0; i < 250; i++) article = article.redo(by)?.article as Article
    expect(textOf(article)).toBe(`${'ه'.repeat(250)}وصل الوفد\nأمس`)
  })

  test('take joined entries together, but none joins across an undo', () => {
    let article = type(type(Article.start(original), 1, 'أ'), 2, 'ب', true)
    article = article.undo(by)?.article as Article
    expect(textOf(article)).toBe('وصل الوفد\nأمس')
    article = article.redo(by)?.article as Article
    article = type(article, 3, 'ج', true)
    article = article.undo(by)?.article as Article
    expect(textOf(article)).toBe('أبوصل الوفد\nأمس')
  })

  test('a new act ends what could be done again, and its group is a new one', () => {
    let article = type(type(Article.start(original), 1, 'أ'), 2, 'ب')
    article = article.undo(by)?.article as Article
    article = type(article, 2, 'ج')
    expect([article.canRedo, article.log.at(-1)?.group]).toEqual([false, 3])
    article = article.undo(by)?.article as Article
    expect(textOf(article)).toBe('أوصل الوفد\nأمس')
  })

  test('undo gives the selection from before the act back', () => {
    const article = type(type(Article.start(original), 3, 'أ'), 4, 'ب', true)
    expect(article.undo(by)?.selection).toEqual([3, 3])
    expect(article.undo(by)?.article.redo(by)?.selection).toBeNull()
  })

  test('go across text, annotations and records', () => {
    const { article, selected } = read('وصل {[الوفد]} أمس')
    const edit = replaceText(article.state, [{ ...span(selected.start, selected.end), text: 'الوفود' }])
    const slug = RecordStep.set(article.state.records, 'details', 'slug', 'وفود')
    const done = article.commit({ ...edit, also: [slug], reason: { act: 'accept' }, ...by }).article
    expect([show(done.state), done.state.records.details]).toEqual(['وصل [الوفود] أمس', { slug: 'وفود' }])
    const undone = done.undo(by)?.article as Article
    expect([show(undone.state), undone.state.records.details]).toEqual(['وصل [الوفد] أمس', {}])
  })
})

/** An article with a log of each kind of entry. */
function worked(): Article {
  let article = read('وصل [الوفد] أمس').article
  article = type(article, 6, 'ل')
  article = article.undo(by)?.article as Article
  return article.redo(by)?.article as Article
}

const blocks: readonly Block[] = blocksOfText('وصل الوفد أمس')

function brokenLog(change: (log: LogEntry[]) => void): () => Article {
  const log = JSON.parse(JSON.stringify(worked().log)) as LogEntry[]
  change(log)
  return () => Article.replay(blocks, log)
}

/** A member of a step with the members of its annotations the other way round. */
function reversed([key, value]: [string, unknown]): [string, unknown] {
  const turned = (each: object) => Object.fromEntries(Object.entries(each).reverse())
  return [key, Array.isArray(value) ? value.map(turned) : value]
}

describe('replay', () => {
  test('gives the article again, and goes on from there', () => {
    const article = worked()
    const again = Article.replay(blocks, JSON.parse(JSON.stringify(article.log)))
    expect(canonicalState(again.state)).toBe(canonicalState(article.state))
    expect([idsOf(again.state), again.canUndo, again.canRedo]).toEqual(['a', true, false])
    expect(type(again, 1, 'و').log.at(-1)).toEqual(type(article, 1, 'و').log.at(-1))
  })

  test('appended entries do the same in another process', () => {
    const entries = JSON.parse(JSON.stringify(worked().log)) as LogEntry[]
    const other = entries.reduce((article, entry) => article.append(entry), Article.start(blocks))
    expect(canonicalState(other.state)).toBe(canonicalState(worked().state))
    expect(() => other.append(entries[0] as LogEntry)).toThrow(new RangeError('Entry 1 of the log is out of order'))
  })

  test.each<[broken: string, change: (log: LogEntry[]) => void, message: string]>([
    ['an entry lacks', log => log.splice(1, 1), 'Entry 3 of the log is out of order'],
    ['a step is of no known kind', log => log[1]?.steps.push({ stepType: 'x' }), 'Entry 2 of the log cannot be read'],
    [
      'an annotation has no label',
      log => log[0]?.steps.push({ stepType: 'annotation', remove: [], add: [{ type: 'entity', id: 'z' }] }),
      'Entry 1 of the log cannot be read',
    ],
    [
      'a step is outside the text',
      log => Object.assign(log[1]?.steps[0] ?? {}, { from: 90, to: 90 }),
      'Entry 2 of the log does not fit',
    ],
    [
      'an annotation comes twice',
      log => log[0]?.steps.push(...(log[0]?.steps ?? [])),
      'Entry 1 of the log does not fit',
    ],
    [
      'an undo undoes what was not last',
      log => Object.assign(log[2] ?? {}, { undoes: 1 }),
      'Entry 3 of the log undoes or redoes what was not done last',
    ],
    [
      'an undo does something else',
      log => Object.assign(log[2]?.steps[0] ?? {}, { to: 9 }),
      'Entry 3 of the log undoes or redoes what was not done last',
    ],
    [
      'a redo does nothing',
      log => Object.assign(log[3] ?? {}, { steps: [] }),
      'Entry 4 of the log undoes or redoes what was not done last',
    ],
    [
      'there is nothing to redo',
      log => log.splice(2, 1, { ...(log[3] as LogEntry), n: 3 }),
      'Entry 3 of the log undoes or redoes what was not done last',
    ],
  ])('names the entry where %s', (_broken, change, message) => {
    expect(brokenLog(change)).toThrow(new RangeError(message))
  })

  test('reads an undo whose members stand in another order', () => {
    const { article } = read('وصل [الوفد] أمس')
    const [annotation] = article.state.annotations.list()
    const removed = article.commit({
      also: [new AnnotationStep(annotation ? [annotation] : [], [])],
      reason: { act: 'untag' },
      ...by,
    }).article
    const undone = removed.undo(by) as Committed
    const steps = undone.entry.steps.map(step => Object.fromEntries(Object.entries(step).map(reversed)))
    const log = [...removed.log, { ...undone.entry, steps } as LogEntry]
    expect(idsOf(Article.replay(blocks, log).state)).toBe('a')
  })
})
