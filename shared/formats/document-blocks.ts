import { type Block, docOfBlocks } from '../article/block.ts'
import { Coordinates } from '../article/coordinates.ts'
import type { BlockKind, Role } from '../article/schema.ts'
import type { Span } from '../text/offset.ts'
import type { WarraqDocument } from './document-schema.ts'
import { spanOfSelector } from './selector.ts'

/** An entity tag of a document; UTF-16 offsets into its text. */
export interface EntitySpan extends Span {
  readonly id: string
  readonly label: string
  readonly quote: string
}

/** The blocks of a document's corrected text. */
export function blocksOfDocument({ text, blocks }: WarraqDocument): Block[] {
  return text.split('\n').map((line, i) => ({
    text: line,
    kind: (blocks[i]?.kind ?? 'paragraph') as BlockKind,
    role: (blocks[i]?.role ?? null) as Role | null,
  }))
}

/**
 * The entity tags of a document by start, of those that start together the longest first.
 * @throws {RangeError} if the text does not have a tag's quote where the tag says.
 */
export function entitySpans(document: WarraqDocument): EntitySpan[] {
  const coordinates = Coordinates.of(docOfBlocks(blocksOfDocument(document)))
  const located = { text: document.text, coordinates }
  const spans: EntitySpan[] = []
  for (const annotation of document.annotations) {
    if (annotation.type !== 'entity') continue
    const { id, label, selector } = annotation
    const place = spanOfSelector(located, selector)
    if (located.text.slice(place.start, place.end) !== selector.quote) {
      throw new RangeError(`Tag ${id}: the text has another quote at ${selector.start}`)
    }
    spans.push({ ...place, id, label, quote: selector.quote })
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end)
}
