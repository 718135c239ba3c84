import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'

interface ChoicesProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly options: readonly { readonly value: T; readonly content: ReactNode }[]
  readonly className?: string
}

/** One of a few, each with a line or two of its own. */
export function Choices<T extends string>({ label, value, onChange, options, className = '' }: ChoicesProps<T>) {
  return (
    <RadioGroup className={className} aria-label={label} value={value} onChange={next => onChange(next as T)}>
      {options.map(option => (
        <Radio key={option.value} value={option.value} className="choice">
          <span className="choice__dot" />
          <div>{option.content}</div>
        </Radio>
      ))}
    </RadioGroup>
  )
}
