import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Keys } from '../../parts/keys.tsx'
import { useWords } from '../../words/use-words.tsx'
import type { EditorSession } from '../editor-session.ts'
import { useFocusTrap } from '../hanging/use-focus-trap.ts'
import { useHanging } from '../hanging/use-hanging.ts'

interface NoteWindowProps {
  readonly session: EditorSession
  /** Document positions. */
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly onAdd: (text: string) => void
  readonly onClose: () => void
}

/** Takes down a note on a passage; hangs from it. */
export function NoteWindow({ session, from, to, quote, onAdd, onClose }: NoteWindowProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const pop = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const place = useHanging(session, pop, from, to)
  useFocusTrap(pop, onClose)
  useEffect(() => field.current?.focus(), [])
  const add = () => text.trim() !== '' && onAdd(text.trim())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={pop}
      className="pop pop--note"
      role="dialog"
      aria-label={t('note.window')}
      style={place ? { ...place } : { left: 0, top: 0 }}
      onKeyDown={onKeyDown}
    >
      <div className="pop__body">
        <p className="quote">{quote}</p>
        <textarea
          ref={field}
          className="input"
          dir="auto"
          aria-label={t('note.write')}
          placeholder={t('note.write')}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
      </div>
      <div className="pop__foot">
        <Button look="primary" disabled={text.trim() === ''} onClick={add}>
          {t('note.add')} <Keys caps={['Ctrl', 'Enter']} />
        </Button>
        <Button look="quiet" last onClick={onClose}>
          {t('action.cancel')} <Keys caps={['Esc']} />
        </Button>
      </div>
    </div>
  )
}
