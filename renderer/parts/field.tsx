import { type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'

interface FieldProps {
  readonly name: string
  readonly hint?: ReactNode
  readonly tone?: 'warn' | 'bad'
  /** The control, given the ids that tie it to name and hint. */
  readonly children: (ids: { id: string; describedBy: string | undefined }) => ReactNode
}

/** A control with its name above and a hint below. */
export function Field({ name, hint, tone, children }: FieldProps) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="field">
      <label className="field__name" htmlFor={id}>
        {name}
      </label>
      {children({ id, describedBy: hint === undefined ? undefined : hintId })}
      {hint !== undefined && (
        <Hint id={hintId} tone={tone}>
          {hint}
        </Hint>
      )}
    </div>
  )
}

/** A line of small print under a control. */
export function Hint({ id, tone, children }: { id?: string; tone?: 'warn' | 'bad' | undefined; children: ReactNode }) {
  return (
    <p id={id} className={tone === undefined ? 'hint' : `hint hint--${tone}`}>
      {tone !== undefined && <Icon name="warn" size="small" />}
      {children}
    </p>
  )
}
