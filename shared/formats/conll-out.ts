import { type Sentence, sentences } from '../text/sentence.ts'
import { tokenize } from '../text/token.ts'
import { type EntitySpan, entitySpans } from './document-blocks.ts'
import type { WarraqDocument } from './document-schema.ts'
import { type Loss, lossesOf, someOf, type Written } from './loss.ts'

/* A reader would see an empty or a broken row. White space is in no token anyway. */
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/g
const joiners = /^[\u200c\u200d]+$/

const lossWords = {
  inner: { ar: 'وسوم داخل وسوم أخرى أو متقاطعة معها', en: 'Tags inside or across other tags' },
  cut: { ar: 'وسوم تمتد على أكثر من فقرة، قُسمت', en: 'Tags over several paragraphs, written in parts' },
  unseen: { ar: 'محارف اتجاه ومحارف خفية', en: 'Direction marks and other hidden characters' },
}

/**
 * CoNLL-2003: token, POS, chunk and entity, a token a line, a blank line after each sentence, IOB2 labels. POS and chunk
 * are not known and say so. A tag's edge inside a word cuts the word there: a clitic is a token of its own. Of tags
 * inside each other the outermost is written, of two that cross the first.
 */
export function writeConll(document: WarraqDocument): Written {
  const tags = entitySpans(document)
  const outer = outermost(tags)
  const seen = withoutUnseen(document.text, outer)
  const lines = ['-DOCSTART- -X- O O', '']
  let [offset, next] = [0, 0]
  for (const block of seen.text.split('\n')) {
    const end = offset + block.length
    const parts: Part[] = []
    for (let i = next; i < seen.tags.length && (seen.tags[i] as Part).start < end; i++) {
      const tag = seen.tags[i] as Part
      if (tag.end > offset) parts.push(partOf(tag, offset, block.length))
      if (tag.end <= end) next = i + 1
    }
    for (const line of blockLines(block, parts)) lines.push(line)
    offset = end + 1
  }
  return { text: `${lines.join('\n')}\n`, losses: losses(document, tags.length, outer) }
}

/** A tag, or its part of a block. */
interface Part {
  readonly start: number
  readonly end: number
  readonly label: string
}

function outermost(tags: readonly EntitySpan[]): EntitySpan[] {
  let reached = 0
  return tags.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
}

/** The text that a reader sees; taken out before it is cut, so that a direction mark inside a word cuts nothing. */
function withoutUnseen(text: string, tags: readonly Part[]): { text: string; tags: Part[] } {
  const gone = [...text.matchAll(unseen)].map(match => match.index)
  let before = 0
  const shift = (offset: number) => {
    while (before < gone.length && (gone[before] as number) < offset) before++
    return offset - before
  }
  return {
    text: text.replace(unseen, ''),
    tags: tags.map(({ start, end, label }) => ({ start: shift(start), end: shift(end), label })),
  }
}

function partOf({ start, end, label }: Part, offset: number, length: number): Part {
  return { start: Math.max(0, start - offset), end: Math.min(length, end - offset), label }
}

/** A token, or what a tag's edge leaves of one. */
interface Piece extends Sentence {
  readonly part: Part | null
}

function blockLines(block: string, parts: readonly Part[]): string[] {
  const lines: string[] = []
  const pieces = piecesOf(block, parts)
  let [at, begun]: [number, Part | null] = [0, null]
  for (const { end } of unbrokenSentences(block, parts)) {
    const before = lines.length
    for (let piece = pieces[at]; piece && piece.start < end; piece = pieces[++at]) {
      const token = block.slice(piece.start, piece.end)
      if (joiners.test(token)) continue
      lines.push(`${token} -X- _ ${piece.part ? `${piece.part === begun ? 'I' : 'B'}-${piece.part.label}` : 'O'}`)
      begun = piece.part
    }
    if (lines.length > before) lines.push('')
  }
  return lines
}

/** The block's sentences, joined where a tag goes on from one into the next. */
function unbrokenSentences(block: string, parts: readonly Part[]): Sentence[] {
  const joined: Sentence[] = []
  let next = 0
  for (const { start, end } of sentences(block)) {
    while (next < parts.length && (parts[next] as Part).end <= start) next++
    const last = joined.at(-1)
    if (last && (parts[next]?.start ?? end) < last.end) joined[joined.length - 1] = { start: last.start, end }
    else joined.push({ start, end })
  }
  return joined
}

function piecesOf(block: string, parts: readonly Part[]): Piece[] {
  const pieces: Piece[] = []
  let next = 0
  for (const token of tokenize(block)) {
    if (token.kind === 'space') continue
    for (let start = token.start; start < token.end; start = (pieces.at(-1) as Piece).end) {
      while (next < parts.length && (parts[next] as Part).end <= start) next++
      const part = parts[next]
      const inside = part !== undefined && part.start <= start
      const edge = (inside ? part.end : part?.start) ?? token.end
      pieces.push({ start, end: Math.min(edge, token.end), part: inside ? part : null })
    }
  }
  return pieces
}

function losses(document: WarraqDocument, tags: number, outer: readonly EntitySpan[]): Loss[] {
  return someOf([
    { ...lossWords.inner, count: tags - outer.length },
    { ...lossWords.cut, count: outer.filter(({ quote }) => quote.includes('\n')).length },
    ...lossesOf(document, ['entities', 'relations', 'notes', 'kinds', 'titles', 'roles', 'details']),
    { ...lossWords.unseen, count: document.text.match(unseen)?.length ?? 0 },
  ])
}
