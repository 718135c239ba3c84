import type { Step } from 'prosemirror-transform'
import type { Note } from './annotation.ts'
import { AnnotationStep } from './annotation-step.ts'
import type { ArticleState } from './state.ts'

interface Signature {
  readonly author: string
  readonly at: string
}

/** @throws {RangeError} if there is no such note. */
export function replyToNote(state: ArticleState, id: string, text: string, signature: Signature): Step {
  const note = noteOf(state, id)
  return changed(note, { replies: [...note.replies, { text, ...signature }] })
}

/** Resolves a note, or opens it again with null. @throws {RangeError} if there is no such note. */
export function resolveNote(state: ArticleState, id: string, resolved: Signature | null): Step {
  return changed(noteOf(state, id), { resolved })
}

/** @throws {RangeError} if there is no such note. */
export function deleteNote(state: ArticleState, id: string): Step {
  return new AnnotationStep([noteOf(state, id)], [])
}

function changed(note: Note, change: Partial<Note>): Step {
  return new AnnotationStep([note], [{ ...note, ...change }])
}

function noteOf(state: ArticleState, id: string): Note {
  const note = state.annotations.get(id)
  if (note?.type !== 'note') throw new RangeError(`No note ${id}`)
  return note
}
