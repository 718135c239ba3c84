import { describe, expect, test } from 'vitest'
import { span } from '../text/offset.ts'
import { Article } from './article.ts'
import { type Block, blocksOfDoc, blocksOfText, docOfBlocks, plainText } from './block.ts'
import { replaceText, setRole, sliceOfText, type TextEdit } from './edit.ts'
import { signature } from './testing/article-act.ts'
import { expectLaws } from './testing/laws.ts'
import { read, show } from './testing/notation.ts'

function edit(start: number, end: number, text: string): TextEdit {
  return { ...span(start, end), text }
}

function edited(article: Article, ...edits: TextEdit[]): Article {
  const committed = article.commit({ ...replaceText(article.state, edits), reason: { act: 'accept' }, ...signature })
  expectLaws(article.state, committed)
  return committed.article
}

function block(text: string, kind: Block['kind'] = 'paragraph', role: Block['role'] = null): Block {
  return { text, kind, role }
}

describe('edits of the text', () => {
  const article = Article.start(blocksOfText('قال الوزير\nأمس'))

  test('stand in the coordinates of the text as it is, in any order', () => {
    const done = edited(article, edit(11, 14, 'اليوم'), edit(0, 3, 'وقال'), edit(4, 4, 'إن '))
    expect(plainText(done.state.doc)).toBe('وقال إن الوزير\nاليوم')
  })

  test('at one place stand in the order given', () => {
    expect(plainText(edited(article, edit(3, 3, ' أ'), edit(3, 3, ' ب')).state.doc)).toBe('قال أ ب الوزير\nأمس')
    expect(plainText(edited(article, edit(0, 3, 'صرّح'), edit(3, 3, '،')).state.doc)).toBe('صرّح، الوزير\nأمس')
    expect(plainText(edited(article, edit(3, 3, '،'), edit(3, 4, '')).state.doc)).toBe('قال،الوزير\nأمس')
  })

  test.each<[what: string, edits: TextEdit[]]>([
    ['overlap', [edit(0, 4, 'أ'), edit(3, 5, 'ب')]],
    ['stand one in the other', [edit(0, 9, 'أ'), edit(2, 2, 'ب')]],
    ['end before they start', [edit(3, 2, 'أ')]],
    ['start before the text', [edit(-1, 2, 'أ')]],
    ['end after it', [edit(12, 15, 'أ')]],
  ])('are refused where they %s', (_what, edits) => {
    expect(() => replaceText(article.state, edits)).toThrow(RangeError)
  })

  test('change no more than they must', () => {
    const { article: tagged, selected } = read('قال {[أحمد]الوزير [علي]}')
    const done = edited(tagged, edit(selected.start, selected.end, 'أحمد الوزير علي'))
    expect(show(done.state)).toBe('قال [أحمد] الوزير [علي]')
    expect(done.log.at(-1)?.steps).toEqual([
      { stepType: 'replace', from: 9, to: 9, slice: { content: [{ type: 'text', text: ' ' }] } },
    ])
  })

  test('never cut a surrogate pair in two', () => {
    const done = edited(Article.start(blocksOfText('أ😀ب')), edit(1, 3, '😁'))
    expect(done.log.at(-1)?.steps).toEqual([
      { stepType: 'replace', from: 2, to: 4, slice: { content: [{ type: 'text', text: '😁' }] } },
    ])
    const last = edited(Article.start(blocksOfText('أ\u{10600}ب')), edit(1, 3, '\u{1f600}'))
    expect(last.log.at(-1)?.steps).toEqual([
      { stepType: 'replace', from: 2, to: 4, slice: { content: [{ type: 'text', text: '\u{1f600}' }] } },
    ])
  })
})

describe('edits with line breaks', () => {
  const article = Article.start([
    block('عاجل', 'heading', 'headline'),
    block('وصل الوفد', 'list-item', 'body'),
    block('أمس', 'quotation', 'caption'),
  ])

  test('break a block: what is broken off has its kind and no role', () => {
    expect(blocksOfDoc(edited(article, edit(8, 9, '\n')).state.doc)).toEqual([
      block('عاجل', 'heading', 'headline'),
      block('وصل', 'list-item', 'body'),
      block('الوفد', 'list-item'),
      block('أمس', 'quotation', 'caption'),
    ])
  })

  test('join blocks: the first gives kind and role', () => {
    expect(blocksOfDoc(edited(article, edit(14, 15, ' ')).state.doc)).toEqual([
      block('عاجل', 'heading', 'headline'),
      block('وصل الوفد أمس', 'list-item', 'body'),
    ])
  })

  test('put and take whole lines: the blocks around stay what they are', () => {
    const put = edited(article, edit(4, 4, '\nمن مراسلنا'))
    expect(blocksOfDoc(put.state.doc)).toEqual([
      block('عاجل', 'heading', 'headline'),
      block('من مراسلنا', 'heading'),
      block('وصل الوفد', 'list-item', 'body'),
      block('أمس', 'quotation', 'caption'),
    ])
    expect(blocksOfDoc(edited(article, edit(0, 5, '')).state.doc)).toEqual([
      block('وصل الوفد', 'list-item', 'body'),
      block('أمس', 'quotation', 'caption'),
    ])
  })

  test('a line is taken and the text right after it is edited too', () => {
    const three = Article.start(blocksOfText('أ\nب\nج'))
    expect(plainText(edited(three, edit(1, 3, ''), edit(3, 3, 'د')).state.doc)).toBe('أد\nج')
  })
})

describe('edits accepted together', () => {
  test('count one after the other: a break that an annotation no longer spans is outside it', () => {
    const { article } = read('في [دير\nا]لزور')
    expect(show(edited(article, edit(6, 7, ' '), edit(7, 9, 'زن')).state)).toBe('في [دير] زنزور')
  })

  test('carry an annotation whose words all of them change', () => {
    const { article } = read('قال [احمد علئ] أمس')
    expect(show(edited(article, edit(4, 8, 'أحمد'), edit(9, 12, 'علي')).state)).toBe('قال [أحمد علي] أمس')
  })
})

describe('a slice of text', () => {
  const like = docOfBlocks([block('أ', 'list-item', 'body')]).child(0)

  test('is open text within a block, or blocks open at both ends', () => {
    expect(sliceOfText('', like).size).toBe(0)
    expect(sliceOfText('أب', like).toJSON()).toEqual({ content: [{ type: 'text', text: 'أب' }] })
    expect(sliceOfText('أ\n\nب', like).toJSON()).toEqual({
      content: [
        { type: 'block', attrs: { kind: 'list-item', role: 'body' }, content: [{ type: 'text', text: 'أ' }] },
        { type: 'block', attrs: { kind: 'list-item', role: null } },
        { type: 'block', attrs: { kind: 'list-item', role: null }, content: [{ type: 'text', text: 'ب' }] },
      ],
      openStart: 1,
      openEnd: 1,
    })
  })
})

describe('a role', () => {
  const { state } = Article.start(blocksOfText('عنوان\n\nمتن'))

  test('is set on one block and taken off again', () => {
    const step = setRole(state.doc, 2, 'body')
    const doc = step.apply(state.doc).doc
    expect(doc && blocksOfDoc(doc).map(({ role }) => role)).toEqual([null, null, 'body'])
    expect(doc && step.invert(state.doc).apply(doc).doc?.eq(state.doc)).toBe(true)
  })

  test.each([-1, 3])('is refused for block %d', index => {
    expect(() => setRole(state.doc, index, 'body')).toThrow(new RangeError(`No block ${index}`))
  })
})
