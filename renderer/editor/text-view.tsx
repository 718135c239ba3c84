import { useState } from 'react'
import type { LexiconName } from '../../shared/contract/lexicon.ts'
import { useAnnounce } from '../app/announce.tsx'
import { useCommand } from '../app/use-commands.tsx'
import { Tagging } from '../tagging/tagging.tsx'
import { useWords } from '../words/use-words.tsx'
import { CaretAnnouncer } from './caret/caret-announcer.tsx'
import type { EditorSession } from './editor-session.ts'
import { FindAndReplace } from './find/find-and-replace.tsx'
import { RoleMenu } from './margin/role-menu.tsx'
import { nextTag } from './next-tag.ts'
import { Noting } from './notes/noting.tsx'
import { Sheet } from './sheet.tsx'
import { useEditor } from './use-editor.ts'

interface TextViewProps {
  readonly session: EditorSession
  readonly lexicon: readonly LexiconName[]
  readonly author: () => string
  /** Say what is at the caret to screen readers. */
  readonly announce: boolean
  /** A note is to be read: its mark was pressed, or it was just put on. */
  readonly onNote: (id: string) => void
}

/** The article's text with everything that is done in it: typing, tags, notes, roles, find and replace. */
export function TextView({ session, lexicon, author, announce, onNote }: TextViewProps) {
  const [roleOf, setRoleOf] = useState<number | null>(null)
  useHistoryKeys(session)
  useCommand('tag.next', () => goToTag(session, 1))
  useCommand('tag.previous', () => goToTag(session, -1))
  useCommand('role.open', () => setRoleOf(session.state.selection.$head.index(0)))
  const closeRole = () => {
    setRoleOf(null)
    session.focus()
  }
  return (
    <Sheet
      session={session}
      roleOpen={roleOf}
      onRole={setRoleOf}
      onNote={onNote}
      head={<FindAndReplace session={session} />}
    >
      <Tagging session={session} lexicon={lexicon} />
      <Noting session={session} author={author} onAdded={onNote} />
      {roleOf !== null && <RoleMenu session={session} block={roleOf} onClose={closeRole} />}
      <CaretAnnouncer session={session} on={announce} />
    </Sheet>
  )
}

function useHistoryKeys(session: EditorSession): void {
  const { t } = useWords()
  const announcer = useAnnounce()
  const canUndo = useEditor(session, ({ article }) => article.canUndo)
  const canRedo = useEditor(session, ({ article }) => article.canRedo)
  const undo = () => {
    if (session.undo()) announcer.polite(t('command.edit.undo'))
  }
  const redo = () => {
    if (session.redo()) announcer.polite(t('command.edit.redo'))
  }
  useCommand('edit.undo', canUndo ? undo : null)
  useCommand('edit.redo', canRedo ? redo : null)
}

function goToTag(session: EditorSession, by: 1 | -1): void {
  const place = nextTag(session.getSnapshot(), by)
  if (place) session.goTo(place, { select: true, flash: false })
}
