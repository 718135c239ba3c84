import { useMemo } from 'react'
import { type PairedRow, pairedRows, type RowSide } from '../../shared/changes/paired-rows.ts'
import { unifiedRows } from '../../shared/changes/unified-rows.ts'
import { focusOnce } from '../parts/focus-once.ts'
import { useWords } from '../words/use-words.tsx'
import { Gone } from './gone.tsx'
import { InlineParts } from './inline-parts.tsx'
import type { DiffProps } from './unified-diff.tsx'

/** Original and corrected text beside each other, paragraph by paragraph. */
export function SideBySide(props: DiffProps) {
  const { t } = useWords()
  const { before, after, changes, changedOnly } = props
  const rows = useMemo(() => pairedRows(unifiedRows(before, after, changes)), [before, after, changes])
  const shown = changedOnly ? rows.filter(differs) : rows
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="sides x" dir="rtl" lang="ar" aria-label={t('review.sides.label')} tabIndex={0} ref={focusOnce}>
      <h3>{t('review.original')}</h3>
      <h3>{t('review.corrected')}</h3>
      {shown.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <Pair key={index} {...props} row={row} />
      ))}
    </section>
  )
}

function differs(row: PairedRow): boolean {
  if (row.kind === 'passage' || !row.a || !row.b) return true
  return [...row.a.parts, ...row.b.parts].some(({ change }) => change !== undefined)
}

function Pair({ row, ...props }: DiffProps & { row: PairedRow }) {
  if (row.kind === 'passage')
    return (
      <>
        <Gone {...props} row={row} />
        <div className="hole" />
      </>
    )
  return (
    <>
      <Side {...props} side={row.a} />
      <Side {...props} side={row.b} />
    </>
  )
}

function Side({ side, ...props }: DiffProps & { side: RowSide | null }) {
  if (!side) return <div className="hole" />
  return (
    <p>
      <span className="para num" aria-hidden="true">
        {side.no ?? ''}
      </span>
      <span>
        <InlineParts {...props} parts={side.parts} />
      </span>
    </p>
  )
}
