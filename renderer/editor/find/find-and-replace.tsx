import { useState } from 'react'
import { useCommand } from '../../app/use-commands.tsx'
import type { EditorSession } from '../editor-session.ts'
import { FindBar } from './find-bar.tsx'
import { Finder } from './finder.ts'

interface Opened {
  readonly finder: Finder
  readonly start: string
  readonly calls: number
}

/** Opens find and replace on its command and goes on looking on others; stands above the text. */
export function FindAndReplace({ session }: { session: EditorSession }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = () => {
    const start = selectedWords(session)
    setOpened(before => ({ finder: before?.finder ?? new Finder(session), start, calls: (before?.calls ?? 0) + 1 }))
  }
  const step = (by: 1 | -1) => (opened ? opened.finder.step(by) : open())
  useCommand('find.open', open)
  useCommand('find.next', () => step(1))
  useCommand('find.previous', () => step(-1))
  if (!opened) return null
  const close = () => {
    opened.finder.close()
    setOpened(null)
    session.focus()
  }
  return <FindBar session={session} {...opened} onClose={close} />
}

/** What is selected in one block. */
function selectedWords({ state }: EditorSession): string {
  const { from, to, $from, $to } = state.selection
  return $from.sameParent($to) ? state.doc.textBetween(from, to) : ''
}
