import { useMemo, useState } from 'react'
import type { Change } from '../../shared/changes/change.ts'
import { type PassageRow, type UnifiedRow, unifiedRows } from '../../shared/changes/unified-rows.ts'
import { LinkButton } from '../parts/button.tsx'
import { focusOnce } from '../parts/focus-once.ts'
import { useWords } from '../words/use-words.tsx'
import { Gone } from './gone.tsx'
import { InlineParts } from './inline-parts.tsx'

export interface DiffProps {
  readonly before: string
  readonly after: string
  readonly changes: readonly Change[]
  readonly changedOnly: boolean
  readonly spaces: boolean
  readonly current: number | null
  readonly onCurrent: (change: number) => void
  /** What the paragraphs of the corrected text are shown in; paragraphs where it is missing. */
  readonly tags?: readonly ('h1' | 'h2' | 'p')[]
  /** Takes a change back; missing where the texts are only compared. */
  readonly onUndo?: (change: number) => void
}

/** Original and corrected text in one column; a passage that is gone is one card. */
export function UnifiedDiff(props: DiffProps) {
  const { t } = useWords()
  const { before, after, changes, changedOnly } = props
  const rows = useMemo(() => unifiedRows(before, after, changes), [before, after, changes])
  const groups = useMemo(() => (changedOnly ? folded(rows) : rows.map(row => [row])), [rows, changedOnly])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="diff x" dir="rtl" lang="ar" aria-label={t('review.unified.label')} tabIndex={0} ref={focusOnce}>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <RowGroup key={index} {...props} rows={group} />
      ))}
    </section>
  )
}

/** Whether anything differs in a row. */
export function hasChange(row: UnifiedRow): boolean {
  return (
    row.kind === 'passage' ||
    row.noA === null ||
    row.noB === null ||
    row.parts.some(({ change }) => change !== undefined)
  )
}

/** Runs of unchanged rows become one group, to be shown as one line. */
function folded(rows: readonly UnifiedRow[]): UnifiedRow[][] {
  const groups: UnifiedRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0] && !hasChange(row) && !hasChange(last[0])) last.push(row)
    else groups.push([row])
  }
  return groups
}

function RowGroup({ rows, ...props }: DiffProps & { rows: readonly UnifiedRow[] }) {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  const first = rows[0]
  if (props.changedOnly && first && !hasChange(first) && !shown)
    return (
      <p className="diff__folded">
        <LinkButton onClick={() => setShown(true)}>{t('review.unchanged', { count: rows.length })}</LinkButton>
      </p>
    )
  return rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
    <Row key={index} {...props} row={row} />
  ))
}

function Row({ row, ...props }: DiffProps & { row: UnifiedRow }) {
  if (row.kind === 'passage') return <Gone {...props} row={row as PassageRow} />
  const Tag = headings[props.tags?.[(row.noB ?? 0) - 1] ?? 'p']
  return (
    <div className={hasChange(row) ? 'diff__row has-change' : 'diff__row'}>
      <span className="diff__no num" aria-hidden="true">
        {row.noB ?? ''}
      </span>
      <Tag>
        <InlineParts {...props} parts={row.parts} />
      </Tag>
    </div>
  )
}

/** The review has a heading of its own above the article's. */
const headings = { h1: 'h2', h2: 'h3', p: 'p' } as const
