import { useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

interface ChipListProps {
  /** What the chips are of, for the field that adds one. */
  readonly name: string
  readonly items: readonly string[]
  readonly onChange: (items: readonly string[]) => void
}

/** Words as chips: each can be taken away, one more added. */
export function ChipList({ name, items, onChange }: ChipListProps) {
  const { t } = useWords()
  return (
    <div className="chips">
      {items.map(item => (
        <span className="chip" key={item}>
          {item}
          <button
            type="button"
            aria-label={t('details.removeFrom', { item })}
            onClick={() => onChange(items.filter(other => other !== item))}
          >
            <Icon name="x" />
          </button>
        </span>
      ))}
      <Adder name={name} onAdd={item => items.includes(item) || onChange([...items, item])} />
    </div>
  )
}

/** A button that becomes a field; Enter adds and stays for the next. */
function Adder({ name, onAdd }: { name: string; onAdd: (item: string) => void }) {
  const { t } = useWords()
  const [draft, setDraft] = useState<string | null>(null)
  if (draft === null) {
    return (
      <Button look="quiet" small onClick={() => setDraft('')} aria-label={t('details.addTo', { field: name })}>
        <Icon name="plus" size="small" />
        {t('action.add')}
      </Button>
    )
  }
  const add = () => draft.trim() !== '' && onAdd(draft.trim())
  return (
    <input
      className="input"
      aria-label={t('details.addTo', { field: name })}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
      autoFocus
      value={draft}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={() => {
        add()
        setDraft(null)
      }}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') {
          add()
          setDraft('')
        } else if (event.key === 'Escape') {
          event.stopPropagation()
          setDraft(null)
        }
      }}
    />
  )
}
