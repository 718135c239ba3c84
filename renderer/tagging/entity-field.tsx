import { type KeyboardEvent, useId, useState } from 'react'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words/use-words.tsx'
import type { EntityChoice } from './entity-choices.ts'
import type { OfferedEntity } from './tag-draft.ts'

interface EntityFieldProps {
  /** What was typed; null for the chosen entity's name. */
  readonly typed: string | null
  readonly entity: EntityChoice | null
  readonly choices: readonly OfferedEntity[]
  readonly onType: (text: string) => void
  readonly onChoose: (entity: EntityChoice) => void
  readonly onEnter: (onlyHere: boolean) => void
}

/** Which entity the words name: known ones that fit, or a new one. Letters and digits type here. */
export function EntityField({ typed, entity, choices, onType, onChoose, onEnter }: EntityFieldProps) {
  const { t } = useWords()
  const id = useId()
  const chosen = choices.findIndex(({ choice }) => isSame(choice, entity))
  const [isOpen, setOpen] = useState(true)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') {
      event.preventDefault()
      onEnter(event.shiftKey)
    }
    if (by === 0) return
    event.preventDefault()
    setOpen(true)
    const next = choices[(chosen + by + choices.length) % choices.length]
    if (next) onChoose(next.choice)
  }
  return (
    <div className="field">
      <label className="field__name" htmlFor={id}>
        {t('tag.entity')}
      </label>
      <div className="input">
        <Icon name="search" size="small" />
        <input
          id={id}
          dir="auto"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          value={typed ?? entity?.name ?? ''}
          onChange={event => onType(event.currentTarget.value)}
          onFocus={event => event.currentTarget.select()}
          onKeyDown={onKeyDown}
        />
        {typed === null && entity?.externalId !== undefined && (
          <span className="muted small ltr num">{entity.externalId}</span>
        )}
      </div>
      <div className="options" role="listbox" id={`${id}-list`} aria-label={t('tag.suggestions')}>
        {choices.map(({ choice, fullIn }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={`${choice.id ?? ''}-${choice.label}-${choice.name}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={() => onChoose(choice)}
          >
            <Icon name={choice.fresh ? 'tag' : 'check'} size="small" />
            <span dir="auto">{choice.fresh ? t('tag.newEntity', { name: choice.name }) : choice.name}</span>
            {fullIn !== null && <span className="push muted">{t('tag.fullIn', { number: fullIn + 1 })}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}

function isSame(a: EntityChoice, b: EntityChoice | null): boolean {
  return b !== null && a.id === b.id && a.name === b.name && a.label === b.label
}
