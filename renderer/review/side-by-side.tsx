import { useMemo } from 'react'
import { useWords } from '../words/use-words.tsx'
import { diffRows, hasChange, type SideRow } from './diff-rows.ts'
import { InlineParts, type PartsProps } from './inline-parts.tsx'
import { type DiffProps, Gone } from './unified-diff.tsx'

/** Original and corrected text beside each other, paragraph by paragraph. */
export function SideBySide(props: DiffProps) {
  const { t } = useWords()
  const { before, changes, changedOnly } = props
  const rows = useMemo(() => diffRows(before, changes), [before, changes])
  const shown = changedOnly ? rows.filter(hasChange) : rows
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="sides x" dir="rtl" lang="ar" aria-label={t('review.sides.label')} tabIndex={0}>
      <h3>{t('review.original')}</h3>
      <h3>{t('review.corrected')}</h3>
      {shown.map((row, index) =>
        row.gone === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
          <Pair key={index} {...props} a={row.a} b={row.b} />
        ) : (
          <GonePair key={`gone-${row.gone}`} {...props} row={row} index={row.gone} />
        ),
      )}
    </section>
  )
}

function Pair({ a, b, ...props }: Omit<PartsProps, 'parts'> & { a: readonly SideRow[]; b: readonly SideRow[] }) {
  return (
    <>
      <Side {...props} rows={a} />
      <Side {...props} rows={b} />
    </>
  )
}

function Side({ rows, ...props }: Omit<PartsProps, 'parts'> & { rows: readonly SideRow[] }) {
  return (
    <div className="sides__cell">
      {rows.map(({ number, parts }) => (
        <p key={number}>
          <span className="para num" aria-hidden="true">
            {number}
          </span>
          <span>
            <InlineParts {...props} parts={parts} />
          </span>
        </p>
      ))}
    </div>
  )
}

function GonePair(props: Parameters<typeof Gone>[0]) {
  return (
    <>
      <Gone {...props} />
      <div className="hole" />
    </>
  )
}
