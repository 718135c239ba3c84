import { Slice } from 'prosemirror-model'
import { ReplaceStep } from 'prosemirror-transform'
import { type Range, range } from './annotation.ts'
import type { TextChange } from './edit.ts'
import type { ArticleState } from './state.ts'

/**
 * Moves the blocks from `from` to `to` (exclusive) before the block `target`; `target` is the number of blocks for the
 * end. Annotations wholly on them go along; of one that reaches beyond them, what stays behind is kept.
 * @throws {RangeError} if there are no such blocks or no such place.
 */
export function moveBlocks(state: ArticleState, from: number, to: number, target: number): TextChange {
  const { doc } = state
  if (!(0 <= from && from < to && to <= doc.childCount)) throw new RangeError(`No blocks ${from} to ${to}`)
  if (!(0 <= target && target <= doc.childCount)) throw new RangeError(`No place before block ${target}`)
  if (from <= target && target <= to) return { text: [], wanted: new Map() }
  const starts = blockPositions(state)
  const [start, end] = [starts[from] as number, starts[to] as number]
  const place = (starts[target] as number) - (target > from ? end - start : 0)
  const wanted = new Map<string, Range>()
  for (const annotation of state.annotations.within(start, end))
    if (start <= annotation.from && annotation.to <= end)
      wanted.set(annotation.id, range(annotation.from - start + place, annotation.to - start + place))
  const moved = new Slice(doc.slice(start, end).content, 0, 0)
  return { text: [new ReplaceStep(start, end, Slice.empty), new ReplaceStep(place, place, moved)], wanted }
}

/** Where each block opens, and the end of the document. */
function blockPositions({ doc }: ArticleState): number[] {
  const positions: number[] = []
  doc.forEach((_block, pos) => {
    positions.push(pos)
  })
  return [...positions, doc.content.size]
}
