import type { Node } from 'prosemirror-model'
import { docPos } from '../../../shared/text/offset.ts'
import type { PlacedValue } from '../placed.ts'
import type { Passage } from '../placed-findings.ts'
import { keptCopy } from '../placed-findings.ts'

/** One copy of a repeated passage, as its band beside the text shows it. */
export interface CopyBand {
  readonly key: string
  /** Number of the repeat in the text, from 0. */
  readonly group: number
  /** Number of the copy in its repeat, from 1. */
  readonly copy: number
  readonly count: number
  /** Recommended to keep. */
  readonly keep: boolean
  readonly firstBlock: number
  /** Inclusive. */
  readonly lastBlock: number
  /** Document position of its first letter; null where it begins with its block. */
  readonly startsAt: number | null
  /** Document position after its last letter; null where it ends with its block. */
  readonly endsAt: number | null
  /** Document position of its first letter, to jump to. */
  readonly from: number
}

/** The bands of all copies, repeat by repeat, each repeat's in the order of the text. A copy in pieces has one band over all. */
export function copyBands(passages: readonly PlacedValue<Passage>[], doc: Node): CopyBand[] {
  const repeats = [...new Set(passages.map(({ value }) => value.repeat))]
  return repeats.flatMap((repeat, group) =>
    repeat.copies.flatMap((_, copy) => {
      const pieces = passages.filter(({ value }) => value.repeat === repeat && value.copy === copy)
      return pieces.length > 0 ? [bandOf(pieces, group, doc)] : []
    }),
  )
}

/** Stretches of copies that begin or end inside a block, where the band alone does not say what belongs to them. */
export function copyParts(passages: readonly PlacedValue<Passage>[], doc: Node): [from: number, to: number][] {
  return passages.flatMap(({ from, to }) => {
    const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
    const parts: [number, number][] = []
    if ($from.parentOffset > 0) parts.push([from, Math.min(to, $from.end())])
    const endsInside = $to.parentOffset < $to.parent.content.size
    if (endsInside && !($from.parentOffset > 0 && $from.sameParent($to))) parts.push([Math.max(from, $to.start()), to])
    return parts
  })
}

function bandOf(pieces: readonly PlacedValue<Passage>[], group: number, doc: Node): CopyBand {
  const { value } = pieces[0] as PlacedValue<Passage>
  const from = Math.min(...pieces.map(piece => piece.from))
  const to = Math.max(...pieces.map(piece => piece.to))
  const [$from, $to] = [doc.resolve(docPos(from)), doc.resolve(docPos(to))]
  return {
    key: `${group}-${value.copy}`,
    group,
    copy: value.copy + 1,
    count: value.repeat.copies.length,
    keep: keptCopy(value) === value.copy,
    firstBlock: $from.index(0),
    lastBlock: $to.index(0),
    startsAt: $from.parentOffset > 0 ? from : null,
    endsAt: $to.parentOffset < $to.parent.content.size ? to : null,
    from,
  }
}
