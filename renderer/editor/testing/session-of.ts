import type { Annotation } from '../../../shared/article/annotation.ts'
import { AnnotationStep } from '../../../shared/article/annotation-step.ts'
import { Article } from '../../../shared/article/article.ts'
import { blocksOfText, plainText } from '../../../shared/article/block.ts'
import { Coordinates } from '../../../shared/article/coordinates.ts'
import type { LogEntry } from '../../../shared/article/log.ts'
import { docPos, utf16 } from '../../../shared/text/offset.ts'
import { EditorSession } from '../editor-session.ts'

/** A session without a view, with what it told and a clock that the test sets. */
export interface TestSession {
  readonly session: EditorSession
  readonly entries: LogEntry[]
  readonly clock: { now: number }
}

/** A session on a text of lines; the caret stands before its first letter. */
export function sessionOf(...lines: string[]): TestSession {
  const entries: LogEntry[] = []
  const clock = { now: Date.UTC(2026, 0, 5, 9) }
  const session = new EditorSession({
    article: Article.start(blocksOfText(lines.join('\n'))),
    author: () => 'نوال',
    onEntry: entry => entries.push(entry),
    now: () => clock.now,
  })
  return { session, entries, clock }
}

export function textOf(session: EditorSession): string {
  return plainText(session.state.doc)
}

/** Puts the caret before, or the selection on, the first place of `words`. */
export function selectWords(session: EditorSession, words: string, collapse?: 'start' | 'end'): void {
  const at = textOf(session).indexOf(words)
  if (at < 0) throw new RangeError(`No «${words}» in the text`)
  const start = collapse === 'end' ? at + words.length : at
  const end = collapse === 'start' ? at : at + words.length
  session.select({ start: utf16(start), end: utf16(end) })
}

export function type(session: EditorSession, text: string): void {
  for (const letter of text) session.dispatch(session.state.tr.insertText(letter))
}

/** Tags the first place of `words`. */
export function tagWords(
  session: EditorSession,
  id: string,
  words: string,
  label: string,
  entity: string | null = null,
) {
  const coordinates = Coordinates.of(session.state.doc)
  const start = textOf(session).indexOf(words)
  const from = coordinates.toDocPos(utf16(start))
  const to = coordinates.toDocPos(utf16(start + words.length))
  const tag: Annotation = { type: 'entity', id, label, entity, from, to }
  session.perform({ also: [new AnnotationStep([], [tag])], reason: { act: 'tag' } })
}

/** Each annotation as `id quote`. */
export function annotationsOf({ article }: EditorSession): string[] {
  const { doc, annotations } = article.state
  return annotations.list().map(({ id, from, to }) => `${id} ${doc.textBetween(docPos(from), docPos(to), '\n')}`)
}
