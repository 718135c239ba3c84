import { describe, expect, it } from 'vitest'
import { Article } from '../article/article.ts'
import { blocksOfText, plainText } from '../article/block.ts'
import { replaceText, type TextEdit } from '../article/edit.ts'
import type { Reason } from '../article/log.ts'
import { span } from '../text/offset.ts'
import { attribute } from './attribution.ts'
import { diffTexts } from './diff.ts'
import { undoChange } from './undo-change.ts'

const original = 'قال المدير إن المعرض مفتوح.كما دعا الجمهور.\nوأضاف فان الدخول مجاني.'

function edited(...acts: [find: string, text: string, reason: Reason, author: string][]) {
  let article = Article.start(blocksOfText(original))
  acts.forEach(([find, text, reason, author], i) => {
    const start = plainText(article.state.doc).indexOf(find)
    const edit: TextEdit = { ...span(start, start + find.length), text }
    article = article.commit({
      ...replaceText(article.state, [edit]),
      reason,
      author,
      at: `2026-01-0${i + 1}T00:00:00Z`,
    }).article
  })
  return article
}

const changesOf = (article: Article) =>
  attribute(article, diffTexts(original, plainText(article.state.doc))).map(({ before, after, by }) => [
    before,
    after,
    by?.reason.act,
    by?.author,
  ])

const space = ['.كما', '. كما', { act: 'accept', rule: 'space-after-mark' }, 'سلمى'] as const
const hamza = ['فان', 'فإن', { act: 'type' }, 'نادر'] as const

describe('attribute', () => {
  it('gives each change the act that made it', () => {
    expect(changesOf(edited([...space], [...hamza]))).toEqual([
      ['', ' ', 'accept', 'سلمى'],
      ['فان', 'فإن', 'type', 'نادر'],
    ])
  })

  it('does not take the act beside it for the act that made it', () => {
    const article = edited([...hamza], ['وأضاف فإن', 'وأضاف  فإن', { act: 'accept', rule: 'double-space' }, 'سلمى'])
    expect(changesOf(article)).toEqual([
      ['', ' ', 'accept', 'سلمى'],
      ['فان', 'فإن', 'type', 'نادر'],
    ])
  })

  it('finds who removed one of two words that are the same', () => {
    const start = Article.start(blocksOfText('ينتظر منذ منذ أيام'))
    const edit = { ...span(10, 14), text: '' }
    const reason = { act: 'accept', rule: 'doubled-word' } as const
    const { article } = start.commit({
      ...replaceText(start.state, [edit]),
      reason,
      author: 'سلمى',
      at: '2026-01-01T00:00:00Z',
    })
    const changes = attribute(article, [
      { kind: 'removed', fromA: 6, toA: 10, fromB: 6, toB: 6, before: 'منذ ', after: '' },
    ])
    expect(changes[0]?.by?.author).toBe('سلمى')
  })

  it('follows a change that later edits moved', () => {
    const article = edited([...hamza], ['قال المدير', 'وقال المدير العام', { act: 'type' }, 'هدى'])
    expect(changesOf(article).at(-1)).toEqual(['فان', 'فإن', 'type', 'نادر'])
  })

  it('forgets what was undone, and remembers what was done again', () => {
    const undone = edited([...space], [...hamza]).undo({ author: 'سلمى', at: '2026-01-03T00:00:00Z' })
      ?.article as Article
    expect(changesOf(undone)).toEqual([['', ' ', 'accept', 'سلمى']])
    const redone = undone.redo({ author: 'هدى', at: '2026-01-04T00:00:00Z' })?.article as Article
    expect(changesOf(redone).at(-1)).toEqual(['فان', 'فإن', 'type', 'نادر'])
  })
})

describe('undoChange', () => {
  it('takes back one change and leaves the other', () => {
    const article = edited([...space], [...hamza])
    const changes = diffTexts(original, plainText(article.state.doc))
    const first = changes[0]
    if (!first) throw new Error('no change')
    const back = article.commit({
      ...undoChange(article, first, changes),
      author: 'هدى',
      at: '2026-01-05T00:00:00Z',
    }).article
    expect(changesOf(back)).toEqual([['فان', 'فإن', 'type', 'نادر']])
  })
})
