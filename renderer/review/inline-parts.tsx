import { useWords } from '../words/use-words.tsx'
import type { RowPart } from './diff-rows.ts'

export interface PartsProps {
  readonly parts: readonly RowPart[]
  /** Draw spaces and breaks that changed. */
  readonly spaces: boolean
  /** Index of the change that is read. */
  readonly current: number | null
  readonly onCurrent: (change: number) => void
}

/** Pieces of a row: what was taken out, what was put in, the letters that differ. */
export function InlineParts(props: PartsProps) {
  return groupParts(props.parts).map(({ key, kind, change, parts }) =>
    kind === 'same' || change === null ? (
      <span key={key}>{parts.map(({ text }) => text).join('')}</span>
    ) : (
      <Piece key={key} {...props} kind={kind} change={change} parts={parts} />
    ),
  )
}

interface Group {
  readonly key: string
  readonly kind: RowPart['kind']
  readonly change: number | null
  readonly parts: readonly RowPart[]
}

/** Neighbours of one kind and change stand in one element, so that a word's letters keep their shapes. */
function groupParts(parts: readonly RowPart[]): Group[] {
  const groups: { key: string; kind: RowPart['kind']; change: number | null; parts: RowPart[] }[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (last && last.kind === part.kind && last.change === part.change) last.parts.push(part)
    else groups.push({ key: `${groups.length}`, kind: part.kind, change: part.change, parts: [part] })
  }
  return groups
}

function Piece({
  kind,
  change,
  parts,
  spaces,
  current,
  onCurrent,
}: Omit<PartsProps, 'parts'> & { kind: RowPart['kind']; change: number; parts: readonly RowPart[] }) {
  const { t } = useWords()
  const text = parts.map(part => part.text).join('')
  const Tag = kind === 'removed' ? 'del' : 'ins'
  const shape = shapeOf(text, parts)
  const isCurrent = change === current ? ' is-current' : ''
  return (
    <Tag className={`${shape}${isCurrent}`} data-change={change} onClick={() => onCurrent(change)}>
      {shape === 'sp' ? (
        <span className={spaces ? 'sp__dot' : 'sp__dot is-quiet'} role="img" aria-label={t('review.space')}>
          {text}
        </span>
      ) : (
        parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a word keep their order
          <Letters key={index} part={part} />
        ))
      )}
    </Tag>
  )
}

function Letters({ part: { text, letters } }: { part: RowPart }) {
  if (text.includes('\n')) return <span className="brk">{text.replaceAll('\n', '¶')}</span>
  return letters ? text : <mark>{text}</mark>
}

/** A lone space, a lone mark, or words. */
function shapeOf(text: string, parts: readonly RowPart[]): 'sp' | 'mk' | 'wd' {
  if (text.trim() === '' && !text.includes('\n')) return 'sp'
  return parts.length === 1 && /^[^\p{L}\p{N}\s]+$/u.test(text) ? 'mk' : 'wd'
}
