import { describe, expect, test } from 'vitest'
import { type Span, span, utf16 } from '../text/offset.ts'
import { type Annotation, annotationSchema } from './annotation.ts'
import { AnnotationStep } from './annotation-step.ts'
import { Article } from './article.ts'
import { type Block, blocksOfDoc, blocksOfText, plainText } from './block.ts'
import { type CopyRemoval, type RemovedCopy, removeCopies } from './copy-removal.ts'
import { rangeOf, signature } from './testing/article-act.ts'
import { expectLaws } from './testing/laws.ts'
import { idsOf, show } from './testing/notation.ts'

const passage = 'وصل وفد.'

/** Where the passage stands. */
function placesOf(text: string): Span[] {
  return [...text.matchAll(/وصل وفد\./g)].map(({ index }) => span(index, index + passage.length))
}

/** A copy whose letters stand in the kept one in the same order. */
function copyOf(copy: Span, kept: Span): RemovedCopy {
  return { spans: [copy], toKept: offset => utf16(offset - copy.start + kept.start) }
}

function committed(article: Article, removal: CopyRemoval): Article {
  const done = article.commit({ ...removal, reason: { act: 'remove-copy' }, ...signature })
  expectLaws(article.state, done)
  return done.article
}

/** Removes every place of the passage but one. */
function keepOnly(text: string, keep: number): string {
  const places = placesOf(text)
  const kept = places[keep] as Span
  const article = Article.start(blocksOfText(text))
  const removed = places.filter(place => place !== kept).map(place => copyOf(place, kept))
  return plainText(committed(article, removeCopies(article.state, removed)).state.doc)
}

describe('the text after copies are removed', () => {
  test.each<[what: string, before: string, keep: number, after: string]>([
    ['a block that repeats the one before', `${passage}\n${passage}\nليلا`, 0, `${passage}\nليلا`],
    ['the first of two', `${passage}\n${passage}\nليلا`, 1, `${passage}\nليلا`],
    ['with the empty block after it', `${passage}\n\n${passage}\n\nليلا`, 0, `${passage}\n\nليلا`],
    ['the first, with the empty block after it', `${passage}\n\n${passage}\n\nليلا`, 1, `${passage}\n\nليلا`],
    [
      'but not where nothing else parts what follows',
      `${passage}\nأمس\n${passage}\n\nليلا`,
      0,
      `${passage}\nأمس\n\nليلا`,
    ],
    ['the last, with the empty block before it', `${passage}\nأمس\n\n${passage}`, 0, `${passage}\nأمس`],
    ['the last, before the line end of the file', `${passage}\nأمس\n\n${passage}\n`, 0, `${passage}\nأمس\n`],
    ['several with empty blocks between', `${passage}\n\n${passage}\n\n${passage}\n\n${passage}\n`, 0, `${passage}\n`],
    ['all but the last', `${passage}\n\n${passage}\n\n\n${passage}`, 2, passage],
    ['the end of a block, with the space before it', `أمس ${passage}\nليلا ${passage}`, 0, `أمس ${passage}\nليلا`],
    ['the start of a block, with the space after it', `${passage} أمس\n${passage} ليلا`, 0, `${passage} أمس\nليلا`],
    ['the middle of a block, with one space', `${passage} قال ${passage} ليلا`, 0, `${passage} قال ليلا`],
    ['glued to what follows', `${passage} قال ${passage}كما`, 0, `${passage} قال كما`],
    ['side by side in one block', `${passage} ${passage} ${passage}`, 0, passage],
    ['side by side before other text', `${passage} ${passage} ${passage} ليلا`, 1, `${passage} ليلا`],
    ['glued to each other', `${passage}${passage}${passage}\nليلا`, 0, `${passage}\nليلا`],
  ])('%s', (_what, before, keep, after) => {
    expect(keepOnly(before, keep)).toBe(after)
  })

  test('a copy that is the whole article leaves one empty block', () => {
    const article = Article.start(blocksOfText('وصل\nوفد'))
    const removal = removeCopies(article.state, [{ spans: [span(0, 7)], toKept: () => null }])
    expect(blocksOfDoc(committed(article, removal).state.doc)).toEqual(blocksOfText(''))
  })

  test('a copy in several stretches, with breaks at their ends, given in any order', () => {
    const article = Article.start(blocksOfText('أ\nب\nج\nد\nه'))
    const removal = removeCopies(article.state, [{ spans: [span(5, 8), span(1, 4)], toKept: () => null }])
    expect(plainText(committed(article, removal).state.doc)).toBe('أ\nج\nه')
  })

  test('the blocks around keep kind and role', () => {
    const blocks: Block[] = [
      { text: passage, kind: 'heading', role: 'headline' },
      { text: '', kind: 'paragraph', role: null },
      { text: passage, kind: 'paragraph', role: 'body' },
      { text: 'ليلا', kind: 'list-item', role: 'caption' },
    ]
    const article = Article.start(blocks)
    const [kept, copy] = placesOf(plainText(article.state.doc)) as [Span, Span]
    const done = committed(article, removeCopies(article.state, [copyOf(copy, kept)]))
    expect(blocksOfDoc(done.state.doc)).toEqual([blocks[0], blocks[1], blocks[3]])
  })
})

/** An article of the passage in as many blocks, and `ليلا`, with annotations on stretches given by block and letters. */
function annotated(
  copies: number,
  annotations: readonly (readonly [block: number, from: number, to: number, body: object])[],
) {
  const text = `${`${passage}\n`.repeat(copies)}ليلا`
  const article = Article.start(blocksOfText(text))
  const places = placesOf(text)
  const add = annotations.map(([block, from, to, body]): Annotation => {
    const start = places[block]?.start ?? 0
    return annotationSchema.parse({ ...body, ...rangeOf(article.state, { start: start + from, end: start + to }) })
  })
  const also = [new AnnotationStep([], add)]
  return { article: article.commit({ also, reason: { act: 'tag' }, ...signature }).article, places }
}

function entity(id: string, label = 'PER'): object {
  return { type: 'entity', id, label, entity: null }
}

function note(id: string): object {
  return { type: 'note', id, text: 'راجع', ...signature, replies: [], resolved: null }
}

function decision(id: string, rule: string): object {
  return { type: 'decision', id, kind: 'correction', rule, quote: 'وفد', answer: 'reject' }
}

function keepFirst({ article, places }: ReturnType<typeof annotated>) {
  const [kept, ...copies] = places as [Span, ...Span[]]
  const removal = removeCopies(
    article.state,
    copies.map(copy => copyOf(copy, kept)),
  )
  const { moved, merged, lost } = removal
  const { state } = committed(article, removal)
  return { text: show(state), ids: idsOf(state), fate: [moved, merged, lost] }
}

describe('annotations of removed copies', () => {
  test('go to the kept copy', () => {
    expect(keepFirst(annotated(2, [[1, 4, 7, entity('a')]]))).toEqual({
      text: 'وصل [وفد].\nليلا',
      ids: 'a',
      fate: [1, 0, 0],
    })
  })

  test('merge with one that says the same, also where both come from removed copies', () => {
    const both = annotated(3, [
      [1, 4, 7, entity('a')],
      [2, 4, 7, entity('b')],
    ])
    expect(keepFirst(both)).toEqual({ text: 'وصل [وفد].\nليلا', ids: 'a', fate: [1, 1, 0] })
  })

  test('do not merge with one of another label, place, kind or rule', () => {
    const label = annotated(2, [
      [0, 4, 7, entity('a', 'ORG')],
      [1, 4, 7, entity('b', 'PER')],
    ])
    expect(keepFirst(label)).toMatchObject({ ids: 'a b', fate: [1, 0, 0] })
    const place = annotated(2, [
      [0, 4, 6, entity('a')],
      [1, 4, 7, entity('b')],
    ])
    expect(keepFirst(place)).toMatchObject({ text: 'وصل [[وف]د].\nليلا', fate: [1, 0, 0] })
    const rule = annotated(2, [
      [0, 4, 7, decision('a', 'hamza')],
      [1, 4, 7, decision('b', 'space')],
      [1, 4, 7, decision('c', 'hamza')],
      [1, 4, 7, entity('d')],
    ])
    expect(keepFirst(rule)).toMatchObject({ ids: 'a b d', fate: [2, 1, 0] })
  })

  test('notes move, each of them', () => {
    const notes = annotated(2, [
      [0, 4, 7, note('a')],
      [1, 4, 7, note('b')],
    ])
    expect(keepFirst(notes)).toMatchObject({ ids: 'a b', fate: [1, 0, 0] })
  })

  test('stand on those of their letters that the kept copy has, and are lost where it has none', () => {
    const { article, places } = annotated(2, [
      [1, 0, 7, entity('a')],
      [1, 7, 8, entity('b')],
    ])
    const [kept, copy] = places as [Span, Span]
    const toKept = (offset: number) => (offset < copy.start + 3 ? utf16(offset - copy.start + kept.start) : null)
    const removal = removeCopies(article.state, [{ spans: [copy], toKept }])
    expect([removal.moved, removal.merged, removal.lost]).toEqual([1, 0, 1])
    expect(show(committed(article, removal).state)).toBe('[وصل] وفد.\nليلا')
  })

  test('merge where a blank at the end of one is a block break in the kept copy', () => {
    const text = `${passage}\nكما\n${passage} كما`
    const tag = (id: string, start: number, end: number): Annotation =>
      annotationSchema.parse({ ...entity(id), ...rangeOf(Article.start(blocksOfText(text)).state, { start, end }) })
    const also = [new AnnotationStep([], [tag('a', 4, 8), tag('b', 17, 22)])]
    const start = Article.start(blocksOfText(text))
    const { article } = start.commit({ also, reason: { act: 'tag' }, ...signature })
    const removal = removeCopies(article.state, [copyOf(span(13, 25), span(0, 12))])
    expect([removal.moved, removal.merged, removal.lost]).toEqual([0, 1, 0])
    expect(show(committed(article, removal).state)).toBe('وصل [وفد.]\nكما')
  })

  test('are lost where only a block break is in their place', () => {
    const { article, places } = annotated(2, [[1, 7, 8, entity('a')]])
    const [, copy] = places as [Span, Span]
    const removal = removeCopies(article.state, [{ spans: [copy], toKept: () => utf16(8) }])
    expect([removal.moved, removal.merged, removal.lost]).toEqual([0, 0, 1])
  })
})
