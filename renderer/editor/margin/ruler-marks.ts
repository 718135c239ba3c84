import type { Node } from 'prosemirror-model'
import { roleOf } from '../../../shared/article/schema.ts'
import type { Severity } from '../../../shared/findings/finding.ts'
import type { EditorSnapshot } from '../editor-session.ts'
import { copyBands } from './copy-bands.ts'

/** A mark on the ruler; `at` and `size` are parts of the whole text, 0 to 1. */
export type RulerMark =
  | { readonly kind: 'fix'; readonly severity: Severity; readonly at: number }
  | { readonly kind: 'note'; readonly at: number }
  | { readonly kind: 'find'; readonly at: number }
  | { readonly kind: 'copy'; readonly keep: boolean; readonly at: number; readonly size: number }

/** More marks than the ruler has places for would be drawn over each other. */
const places = 300
const lettersPerLine = 70
const gapInLines = 0.35

/**
 * What stands where in the whole text, however long: errors and warnings, open notes, results of a search, copies. Heights
 * are estimated from the letters, because blocks out of sight are not laid out.
 */
export function rulerMarks({ article, state, findings, layers }: EditorSnapshot): RulerMark[] {
  const at = heights(state.doc)
  const marks: RulerMark[] = copyBands(findings.passages.list(), state.doc).map(band => {
    const end = band.endsAt === null ? at.endOf(band.lastBlock) : at.of(band.endsAt)
    const start = band.startsAt === null ? at.startOf(band.firstBlock) : at.of(band.startsAt)
    return { kind: 'copy', keep: band.keep, at: start, size: end - start }
  })
  for (const { value, from } of findings.corrections.list())
    if (value.severity !== 'style') marks.push({ kind: 'fix', severity: value.severity, at: at.of(from) })
  for (const { from } of layers.find?.list() ?? []) marks.push({ kind: 'find', at: at.of(from) })
  for (const annotation of article.state.annotations.list())
    if (annotation.type === 'note' && !annotation.resolved) marks.push({ kind: 'note', at: at.of(annotation.from) })
  return thinned(marks)
}

/** Of marks of one look at one place only one is drawn. */
function thinned(marks: readonly RulerMark[]): RulerMark[] {
  const taken = new Set<string>()
  return marks.filter(mark => {
    if (mark.kind === 'copy') return true
    const key = `${mark.kind} ${mark.kind === 'fix' ? mark.severity : ''} ${Math.round(mark.at * places)}`
    if (taken.has(key)) return false
    taken.add(key)
    return true
  })
}

function heights(doc: Node) {
  const starts: number[] = []
  const positions: number[] = []
  let total = 0
  doc.forEach((block, pos) => {
    starts.push(total)
    positions.push(pos)
    total += linesOf(block) + gapInLines
  })
  const startOf = (block: number) => (starts[block] ?? 0) / total
  const endOf = (block: number) => ((starts[block + 1] ?? total) - gapInLines) / total
  return {
    startOf,
    endOf,
    of: (pos: number) => {
      const $pos = doc.resolve(pos)
      const block = $pos.index(0)
      const within = $pos.depth === 0 ? 0 : $pos.parentOffset / Math.max(1, $pos.parent.content.size)
      return startOf(block) + (endOf(block) - startOf(block)) * within
    },
  }
}

function linesOf(block: Node): number {
  const lines = Math.max(1, Math.ceil(block.content.size / lettersPerLine))
  return roleOf(block) === 'headline' ? lines * 1.3 : lines
}
