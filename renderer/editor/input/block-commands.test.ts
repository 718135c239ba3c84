import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { type Block, blocksOfDoc, docOfBlocks } from '../../../shared/article/block.ts'
import { actOf } from './act-of.ts'
import { deleteSelection, joinBackward, joinForward, type KeyAct, selectAll, splitBlock } from './block-commands.ts'

/** Blocks as `role text`, or `kind text` for others than paragraphs; `|` is the caret, two of them a selection. */
function state(...lines: string[]): EditorState {
  const carets: number[] = []
  let pos = 1
  const blocks = lines.map((line): Block => {
    const [, head = '', rest = ''] = /^(?:(headline|crosshead|heading|list-item) ?)?(.*)$/s.exec(line) ?? []
    for (const letter of rest) {
      if (letter === '|') carets.push(pos)
      else pos++
    }
    pos += 2
    const text = rest.replaceAll('|', '')
    if (head === 'heading' || head === 'list-item') return { text, kind: head, role: null }
    return { text, kind: 'paragraph', role: head === 'headline' || head === 'crosshead' ? head : null }
  })
  const doc = docOfBlocks(blocks)
  const selection = TextSelection.create(doc, carets[0] ?? 1, carets[1] ?? carets[0] ?? 1)
  return EditorState.create({ doc, selection })
}

function after(act: KeyAct, ...lines: string[]): string[] | null {
  const tr = act(state(...lines))
  if (!tr) return null
  const { from, to } = tr.selection
  let pos = 1
  return blocksOfDoc(tr.doc).map(({ text, kind, role }) => {
    let shown = role ? `${role} ` : kind === 'paragraph' ? '' : `${kind} `
    for (let i = 0; i <= text.length; i++) {
      if (pos + i === from || pos + i === to) shown += '|'
      shown += text[i] ?? ''
    }
    pos += text.length + 2
    return shown
  })
}

test('Enter breaks a block, and what follows is body', () => {
  expect(after(splitBlock, 'أول|ثان')).toEqual(['أول', '|ثان'])
  expect(after(splitBlock, 'headline عنوان|')).toEqual(['headline عنوان', '|'])
  expect(after(splitBlock, 'heading عنوان|')).toEqual(['heading عنوان', '|'])
  expect(after(splitBlock, 'list-item بند|')).toEqual(['list-item بند', 'list-item |'])
  expect(after(splitBlock, 'أو|ل', 'ثا|ن')).toEqual(['أو', '|ن'])
})

test('Enter before the first letter puts an empty block before, and leaves the role', () => {
  expect(after(splitBlock, 'crosshead |عنوان')).toEqual(['', 'crosshead |عنوان'])
  expect(after(splitBlock, 'headline |')).toEqual(['headline ', '|'])
})

test('Backspace at the start joins to the block before', () => {
  expect(after(joinBackward, 'أول', '|ثان')).toEqual(['أول|ثان'])
  expect(after(joinBackward, 'headline عنوان', '|')).toEqual(['headline عنوان|'])
  expect(after(joinBackward, '', 'crosshead |عنوان')).toEqual(['crosshead |عنوان'])
  expect(after(joinBackward, 'headline ', '|')).toEqual(['headline |'])
})

test('Backspace elsewhere is left to the browser', () => {
  expect(after(joinBackward, '|أول')).toBeNull()
  expect(after(joinBackward, 'أ|ول')).toBeNull()
  expect(after(joinBackward, 'أول', '|ثا|ن')).toBeNull()
})

test('Delete at the end joins the block after', () => {
  expect(after(joinForward, 'أول|', 'ثان')).toEqual(['أول|ثان'])
  expect(after(joinForward, '|', 'crosshead عنوان')).toEqual(['crosshead |عنوان'])
  expect(after(joinForward, 'أول|', '')).toEqual(['أول|'])
  expect(after(joinForward, 'أول|')).toBeNull()
  expect(after(joinForward, 'أو|ل', 'ثان')).toBeNull()
})

test('all text is selected from letter to letter, and deleting it leaves one block', () => {
  const tr = selectAll(state('أول', 'ثان'))
  expect([tr?.selection.from, tr?.selection.to]).toEqual([1, 9])
  expect(after(deleteSelection, '|أول', 'ثان|')).toEqual(['|'])
})

test('the log calls a break a break and a join a join', () => {
  const acts = [splitBlock(state('أول|ثان')), splitBlock(state('|أول')), joinBackward(state('أول', '|ثان'))]
  expect(acts.map(tr => tr && actOf(tr))).toEqual(['split', 'split', 'join'])
})
