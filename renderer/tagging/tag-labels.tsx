import { type KeyboardEvent, useEffect, useRef } from 'react'
import { labelsOf, type Records } from '../../shared/article/records.ts'
import { tagPaint } from '../editor/painting/highlight-name.ts'
import { useWords } from '../words/use-words.tsx'

interface TagLabelsProps {
  readonly records: Records
  readonly value: string
  readonly onChange: (label: string) => void
}

/** The label set as one row of choices; the window opens with the focus here. */
export function TagLabels({ records, value, onChange }: TagLabelsProps) {
  const { t, of } = useWords()
  const group = useRef<HTMLDivElement>(null)
  const labels = Object.entries(labelsOf(records))
  useEffect(() => group.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus(), [])
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const next = (labels.findIndex(([id]) => id === value) + by + labels.length) % labels.length
    const [id] = labels[next] ?? []
    if (id === undefined) return
    onChange(id)
    group.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className="labels" role="radiogroup" aria-label={t('tag.labels')} ref={group} onKeyDown={step}>
      {labels.map(([id, definition], index) => (
        <button
          key={id}
          type="button"
          role="radio"
          className={`lab lab--${tagPaint(definition.paint)}`}
          aria-checked={id === value}
          tabIndex={id === value ? 0 : -1}
          onClick={() => onChange(id)}
        >
          <span className="lab__line" />
          {of(definition)}
          <kbd>{definition.key ?? index + 1}</kbd>
        </button>
      ))}
    </div>
  )
}
