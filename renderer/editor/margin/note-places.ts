import type { Note } from '../../../shared/article/annotation.ts'
import type { EditorSnapshot } from '../editor-session.ts'

/** A note and the block that it begins in. */
export interface PlacedNote {
  readonly id: string
  readonly block: number
  /** Document position of its first letter. */
  readonly from: number
  readonly author: string
  readonly resolved: boolean
}

/** Every note of the article, in the order of the text. */
export function placedNotes({ article, state }: EditorSnapshot): PlacedNote[] {
  const notes = article.state.annotations.list().filter((annotation): annotation is Note => annotation.type === 'note')
  return notes.map(({ id, from, author, resolved }) => ({
    id,
    block: state.doc.resolve(from).index(0),
    from,
    author,
    resolved: resolved !== null,
  }))
}

const markSize = 27
const gap = 2

/** Tops of marks, so that none stands on another: each at its line, or right under the one before. `tops` ascending. */
export function stackMarks(tops: readonly number[]): number[] {
  let free = Number.NEGATIVE_INFINITY
  return tops.map(top => {
    const place = Math.max(top, free)
    free = place + markSize + gap
    return place
  })
}
