import type { Change, Part } from '../../shared/changes/change.ts'
import type { RowPart } from '../../shared/changes/unified-rows.ts'
import { useWords } from '../words/use-words.tsx'

export interface PartsProps {
  readonly parts: readonly RowPart[]
  readonly changes: readonly Change[]
  /** Draw spaces and breaks that changed. */
  readonly spaces: boolean
  /** Index of the change that is read. */
  readonly current: number | null
  readonly onCurrent: (change: number) => void
}

/** Pieces of a row: what was taken out, what was put in, the letters that differ. */
export function InlineParts(props: PartsProps) {
  return props.parts.map((part, index) =>
    part.change === undefined || part.kind === 'same' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a row keep their order
      <span key={index}>{part.text}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a row keep their order
      <Piece key={index} {...props} part={part} index={part.change} />
    ),
  )
}

function Piece({
  part: { kind, text },
  index,
  changes,
  spaces,
  current,
  onCurrent,
}: Omit<PartsProps, 'parts'> & { part: RowPart; index: number }) {
  const { t } = useWords()
  const Tag = kind === 'removed' ? 'del' : 'ins'
  const shape = shapeOf(text)
  const isCurrent = index === current ? ' is-current' : ''
  return (
    <Tag className={`${shape}${isCurrent}`} data-change={index} onClick={() => onCurrent(index)}>
      {shape === 'sp' ? (
        <span className={spaces ? 'sp__dot' : 'sp__dot is-quiet'} role="img" aria-label={t('review.space')}>
          {text}
        </span>
      ) : shape === 'brk' ? (
        <span role="img" aria-label={t('compare.break')}>
          ¶
        </span>
      ) : (
        <Letters text={text} side={kind} parts={changes[index]?.parts} />
      )}
    </Tag>
  )
}

/** A changed word with the letters marked that the other side has not; any other piece as a whole. */
function Letters({ text, side, parts }: { text: string; side: Part['kind']; parts: readonly Part[] | undefined }) {
  const own = parts?.filter(({ kind }) => kind === 'same' || kind === side)
  if (!own || own.map(part => part.text).join('') !== text) return text
  return own.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a word keep their order
    part.kind === 'same' ? <span key={index}>{part.text}</span> : <mark key={index}>{part.text}</mark>,
  )
}

/** A lone space, a lone break, a lone mark, or words. */
function shapeOf(text: string): 'sp' | 'brk' | 'mk' | 'wd' {
  if (text === '\n') return 'brk'
  if (text.trim() === '') return 'sp'
  return /^[^\p{L}\p{N}\s]+$/u.test(text) ? 'mk' : 'wd'
}
