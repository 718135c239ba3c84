import { useCallback, useEffect, useState } from 'react'
import type { Range } from '../../../shared/article/annotation.ts'
import { AnnotationStep } from '../../../shared/article/annotation-step.ts'
import { newIds } from '../../../shared/article/id.ts'
import { useAnnounce } from '../../app/announce.tsx'
import { useCommand } from '../../app/use-commands.tsx'
import { useWords } from '../../words/use-words.tsx'
import type { EditorSession } from '../editor-session.ts'
import { noteTarget } from './note-target.ts'
import { NoteWindow } from './note-window.tsx'

interface NotingProps {
  readonly session: EditorSession
  readonly author: () => string
  /** Told of a note that was just put on. */
  readonly onAdded: (id: string) => void
}

/** Puts notes on the text, on a command; stands in the sheet, where the window hangs. */
export function Noting({ session, author, onAdded }: NotingProps) {
  const { t } = useWords()
  const announce = useAnnounce()
  const [place, setPlace] = useState<Range | null>(null)
  const close = useCallback(() => {
    setPlace(null)
    session.focus()
  }, [session])
  useCommand('note.add', () => {
    const target = noteTarget(session.state)
    if (target) setPlace(target)
    else announce.polite(t('note.nothing'))
  })
  useEffect(() => {
    if (!place) return
    const { article } = session
    return session.subscribe(() => {
      if (session.article !== article) setPlace(null)
    })
  }, [session, place])
  if (!place) return null
  const quote = session.state.doc.textBetween(place.from, place.to, ' ')
  const add = (text: string) => {
    close()
    const id = newIds(session.article, 'n')()
    const signed = { author: author(), at: new Date().toISOString() }
    const note = { type: 'note', id, ...place, text, ...signed, replies: [], resolved: null } as const
    session.perform({ also: [new AnnotationStep([], [{ ...note, replies: [] }])], reason: { act: 'note', quote } })
    announce.polite(t('toast.noteAdded'))
    onAdded(id)
  }
  return <NoteWindow session={session} from={place.from} to={place.to} quote={quote} onAdd={add} onClose={close} />
}
