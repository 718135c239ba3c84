import { Selection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { blocksFromHtml } from '../../../shared/formats/html-in.ts'
import type { EditorSession } from '../editor-session.ts'
import { htmlOfTaken, moveTaken, pasteLines, pasteTaken, type Taken, takeSelection } from './taken.ts'

type Handle<E extends Event> = (view: EditorView, event: E) => boolean

/**
 * Cutting, copying, pasting and dropping. Other programs get text and clean markup; what comes back from them is
 * paragraphs only. Text that was taken from this article and comes back to it brings its annotations along.
 */
export function clipboardHandlers(session: EditorSession): {
  readonly copy: Handle<ClipboardEvent>
  readonly cut: Handle<ClipboardEvent>
  readonly paste: Handle<ClipboardEvent>
  readonly drop: Handle<DragEvent>
} {
  let taken: Taken | null = null
  const take = (data: DataTransfer | null): boolean => {
    const selected = takeSelection(session.article, session.state)
    if (!selected || !data) return false
    taken = selected
    give(data, selected)
    return true
  }
  return {
    copy: (_view, event) => {
      if (take(event.clipboardData)) event.preventDefault()
      return true
    },
    cut: (_view, event) => {
      event.preventDefault()
      if (take(event.clipboardData))
        session.dispatch(session.state.tr.deleteSelection().setMeta('uiEvent', 'cut').scrollIntoView())
      return true
    },
    paste: (_view, event) => {
      event.preventDefault()
      const data = event.clipboardData
      if (!data) return true
      const text = unified(data.getData('text/plain'))
      if (taken && text === taken.text) session.dispatch(pasteTaken(session.article, session.state, taken))
      else pasteForeign(session, data)
      return true
    },
    drop: (view, event) => {
      if (!event.dataTransfer || event.dataTransfer.types.includes('Files')) return false
      event.preventDefault()
      drop(session, view, event, event.dataTransfer)
      return true
    },
  }
}

function drop(session: EditorSession, view: EditorView, event: DragEvent, data: DataTransfer): void {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  const dragged = view.dragging
  view.dragging = null
  if (!place) return
  const selected = dragged ? takeSelection(session.article, session.state) : null
  if (selected && dragged?.move) {
    const tr = moveTaken(session.state, selected, place.pos)
    if (tr) session.dispatch(tr)
  } else {
    session.dispatch(session.state.tr.setSelection(Selection.near(session.state.doc.resolve(place.pos))))
    if (selected) session.dispatch(pasteTaken(session.article, session.state, selected))
    else pasteForeign(session, data)
  }
  session.focus()
}

function pasteForeign(session: EditorSession, data: DataTransfer): void {
  const html = data.getData('text/html')
  const blocks = html === '' ? null : blocksFromHtml(html)
  const lines = blocks ? blocks.map(({ text }) => text) : linesOfText(data.getData('text/plain'))
  if (lines.some(line => line !== '')) session.dispatch(pasteLines(session.state, lines))
}

function give(data: DataTransfer, taken: Taken): void {
  data.clearData()
  data.setData('text/plain', taken.text)
  const html = htmlOfTaken(taken)
  if (html) data.setData('text/html', html)
}

/** The line end that programs put after a copied line begins no block. */
function linesOfText(text: string): string[] {
  const lines = unified(text).split('\n')
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines
}

/** Systems write line ends of their own into the clipboard. */
function unified(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n')
}
