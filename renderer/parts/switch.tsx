import type { ReactNode } from 'react'
import { type Key, ToggleButton, ToggleButtonGroup } from 'react-aria-components'

interface SwitchProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly text: ReactNode; readonly disabled?: boolean }[]
  readonly onChange: (value: T) => void
  /** Fills the row, its options as wide as each other. */
  readonly wide?: boolean
}

/** One of a few; a group of radio buttons whose arrows follow the direction of the page. */
export function Switch<T extends string>({ label, value, options, onChange, wide }: SwitchProps<T>) {
  return (
    <ToggleButtonGroup
      className={wide ? 'switch switch--wide' : 'switch'}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => change(keys, onChange)}
    >
      {options.map(option => (
        <ToggleButton key={option.value} id={option.value} className="" isDisabled={option.disabled ?? false}>
          {option.text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

function change<T extends string>(keys: Set<Key>, onChange: (value: T) => void): void {
  const [key] = keys
  if (key !== undefined) onChange(key as T)
}
