import type { EntityMention } from '../../shared/article/annotation.ts'
import { blockTexts } from '../../shared/article/block.ts'
import { Coordinates } from '../../shared/article/coordinates.ts'
import type { Mention } from '../../shared/findings/finding.ts'
import type { KnownName } from '../../shared/mentions/name.ts'
import { cliticToLeaveOut } from '../../shared/mentions/tag-clitic.ts'
import { docPos } from '../../shared/text/offset.ts'
import { wordAt } from '../../shared/text/token.ts'
import type { EditorSnapshot } from '../editor/editor-session.ts'
import type { PlacedValue } from '../editor/placed.ts'
import { type Edges, trimEdges } from './tag-edges.ts'

/** What the tag window opens on. */
export interface TagTarget {
  /** Index of the block; a tag is made in one. */
  readonly block: number
  readonly edges: Edges
  /** The tag to change, where there is one. */
  readonly tag: EntityMention | null
  /** What an engine suggests there, where it does. */
  readonly suggestion: Mention | null
}

/**
 * What the selection or the caret means to tag: the selected words, the tag or suggestion around the caret, or its word
 * without the clitics before it. Null where there are no letters.
 */
export function tagTarget(snapshot: EditorSnapshot, names: readonly KnownName[]): TagTarget | null {
  return snapshot.state.selection.empty ? targetAtCaret(snapshot, names) : targetOfSelection(snapshot, names)
}

function targetOfSelection(snapshot: EditorSnapshot, names: readonly KnownName[]): TagTarget | null {
  const { $from, $to } = snapshot.state.selection
  const text = $from.parent.textContent
  const edges = trimEdges(text, {
    from: $from.parentOffset,
    to: $from.sameParent($to) ? $to.parentOffset : text.length,
  })
  if (!edges) return null
  const start = $from.start()
  const tag = tagsIn(snapshot, start + edges.from, start + edges.to).find(
    ({ from, to }) => from === start + edges.from && to === start + edges.to,
  )
  const target = { block: $from.index(0), edges, tag: tag ?? null, suggestion: null }
  return tag ? target : { ...target, edges: leaveOutClitic(snapshot, text, edges, names) }
}

function targetAtCaret(snapshot: EditorSnapshot, names: readonly KnownName[]): TagTarget | null {
  const { $head } = snapshot.state.selection
  const [block, start, text] = [$head.index(0), $head.start(), $head.parent.textContent]
  const here = (place: { from: number; to: number }): Edges => ({
    from: Math.max(0, place.from - start),
    to: Math.min(text.length, place.to - start),
  })
  const tag = innermost(tagsIn(snapshot, $head.pos, $head.pos))
  if (tag) return { block, edges: here(tag), tag, suggestion: null }
  const suggestion: PlacedValue<Mention> | null = innermost(snapshot.findings.mentions.touching($head.pos, $head.pos))
  if (suggestion) return { block, edges: here(suggestion), tag: null, suggestion: suggestion.value }
  const word = wordAt(text, $head.parentOffset)
  if (!word) return null
  const edges = leaveOutClitic(snapshot, text, { from: word.start, to: word.end }, names)
  return { block, edges, tag: null, suggestion: null }
}

function leaveOutClitic({ article }: EditorSnapshot, text: string, edges: Edges, names: readonly KnownName[]): Edges {
  if (/[\p{L}\p{N}]/u.test(text[edges.from - 1] ?? '')) return edges
  const split = cliticToLeaveOut(text.slice(edges.from, edges.to), blockTexts(article.state.doc), names)
  return split ? { ...edges, from: edges.from + split.stemStart } : edges
}

/** Tags that hold or touch `from` to `to`. */
function tagsIn({ article }: EditorSnapshot, from: number, to: number): EntityMention[] {
  return article.state.annotations
    .list()
    .filter((annotation): annotation is EntityMention => annotation.type === 'entity')
    .filter(annotation => annotation.from <= from && to <= annotation.to)
}

function innermost<T extends { readonly from: number; readonly to: number }>(places: readonly T[]): T | null {
  return places.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null
}

/** The stretch in positions of the document. */
export function rangeOfEdges({ article }: EditorSnapshot, block: number, { from, to }: Edges) {
  const start = Coordinates.of(article.state.doc).blockStart(block) + block + 1
  return { from: docPos(start + from), to: docPos(start + to) }
}
