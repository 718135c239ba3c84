import { Checkbox } from '../parts/checkbox.tsx'
import { useWords } from '../words/use-words.tsx'
import { PlaceList } from './place-list.tsx'
import type { TagDraftAct } from './tag-draft.ts'
import type { TagPlace } from './tag-places.ts'

interface TagPlacesProps {
  readonly places: readonly TagPlace[]
  readonly chosen: readonly TagPlace[]
  readonly change: (act: TagDraftAct) => void
}

/** All places of the name, in and behind clitics: all at once, or each by itself. */
export function TagPlaces({ places, chosen, change }: TagPlacesProps) {
  const { t, number } = useWords()
  const keys = places.map(({ key }) => key)
  if (places.length < 2) return null
  return (
    <div className="field places">
      <Checkbox checked={chosen.length === places.length} onChange={on => change({ do: 'places', keys, on })}>
        {t('tag.allPlaces')} <span className="count num">{number(places.length)}</span>
        <span className="muted small places__how">{t('tag.withClitics')}</span>
      </Checkbox>
      <PlaceList
        places={places}
        chosen={new Set(chosen.map(({ key }) => key))}
        onToggle={(key, on) => change({ do: 'place', key, on })}
      />
    </div>
  )
}
