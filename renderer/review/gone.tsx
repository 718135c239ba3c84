import { useState } from 'react'
import type { Change } from '../../shared/changes/change.ts'
import type { PassageRow } from '../../shared/changes/unified-rows.ts'
import { LinkButton } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words/use-words.tsx'

interface GoneProps {
  readonly row: PassageRow
  readonly changes: readonly Change[]
  readonly current: number | null
  readonly onCurrent: (change: number) => void
  readonly onUndo?: (change: number) => void
}

/** A passage that is gone: what it was, its text on demand, the way back. */
export function Gone({ row, changes, current, onCurrent, onUndo }: GoneProps) {
  const { t, rich, number } = useWords()
  const [shown, setShown] = useState(false)
  const { change, noA, lastNoA, text } = row
  const isCopy = changes[change]?.kind === 'removed-copy'
  const where = noA === lastNoA ? number(noA) : `${number(noA)}–${number(lastNoA)}`
  const length = t('count.characters', { count: text.length })
  return (
    <section
      className={change === current ? 'gone is-current' : 'gone'}
      aria-label={t('review.removed')}
      data-change={change}
    >
      <Icon name={isCopy ? 'repeat' : 'jump'} />
      <button type="button" className="gone__text" onClick={() => onCurrent(change)}>
        <b>{rich(isCopy ? 'review.copyGone' : 'review.passageMoved', { where })}</b>{' '}
        <small className="num">{isCopy ? `${length}، ${t('review.twin')}` : length}</small>
      </button>
      <LinkButton last onClick={() => setShown(!shown)} aria-expanded={shown}>
        {t(shown ? 'review.hide' : 'review.show')}
      </LinkButton>
      {onUndo ? <LinkButton onClick={() => onUndo(change)}>{t('review.bringBack')}</LinkButton> : null}
      {shown ? (
        <div className="gone__lines">
          {text.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their order
            <p key={index}>{line}</p>
          ))}
        </div>
      ) : null}
    </section>
  )
}
