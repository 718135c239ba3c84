import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Window, WindowTitle } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.tsx'

/** Asks for the person's name, once. An empty answer is an answer: work goes on without a name. */
export function NameWindow({ onAnswer }: { onAnswer: (name: string) => void }) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useFocusAtFirst(field)
  return (
    <Window kind="dialog--small">
      <form
        onSubmit={event => {
          event.preventDefault()
          onAnswer(name.trim())
        }}
      >
        <div className="dialog__text">
          <WindowTitle>{t('first.title')}</WindowTitle>
          <p>{t('first.text')}</p>
          <Field name={t('first.name')}>
            {({ id }) => (
              <input
                id={id}
                className="input"
                dir="auto"
                ref={field}
                autoComplete="name"
                maxLength={80}
                value={name}
                onChange={event => setName(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
        <div className="dialog__actions">
          <button type="submit" className="btn btn--primary" disabled={name.trim() === ''}>
            {t('first.save')}
          </button>
          <Button look="quiet" onClick={() => onAnswer('')}>
            {t('first.skip')}
          </Button>
        </div>
      </form>
    </Window>
  )
}

/** A frame later than `autoFocus`: the page below is entered at the same moment, and its list takes the focus too. */
function useFocusAtFirst(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [field])
}
