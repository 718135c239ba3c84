import type { ReactNode } from 'react'

interface CheckboxProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

export function Checkbox({ checked, onChange, children }: CheckboxProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        className="check__box"
        checked={checked}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  )
}
