import { Fragment, type Node, Slice } from 'prosemirror-model'
import { ReplaceStep } from 'prosemirror-transform'
import { utf16 } from '../text/offset.ts'
import { blockNode } from './block.ts'
import { Coordinates } from './coordinates.ts'
import type { TextEdit } from './edit.ts'
import { kindOf } from './schema.ts'

/**
 * An edit of whole lines, with the LF before or after them, as a step that takes and puts whole blocks, so that the
 * blocks around keep their kind and role; null where the edit cuts into a block.
 */
export function wholeBlockStep(doc: Node, edit: TextEdit): ReplaceStep | null {
  return linesBefore(doc, edit) ?? linesAfter(doc, edit)
}

/** «line LF line LF» before the block that starts where the edit ends. */
function linesBefore(doc: Node, { start, end, text }: TextEdit): ReplaceStep | null {
  const coordinates = Coordinates.of(doc)
  const lines = text === '' ? [] : text.endsWith('\n') ? text.slice(0, -1).split('\n') : null
  if (!lines || (lines.length === 0 && start === end)) return null
  if (!isBlockStart(coordinates, start) || !isBlockStart(coordinates, end)) return null
  const from = coordinates.toDocPos(utf16(start)) - 1
  const to = coordinates.toDocPos(utf16(end)) - 1
  return new ReplaceStep(from, to, blocks(lines, doc.child(coordinates.blockAt(start))))
}

/** «LF line LF line» after the block that ends where the edit starts. */
function linesAfter(doc: Node, { start, end, text }: TextEdit): ReplaceStep | null {
  const coordinates = Coordinates.of(doc)
  const lines = text === '' ? [] : text.startsWith('\n') ? text.slice(1).split('\n') : null
  if (!lines || (lines.length === 0 && start === end)) return null
  if (!isBlockEnd(coordinates, start) || !isBlockEnd(coordinates, end)) return null
  const from = coordinates.toDocPos(utf16(start)) + 1
  const to = coordinates.toDocPos(utf16(end)) + 1
  return new ReplaceStep(from, to, blocks(lines, doc.child(coordinates.blockAt(start))))
}

function isBlockStart(coordinates: Coordinates, offset: number): boolean {
  return coordinates.blockStart(coordinates.blockAt(utf16(offset))) === offset
}

function isBlockEnd(coordinates: Coordinates, offset: number): boolean {
  return coordinates.blockEnd(coordinates.blockAt(utf16(offset))) === offset
}

function blocks(lines: readonly string[], like: Node): Slice {
  const kind = kindOf(like)
  return new Slice(Fragment.from(lines.map(text => blockNode({ text, kind, role: null }))), 0, 0)
}
