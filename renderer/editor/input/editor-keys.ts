import type { EditorSession } from '../editor-session.ts'
import { deleteSelection, joinBackward, joinForward, type KeyAct, selectAll, splitBlock } from './block-commands.ts'

/** Keys that change blocks; by `code`, so that the keyboard's language does not matter. All others are the browser's. */
const acts: Readonly<Record<string, readonly KeyAct[]>> = {
  Enter: [splitBlock],
  NumpadEnter: [splitBlock],
  Backspace: [deleteSelection, joinBackward],
  Delete: [deleteSelection, joinForward],
}

/** Says whether the key was dealt with. */
export function handleKey(session: EditorSession, event: KeyboardEvent): boolean {
  if (event.isComposing) return false
  const control = event.ctrlKey || event.metaKey
  if (control && !event.altKey && !event.shiftKey && event.code === 'KeyA') return run(session, selectAll)
  const isBreak = event.code === 'Enter' || event.code === 'NumpadEnter'
  if (isBreak && (control || event.altKey)) return true
  return (acts[event.code] ?? []).some(act => run(session, act))
}

/**
 * The text takes no looks, and undoing is the log's: what the browser's menus offer of both is refused or handed on. Says
 * whether it was dealt with.
 */
export function refuseBrowserEdits(session: EditorSession, event: InputEvent): boolean {
  const undoes = event.inputType === 'historyUndo'
  const redoes = event.inputType === 'historyRedo'
  if (!undoes && !redoes && !event.inputType.startsWith('format')) return false
  event.preventDefault()
  if (undoes) session.undo()
  if (redoes) session.redo()
  return true
}

/**
 * The browser would merge the blocks itself, and badly. Says whether it was dealt with; a composition begins all the same,
 * where the selection was.
 */
export function typeOverBreak(session: EditorSession, event: InputEvent | CompositionEvent): boolean {
  const { $from, $to, empty } = session.state.selection
  if (empty || $from.sameParent($to)) return false
  if (event.type === 'compositionstart') {
    session.dispatch(session.state.tr.deleteSelection())
    return false
  }
  if (!(event instanceof InputEvent) || event.inputType !== 'insertText' || event.data === null) return false
  event.preventDefault()
  session.dispatch(session.state.tr.insertText(event.data).scrollIntoView())
  return true
}

function run(session: EditorSession, act: KeyAct): boolean {
  const tr = act(session.state)
  if (tr) session.dispatch(tr)
  return tr !== null
}
