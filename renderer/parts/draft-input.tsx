import { type ComponentProps, type KeyboardEvent, useEffect, useState } from 'react'

interface DraftInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'className'> {
  readonly value: string
  /** Called when the person is done: Enter, or the focus leaves. Escape takes the draft back. */
  readonly onDone: (value: string) => void
  /** Called on every letter, for a check while typing. */
  readonly onDraft?: (value: string) => void
}

/** A field whose text counts only when it is done, so that one change is one step to undo. */
export function DraftInput({ value, onDone, onDraft, ...rest }: DraftInputProps) {
  const draft = useDraft(value, onDone, onDraft)
  return (
    <input
      className="input"
      dir="auto"
      {...rest}
      value={draft.text}
      onChange={event => draft.set(event.currentTarget.value)}
      onBlur={draft.finish}
      onKeyDown={event => draft.onKeyDown(event, true)}
    />
  )
}

interface DraftAreaProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className'> {
  readonly value: string
  readonly onDone: (value: string) => void
}

/** {@link DraftInput} of several lines; Enter begins a line. */
export function DraftArea({ value, onDone, ...rest }: DraftAreaProps) {
  const draft = useDraft(value, onDone)
  return (
    <textarea
      className="input"
      dir="auto"
      {...rest}
      value={draft.text}
      onChange={event => draft.set(event.currentTarget.value)}
      onBlur={draft.finish}
      onKeyDown={event => draft.onKeyDown(event, false)}
    />
  )
}

function useDraft(value: string, onDone: (value: string) => void, onDraft?: (value: string) => void) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const set = (next: string) => {
    setText(next)
    onDraft?.(next)
  }
  const finish = () => {
    if (text !== value) onDone(text)
  }
  const onKeyDown = (event: KeyboardEvent, oneLine: boolean) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && oneLine) finish()
    else if (event.key === 'Escape' && text !== value) {
      event.stopPropagation()
      set(value)
    }
  }
  return { text, set, finish, onKeyDown }
}
