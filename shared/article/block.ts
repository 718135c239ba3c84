import { Fragment, type Node } from 'prosemirror-model'
import { type BlockKind, kindOf, type Role, roleOf, schema } from './schema.ts'

/** A block as a plain value. */
export interface Block {
  /** Without LF. */
  readonly text: string
  readonly kind: BlockKind
  readonly role: Role | null
}

/** One paragraph a line, empty lines too, so that joining by LF gives the text back. @throws {RangeError} on CR. */
export function blocksOfText(text: string): Block[] {
  if (text.includes('\r')) throw new RangeError('Line ends must be LF')
  return text.split('\n').map(line => ({ text: line, kind: 'paragraph', role: null }))
}

/** @throws {RangeError} if there is no block, or one holds an LF. */
export function docOfBlocks(blocks: readonly Block[]): Node {
  if (blocks.length === 0) throw new RangeError('An article has at least one block')
  return schema.node('doc', null, Fragment.from(blocks.map(blockNode)))
}

/** @throws {RangeError} if the text holds an LF. */
export function blockNode({ text, kind, role }: Block): Node {
  if (text.includes('\n')) throw new RangeError('A block holds no LF')
  return schema.node('block', { kind, role }, text === '' ? [] : schema.text(text))
}

export function blocksOfDoc(doc: Node): Block[] {
  const blocks: Block[] = []
  doc.forEach(node => {
    blocks.push({ text: node.textContent, kind: kindOf(node), role: roleOf(node) })
  })
  return blocks
}

/** The texts of the blocks, in order. */
export function blockTexts(doc: Node): string[] {
  const texts: string[] = []
  doc.forEach(node => {
    texts.push(node.textContent)
  })
  return texts
}

/** The blocks joined by one LF. */
export function plainText(doc: Node): string {
  return blockTexts(doc).join('\n')
}
