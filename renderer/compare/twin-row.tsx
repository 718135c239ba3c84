import type { Part } from '../../shared/changes/change.ts'
import type { SentenceRow } from '../../shared/repeats/compare-copies.ts'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words/use-words.tsx'

/** One sentence of both copies; only what differs is marked. */
export function TwinRow({ row, index, isCurrent }: { row: SentenceRow; index: number; isCurrent: boolean }) {
  const { t } = useWords()
  const classes = ['twin', row.equal ? '' : 'is-different', isCurrent && !row.equal ? 'is-current' : '']
  return (
    <div className={classes.filter(Boolean).join(' ')} data-row={index}>
      <Side text={row.a} parts={row.parts} side="removed" />
      <span className="twin__mid">
        <Icon name={row.equal ? 'eq' : 'neq'} />
        <span className="hidden">{t(row.equal ? 'compare.same' : 'compare.different')}</span>
      </span>
      <Side text={row.b} parts={row.parts} side="added" />
    </div>
  )
}

/** What only this copy has is filled; where it lacks something that the other has, a gap shows it. */
function Side({ text, parts, side }: { text: string | null; parts: readonly Part[]; side: 'removed' | 'added' }) {
  if (text === null) return <div className="hole" />
  return (
    <p>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their order
        <Piece key={index} part={part} side={side} />
      ))}
    </p>
  )
}

function Piece({ part: { kind, text }, side }: { part: Part; side: 'removed' | 'added' }) {
  const { t } = useWords()
  if (kind === 'same') return text.replaceAll('\n', ' ')
  if (kind !== side) return <span className="seam seam--missing" />
  if (text.includes('\n'))
    return (
      <span className="seam seam--para" role="img" aria-label={t('compare.break')}>
        ¶
      </span>
    )
  return <mark className={text.trim() === '' ? 'seam seam--space' : 'seam'}>{text.trim() === '' ? '·' : text}</mark>
}
