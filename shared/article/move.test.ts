import { describe, expect, test } from 'vitest'
import { Article } from './article.ts'
import { type Block, blocksOfDoc, blocksOfText, plainText } from './block.ts'
import { moveBlocks } from './move.ts'
import { signature } from './testing/article-act.ts'
import { expectLaws } from './testing/laws.ts'

function moved(article: Article, from: number, to: number, target: number): Article {
  const change = moveBlocks(article.state, from, to, target)
  const committed = article.commit({ ...change, reason: { act: 'move' }, ...signature })
  expectLaws(article.state, committed)
  return committed.article
}

describe('moving blocks', () => {
  const article = Article.start(blocksOfText('أ\nب\n\nج\nد'))

  test.each<[from: number, to: number, target: number, after: string]>([
    [0, 1, 2, 'ب\nأ\n\nج\nد'],
    [0, 1, 5, 'ب\n\nج\nد\nأ'],
    [4, 5, 0, 'د\nأ\nب\n\nج'],
    [1, 3, 0, 'ب\n\nأ\nج\nد'],
    [1, 3, 5, 'أ\nج\nد\nب\n'],
    [2, 3, 4, 'أ\nب\nج\n\nد'],
  ])('%d to %d before %d', (from, to, target, after) => {
    expect(plainText(moved(article, from, to, target).state.doc)).toBe(after)
  })

  test.each([1, 2, 3])('before block %d, where they stand, changes nothing', target => {
    expect(moveBlocks(article.state, 1, 3, target)).toEqual({ text: [], wanted: new Map() })
  })

  test('keeps kinds and roles', () => {
    const blocks: Block[] = [
      { text: 'عاجل', kind: 'heading', role: 'headline' },
      { text: '', kind: 'quotation', role: 'caption' },
      { text: 'متن', kind: 'list-item', role: null },
    ]
    expect(blocksOfDoc(moved(Article.start(blocks), 0, 1, 3).state.doc)).toEqual([blocks[1], blocks[2], blocks[0]])
  })

  test.each([
    [-1, 1, 3],
    [1, 1, 3],
    [2, 1, 3],
    [4, 6, 0],
    [0, 1, 6],
    [1, 2, -1],
  ])('%d to %d before %d is refused', (from, to, target) => {
    expect(() => moveBlocks(article.state, from, to, target)).toThrow(RangeError)
  })
})
