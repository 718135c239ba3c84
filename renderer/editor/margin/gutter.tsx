import { memo } from 'react'
import { useWords } from '../../words/use-words.tsx'
import { type GutterRow, lookOf } from './gutter-rows.ts'
import type { BlockPlace } from './margin-layout.ts'

interface GutterProps {
  readonly rows: readonly GutterRow[]
  readonly places: readonly BlockPlace[]
  /** Index of the block with the caret. */
  readonly caret: number
  /** Index of the block whose menu of roles is open; null when none is. */
  readonly open: number | null
  /** Blocks in which a copy's label stands, which the role gives way to. */
  readonly labelled: ReadonlySet<number>
  readonly onRole: (index: number) => void
}

/** Numbers and roles of the blocks near the visible part. Body text has no role to show but where the caret is. */
export function Gutter({ rows, places, caret, open, labelled, onRole }: GutterProps) {
  const placeOf = new Map(places.map(place => [place.index, place]))
  return rows.map(row => {
    const place = placeOf.get(row.index)
    return place ? (
      <Row
        key={row.index}
        row={row}
        top={place.top}
        height={place.height}
        atCaret={row.index === caret}
        open={row.index === open}
        below={labelled.has(row.index)}
        onRole={onRole}
      />
    ) : null
  })
}

interface RowProps {
  readonly row: GutterRow
  readonly top: number
  readonly height: number
  readonly atCaret: boolean
  readonly open: boolean
  readonly below: boolean
  readonly onRole: (index: number) => void
}

const Row = memo(function Row({ row, top, height, atCaret, open, below, onRole }: RowProps) {
  const { t, number } = useWords()
  const look = lookOf(row)
  const shown = row.role ?? row.proposed
  const isProposed = row.role === null && row.proposed !== null
  const classes = ['role', isProposed && 'is-proposed', !shown && 'role--none', atCaret && 'is-at-caret']
  const label = t(isProposed ? 'role.suggested' : 'role.set', {
    number: row.index + 1,
    role: t(`role.${shown ?? 'body'}`),
  })
  return (
    <div
      className="gut"
      data-look={look}
      data-below={below || undefined}
      style={{ insetBlockStart: top, blockSize: height }}
    >
      <span className="block__no num" aria-hidden="true">
        {number(row.index + 1)}
      </span>
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        tabIndex={-1}
        data-role-of={row.index}
        onPointerDown={event => event.preventDefault()}
        onClick={() => onRole(row.index)}
      >
        {t(`role.${shown ?? 'body'}`)}
      </button>
    </div>
  )
})
