import { describe, expect, test } from 'vitest'
import { blockNode, blocksOfDoc, blocksOfText, blockTexts, docOfBlocks, plainText } from './block.ts'

describe('blocks', () => {
  test('are the lines of a text, empty ones too, and give it back', () => {
    for (const text of ['', '\n', 'خبر', '\nخبر\n\n عاجل \n']) {
      const doc = docOfBlocks(blocksOfText(text))
      expect(plainText(doc)).toBe(text)
      expect(blockTexts(doc)).toEqual(text.split('\n'))
      expect(blocksOfDoc(doc)).toEqual(blocksOfText(text))
    }
  })

  test('keep every kind of space and sign', () => {
    const text = ' \t\u00a0\u200f\u200d\u064b😀\u0000\ufeff'
    expect(plainText(docOfBlocks(blocksOfText(text)))).toBe(text)
  })

  test('are refused with a line end in them, and so is an article of none', () => {
    expect(() => blocksOfText('أ\r\nب')).toThrow(new RangeError('Line ends must be LF'))
    expect(() => blockNode({ text: 'أ\nب', kind: 'paragraph', role: null })).toThrow(RangeError)
    expect(() => docOfBlocks([])).toThrow(RangeError)
  })
})
