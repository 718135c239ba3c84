import { expect, test } from 'vitest'
import { blocksOfText, docOfBlocks } from '../../shared/article/block.ts'
import { countDocument, countText } from './counts.ts'

test('counts words and code points, with spaces and without breaks', () => {
  expect(countText('قال: 40% من الـ«هيئة»')).toEqual({ words: 5, characters: 21 })
  expect(countText('أ😀ب')).toEqual({ words: 2, characters: 3 })
  expect(countDocument(docOfBlocks(blocksOfText('قال الوفد\n\nوغادر')))).toEqual({ words: 3, characters: 14 })
  expect(countText('')).toEqual({ words: 0, characters: 0 })
})
