import { useEffect } from 'react'
import { labelsOf } from '../../../shared/article/records.ts'
import { useAnnounce } from '../../app/announce.tsx'
import { useCommand } from '../../app/use-commands.tsx'
import { useWords } from '../../words/use-words.tsx'
import type { EditorSession } from '../editor-session.ts'
import { caretFacts } from './caret-facts.ts'
import { caretWords, caretWordsInFull } from './caret-words.ts'

const restMs = 300

/** Says what is at the caret once it rests there, and on a command; never during a composition, and nothing twice. */
export function CaretAnnouncer({ session, on }: { session: EditorSession; on: boolean }) {
  const say = useWords()
  const announce = useAnnounce()
  useCommand('caret.say', () => {
    const labels = labelsOf(session.article.state.records)
    announce.polite(caretWordsInFull(caretFacts(session.getSnapshot()), labels, say))
  })
  useEffect(() => {
    if (!on) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let { selection } = session.state
    let last = ''
    const speak = () => {
      if (session.view?.composing) return
      const words = caretWords(caretFacts(session.getSnapshot()), labelsOf(session.article.state.records), say)
      if (words !== '' && words !== last) announce.polite(words)
      last = words
    }
    const stop = session.subscribe(() => {
      if (session.state.selection.eq(selection)) return
      selection = session.state.selection
      clearTimeout(timer)
      timer = setTimeout(speak, restMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [session, on, say, announce])
  return null
}
