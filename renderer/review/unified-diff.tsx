import { useMemo, useState } from 'react'
import type { Change } from '../../shared/changes/change.ts'
import { LinkButton } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words/use-words.tsx'
import { type DiffRow, diffRows, hasChange } from './diff-rows.ts'
import { InlineParts } from './inline-parts.tsx'

export interface DiffProps {
  readonly before: string
  readonly after: string
  readonly changes: readonly Change[]
  readonly changedOnly: boolean
  readonly spaces: boolean
  readonly current: number | null
  readonly onCurrent: (change: number) => void
  /** Takes a change back; missing where the texts are only compared. */
  readonly onUndo?: (change: number) => void
}

/** Original and corrected text in one column; a passage that is gone is one card. */
export function UnifiedDiff(props: DiffProps) {
  const { t } = useWords()
  const rows = useMemo(() => diffRows(props.before, props.changes), [props.before, props.changes])
  const groups = useMemo(() => (props.changedOnly ? folded(rows) : rows.map(row => [row])), [rows, props.changedOnly])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="diff x" dir="rtl" lang="ar" aria-label={t('review.unified.label')} tabIndex={0}>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <RowGroup key={index} {...props} rows={group} />
      ))}
    </section>
  )
}

/** Runs of unchanged rows become one group, to be shown as one line. */
function folded(rows: readonly DiffRow[]): DiffRow[][] {
  const groups: DiffRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    const joins = last?.[0] && !hasChange(row) && !hasChange(last[0])
    if (joins) last.push(row)
    else groups.push([row])
  }
  return groups
}

function RowGroup({ rows, ...props }: DiffProps & { rows: readonly DiffRow[] }) {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  const first = rows[0]
  const isFolded = props.changedOnly && first !== undefined && !hasChange(first) && !shown
  if (isFolded)
    return (
      <p className="diff__folded">
        <LinkButton onClick={() => setShown(true)}>{t('review.unchanged', { count: rows.length })}</LinkButton>
      </p>
    )
  return rows.map(row => <Row key={row.both[0]?.number ?? `gone-${row.gone}`} {...props} row={row} />)
}

function Row({ row, ...props }: DiffProps & { row: DiffRow }) {
  if (row.gone !== null) return <Gone {...props} row={row} index={row.gone} />
  return row.both.map(({ number, parts }) => (
    <div key={number} className={parts.some(({ change }) => change !== null) ? 'diff__row has-change' : 'diff__row'}>
      <span className="diff__no num" aria-hidden="true">
        {number}
      </span>
      <p>
        <InlineParts {...props} parts={parts} />
      </p>
    </div>
  ))
}

/** A removed passage: what it was, its text on demand, the way back. */
export function Gone({ row, index, changes, current, onCurrent, onUndo }: DiffProps & { row: DiffRow; index: number }) {
  const { t, rich, number } = useWords()
  const [shown, setShown] = useState(false)
  const change = changes[index]
  const from = row.a[0]?.number ?? 0
  const to = row.a.at(-1)?.number ?? 0
  const where = from === to ? number(from) : `${number(from)}–${number(to)}`
  const words =
    change?.kind === 'removed-copy'
      ? 'review.copyGone'
      : change?.kind === 'moved-from'
        ? 'review.passageMoved'
        : 'review.passageRemoved'
  const twin = change?.kind === 'removed-copy' ? 'review.twin' : null
  return (
    <section
      className={index === current ? 'gone is-current' : 'gone'}
      aria-label={t('review.removed')}
      data-change={index}
    >
      <Icon name={change?.kind === 'removed-copy' ? 'repeat' : 'trash'} />
      <button type="button" className="gone__text" onClick={() => onCurrent(index)}>
        <b>{rich(words, { where })}</b>{' '}
        <small className="num">
          {t('count.characters', { count: change?.before.trim().length ?? 0 })}
          {twin ? `، ${t(twin)}` : null}
        </small>
      </button>
      <LinkButton last onClick={() => setShown(!shown)} aria-expanded={shown}>
        {t(shown ? 'review.hide' : 'review.show')}
      </LinkButton>
      {onUndo ? <LinkButton onClick={() => onUndo(index)}>{t('review.bringBack')}</LinkButton> : null}
      {shown ? (
        <div className="gone__lines">
          {row.a.map(({ number: line, parts }) => (
            <p key={line}>{parts.map(({ text }) => text).join('')}</p>
          ))}
        </div>
      ) : null}
    </section>
  )
}
