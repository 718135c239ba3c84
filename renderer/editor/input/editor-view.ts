import { EditorView } from 'prosemirror-view'
import { blockView } from '../blocks/block-view.ts'
import type { EditorSession } from '../editor-session.ts'
import { clipboardHandlers } from './clipboard-events.ts'
import { handleKey, refuseBrowserEdits, typeOverBreak } from './editor-keys.ts'

/** Puts the article's text into `place` for editing. */
export function createView(session: EditorSession, place: HTMLElement): EditorView {
  const view = new EditorView(
    { mount: place },
    {
      state: session.state,
      dispatchTransaction: session.dispatch,
      attributes: attributes(''),
      nodeViews: { block: blockView },
      handleKeyDown: (_view, event) => handleKey(session, event),
      handleDOMEvents: {
        beforeinput: (_view, event) => refuseBrowserEdits(session, event) || typeOverBreak(session, event),
        compositionstart: (_view, event) => typeOverBreak(session, event),
        ...clipboardHandlers(session),
      },
      handleClickOn: (_view, _pos, _node, _nodePos, event) => event.ctrlKey || event.metaKey,
      scrollThreshold: 60,
      scrollMargin: 90,
    },
  )
  session.attach(view)
  return view
}

/** The view's attributes; `label` is in the language of the interface, which may change. */
export function attributes(label: string): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    lang: 'ar',
    dir: 'rtl',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    translate: 'no',
  }
}
