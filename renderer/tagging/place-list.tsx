import { type KeyboardEvent, type UIEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import type { TagPlace } from './tag-places.ts'

interface PlaceListProps {
  readonly places: readonly TagPlace[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (key: string, on: boolean) => void
}

/** Places in their sentences, each to be left out; says how many more there are below. */
export function PlaceList({ places, chosen, onToggle }: PlaceListProps) {
  const { t } = useWords()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const here = Math.max(
    0,
    places.findIndex(({ current }) => current),
  )
  const [active, setActive] = useState(here)
  const [below, setBelow] = useState(0)
  const look = (element: HTMLElement) => setBelow(hiddenBelow(element, places.length))
  useEffect(() => {
    const element = list.current
    if (!element) return
    const resize = new ResizeObserver(() => setBelow(hiddenBelow(element, places.length)))
    resize.observe(element)
    return () => resize.disconnect()
  }, [places.length])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.code === 'Space') {
      event.preventDefault()
      event.stopPropagation()
      const place = places[active]
      if (place) onToggle(place.key, !chosen.has(place.key))
    }
    if (by === 0) return
    event.preventDefault()
    const next = Math.max(0, Math.min(active + by, places.length - 1))
    setActive(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      <div
        ref={list}
        className="kwic"
        dir="rtl"
        role="listbox"
        aria-multiselectable="true"
        aria-label={t('tag.places')}
        aria-activedescendant={`${id}-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={(event: UIEvent<HTMLDivElement>) => look(event.currentTarget)}
      >
        {places.map((place, index) => (
          <Place
            key={place.key}
            id={`${id}-${index}`}
            place={place}
            on={place.current || chosen.has(place.key)}
            active={index === active}
            onToggle={onToggle}
          />
        ))}
      </div>
      {below > 0 && <p className="kwic__more">{t('tag.morePlaces', { count: below })}</p>}
    </>
  )
}

interface PlaceProps {
  readonly id: string
  readonly place: TagPlace
  readonly on: boolean
  readonly active: boolean
  readonly onToggle: PlaceListProps['onToggle']
}

function Place({ id, place, on, active, onToggle }: PlaceProps) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={on}
      aria-disabled={place.current || undefined}
      className={active ? 'kwic__row is-active' : 'kwic__row'}
      onClick={() => onToggle(place.key, !on)}
    >
      <span className="check__box" />
      <span className="pre">
        <span>{place.before}</span>
      </span>
      <span className={place.current ? 'kwic__here' : 'kwic__name'}>{place.quote}</span>
      <span className="post">{place.after}</span>
      <span className="where num">{t('where.paragraph', { number: place.block + 1 })}</span>
    </div>
  )
}

function hiddenBelow({ scrollTop, clientHeight, scrollHeight }: HTMLElement, count: number): number {
  if (count === 0) return 0
  return Math.round((scrollHeight - clientHeight - scrollTop) / (scrollHeight / count))
}
