import { Coordinates } from '../../shared/article/coordinates.ts'
import { type Span, span } from '../../shared/text/offset.ts'
import type { EditorSnapshot } from './editor-session.ts'

/** The tag after the caret, or with -1 the one before, decided or suggested; round the end. Null in a text without tags. */
export function nextTag({ article, state, findings }: EditorSnapshot, by: 1 | -1): Span | null {
  const tags = [
    ...article.state.annotations.list().filter(({ type }) => type === 'entity'),
    ...findings.mentions.list(),
  ].sort((a, b) => a.from - b.from || b.to - a.to)
  const { from, to } = state.selection
  const next =
    by > 0
      ? (tags.find(tag => tag.from > from || (tag.from === from && tag.to > to)) ?? tags[0])
      : (tags.findLast(tag => tag.from < from) ?? tags.at(-1))
  if (!next) return null
  const coordinates = Coordinates.of(state.doc)
  return span(coordinates.fromDocPos(next.from), coordinates.fromDocPos(next.to))
}
