import { labelsOf } from '../../../shared/article/records.ts'
import type { EditorSnapshot } from '../editor-session.ts'
import { copyParts } from '../margin/copy-bands.ts'
import { layerNames, tagPaint } from './highlight-name.ts'
import type { Mark } from './mark.ts'

/**
 * Everything to show in the block whose text begins at document position `start` and is `length` long: tags and notes of
 * the article, findings that nobody has answered, and the layers. What goes on in another block is cut off at its edge.
 */
export function marksOfBlock(snapshot: EditorSnapshot, start: number, length: number): Mark[] {
  const end = start + length
  const within = ({ from, to }: { readonly from: number; readonly to: number }) => ({
    from: Math.max(0, from - start),
    to: Math.min(length, to - start),
  })
  return [
    ...annotationMarks(snapshot, start, end).map(mark => ({ ...mark, ...within(mark) })),
    ...findingMarks(snapshot, start, end).map(mark => ({ ...mark, ...within(mark) })),
    ...layerMarks(snapshot, start, end).map(mark => ({ ...mark, ...within(mark) })),
  ].filter(mark => mark.from < mark.to || mark.kind === 'fix')
}

function annotationMarks({ article, note }: EditorSnapshot, start: number, end: number): Mark[] {
  const labels = labelsOf(article.state.records)
  return article.state.annotations.within(start, end).flatMap((annotation): Mark[] => {
    const { type, from, to } = annotation
    if (type === 'entity')
      return [{ kind: 'tag', paint: tagPaint(labels[annotation.label]?.paint), confirmed: true, from, to }]
    if (type !== 'note' || annotation.resolved) return []
    return [{ kind: 'note', current: annotation.id === note, from, to }]
  })
}

function findingMarks({ article, findings, state }: EditorSnapshot, start: number, end: number): Mark[] {
  const labels = labelsOf(article.state.records)
  const mentions = findings.mentions.touching(start, end).map(({ value, from, to }): Mark => {
    return { kind: 'tag', paint: tagPaint(labels[value.label]?.paint), confirmed: false, from, to }
  })
  const fixes = findings.corrections.touching(start, end).map(({ value, from, to }): Mark => {
    return { kind: 'fix', severity: value.severity, from, to }
  })
  const parts = copyParts(findings.passages.touching(start, end), state.doc).map(
    ([from, to]): Mark => ({ kind: 'layer', name: 'copy-part', from, to }),
  )
  return [...mentions, ...fixes, ...parts.filter(({ from, to }) => from < end && to > start)]
}

function layerMarks({ layers }: EditorSnapshot, start: number, end: number): Mark[] {
  return layerNames.flatMap(name =>
    (layers[name]?.touching(start, end) ?? []).map(({ from, to }): Mark => ({ kind: 'layer', name, from, to })),
  )
}
