import { fixStretch } from './fix-stretch.ts'
import type { HighlightName } from './highlight-name.ts'
import type { Mark, Painted } from './mark.ts'
import { paintedEdge } from './painted-edge.ts'
import { variantsOf } from './tag-variant.ts'

/** What to paint in a block: each mark with its highlight, its edges kept out of ligatures. Offsets in UTF-16 in `text`. */
export function planBlock(text: string, marks: readonly Mark[]): Painted[] {
  return [...paintTags(marks), ...marks.filter(mark => mark.kind !== 'tag').map(mark => paintMark(text, mark))].flatMap(
    painted => offLigatures(text, painted),
  )
}

/** Whether two plans paint the same. */
export function samePlan(a: readonly Painted[], b: readonly Painted[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i] as Painted
      return one.name === other.name && one.from === other.from && one.to === other.to
    })
  )
}

function paintTags(marks: readonly Mark[]): Painted[] {
  const tags = marks.filter(mark => mark.kind === 'tag').sort((a, b) => a.from - b.from || b.to - a.to)
  const variants = variantsOf(tags)
  return tags.map(({ paint, from, to }, i) => ({ name: `tag-${paint}-${variants[i] ?? 'plain'}`, from, to }))
}

function paintMark(text: string, mark: Exclude<Mark, { kind: 'tag' }>): Painted {
  const [from, to] = mark.kind === 'fix' ? fixStretch(text, mark.from, mark.to) : [mark.from, mark.to]
  return { name: nameOf(mark), from, to }
}

function nameOf(mark: Exclude<Mark, { kind: 'tag' }>): HighlightName {
  if (mark.kind === 'fix') return `fix-${mark.severity}`
  if (mark.kind === 'note') return mark.current ? 'note-current' : 'note-open'
  return mark.name
}

/** A stretch that is nothing but the ل of a ligature has no edge that could be painted. */
function offLigatures(text: string, painted: Painted): Painted[] {
  const from = paintedEdge(text, painted.from)
  const to = paintedEdge(text, painted.to)
  if (from >= to) return []
  return from === painted.from && to === painted.to ? [painted] : [{ ...painted, from, to }]
}
