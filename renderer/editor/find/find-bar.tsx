import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useToast } from '../../app/toast.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { useWords } from '../../words/use-words.tsx'
import type { EditorSession } from '../editor-session.ts'
import type { Finder, FindState } from './finder.ts'

interface FindBarProps {
  readonly session: EditorSession
  readonly finder: Finder
  /** Words to begin with; those that were selected. */
  readonly start: string
  /** The bar was called again: the field takes the focus. */
  readonly calls: number
  readonly onClose: () => void
}

/** Finds and replaces above the sheet. Letters fold unless the person asks for the letter. */
export function FindBar({ session, finder, start, calls, onClose }: FindBarProps) {
  const { t } = useWords()
  const toast = useToast()
  const state = useSyncExternalStore(finder.subscribe, finder.getState)
  const [words, setWords] = useState(start)
  const [exact, setExact] = useState(false)
  const [other, setOther] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => finder.search(words, exact), [finder, words, exact])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each call takes the focus anew
  useEffect(() => field.current?.select(), [calls])
  useEffect(() => setWords(before => (start === '' ? before : start)), [start])
  const count = useCount(state)
  const replaceAll = () => {
    const count = finder.replaceAll(other)
    if (count > 0) toast({ text: t('toast.replaced', { count }), undo: () => session.undo() })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the bar from any of its fields
    <div className="find" onKeyDown={onKeyDown}>
      <form
        className="find__row"
        role="search"
        aria-label={t('find.label')}
        onSubmit={event => {
          event.preventDefault()
          finder.step(1)
        }}
      >
        <label className="input">
          <span className="hidden">{t('find.what')}</span>
          <input
            ref={field}
            dir="auto"
            value={words}
            placeholder={t('find.what')}
            autoComplete="off"
            spellCheck={false}
            onChange={event => setWords(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key !== 'Enter' || !event.shiftKey || event.nativeEvent.isComposing) return
              event.preventDefault()
              finder.step(-1)
            }}
          />
        </label>
        <span className="find__count num" role="status">
          {count}
        </span>
        <IconButton icon="down" small label={t('find.next')} onClick={() => finder.step(1)} />
        <span className="find__up">
          <IconButton icon="down" small label={t('find.previous')} onClick={() => finder.step(-1)} />
        </span>
        <Checkbox checked={exact} onChange={setExact}>
          <span title={t('find.exactHint')}>{t('find.exact')}</span>
        </Checkbox>
        <IconButton icon="x" small last label={t('find.close')} onClick={onClose} />
      </form>
      <form
        className="find__row"
        aria-label={t('find.replace')}
        onSubmit={event => {
          event.preventDefault()
          finder.replace(other)
        }}
      >
        <label className="input">
          <span className="hidden">{t('find.with')}</span>
          <input
            dir="auto"
            value={other}
            placeholder={t('find.with')}
            autoComplete="off"
            spellCheck={false}
            onChange={event => setOther(event.currentTarget.value)}
          />
        </label>
        <Button small disabled={state.current < 0} onClick={() => finder.replace(other)}>
          {t('find.replace')}
        </Button>
        <Button small disabled={state.matches.length === 0} onClick={replaceAll}>
          {t('find.replaceAll')}
        </Button>
      </form>
    </div>
  )
}

function useCount({ words, matches, current }: FindState): string {
  const { t } = useWords()
  if (words === '') return ''
  if (matches.length === 0) return t('find.none')
  return t('find.count', { number: current + 1, count: matches.length })
}
