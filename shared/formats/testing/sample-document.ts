import type { Block } from '../../article/block.ts'
import { sha256Text } from '../../text/sha256.ts'
import { type DocumentAnnotation, documentSchema, type WarraqDocument } from '../document-schema.ts'

/** A block whose text has its tags written in: «وصل {PER سالم} أمس», nested where braces nest. */
export type MarkedBlock = string | ({ readonly text: string } & Partial<Pick<Block, 'kind' | 'role'>>)

/** A valid document of these blocks, never edited; `more` replaces members. A tag may run over the end of a block. */
export function sampleDocument(marked: readonly MarkedBlock[], more: Partial<WarraqDocument> = {}): WarraqDocument {
  const given = marked.map(block => (typeof block === 'string' ? { text: block } : block))
  const { text, annotations } = readTags(given.map(block => block.text).join('\n'))
  const lines = text.split('\n')
  let offset = 0
  const blocks = lines.map((line, i) => {
    const start = offset
    offset += [...line].length + 1
    return { start, end: offset - 1, kind: given[i]?.kind ?? 'paragraph', role: given[i]?.role ?? null }
  })
  const sha256 = sha256Text(text)
  return documentSchema.parse({
    format: 'warraq',
    version: 1,
    generator: 'warraq test',
    source: { name: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', size: 0, sha256 },
    language: 'ar',
    direction: 'rtl',
    offsetUnit: 'code-point',
    original: { text, sha256, kinds: blocks.map(({ kind }) => kind) },
    text,
    textSha256: sha256,
    blocks,
    annotations,
    entities: [],
    relations: [],
    changes: [],
    duplicates: [],
    decisions: [],
    notes: [],
    labelSet: {},
    meta: {},
    snapshots: [],
    review: { state: 'not-reviewed', textSha256: sha256, checks: [] },
    ...more,
  })
}

function readTags(marked: string): { text: string; annotations: DocumentAnnotation[] } {
  const points: string[] = []
  const open: { start: number; label: string }[] = []
  const annotations: DocumentAnnotation[] = []
  for (const [piece] of marked.matchAll(/\{[A-Z]+ |\}|[^{}]/gsu)) {
    if (piece.startsWith('{')) open.push({ start: points.length, label: piece.slice(1, -1) })
    else if (piece === '}') {
      const { start, label } = open.pop() as { start: number; label: string }
      annotations.push(tag(`a${annotations.length + 1}`, label, start, points))
    } else points.push(piece)
  }
  return { text: points.join(''), annotations }
}

function tag(id: string, label: string, start: number, points: readonly string[]): DocumentAnnotation {
  const quote = points.slice(start).join('')
  const selector = { start, end: points.length, quote, prefix: '', suffix: '', occurrence: 1 }
  return { id, type: 'entity', label, entity: null, selector, original: selector }
}
