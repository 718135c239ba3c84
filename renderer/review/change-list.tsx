import { useEffect, useRef } from 'react'
import type { AttributedChange } from '../../shared/changes/attribution.ts'
import type { Category } from '../../shared/findings/finding.ts'
import { Fix } from '../findings/fix.tsx'
import type { FixPart, FixParts } from '../findings/fix-parts.ts'
import { IconButton } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { type Say, useWords } from '../words/use-words.tsx'

interface ChangeListProps {
  readonly before: string
  readonly changes: readonly AttributedChange[]
  readonly checked: ReadonlySet<string>
  readonly idOf: (change: AttributedChange) => string
  readonly current: number | null
  readonly onCurrent: (index: number) => void
  readonly onKeep: (index: number) => void
  readonly onUndo: (index: number) => void
}

/** Letters shown on each side of a change that is not a whole word. */
const context = 18

/** Every change with its reason; Enter keeps, Delete takes back. */
export function ChangeList(props: ChangeListProps) {
  const { t, number } = useWords()
  const { changes } = props
  return (
    <section className="list changes" aria-labelledby="changes-title">
      <div className="list__head">
        <h3 id="changes-title">{t('review.changes')}</h3>
        <span className="count num">{number(changes.length)}</span>
      </div>
      {changes.length === 0 ? <p className="list__none">{t('review.none')}</p> : null}
      {changes.map((change, index) => (
        <ChangeRow key={props.idOf(change)} {...props} change={change} index={index} />
      ))}
    </section>
  )
}

function ChangeRow({ change, index, ...props }: ChangeListProps & { change: AttributedChange; index: number }) {
  const say = useWords()
  const { t } = say
  const { before, current, checked, idOf, onCurrent, onKeep, onUndo } = props
  const isCurrent = index === current
  const isChecked = checked.has(idOf(change))
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const meta = reasonOf(say, change)
  return (
    <article
      ref={row}
      className={`change${isCurrent ? ' is-open' : ''}${isChecked ? ' is-checked' : ''}`}
      aria-current={isCurrent}
    >
      <div className="change__top">
        <button type="button" className="change__go" onClick={() => onCurrent(index)}>
          {isPassage(change) ? <Passage change={change} /> : <Fix parts={partsOf(before, change)} />}
        </button>
        <span className="row-act push">
          <IconButton
            icon="check"
            small
            label={t('review.keepChange')}
            aria-pressed={isChecked}
            onClick={() => onKeep(index)}
          />
          <IconButton icon="x" small label={t('review.undoChange')} onClick={() => onUndo(index)} />
        </span>
      </div>
      <p className="change__meta" title={meta}>
        {meta}
        {change.by ? <time dateTime={change.by.at}> · {say.when(Date.parse(change.by.at), Date.now())}</time> : null}
      </p>
    </article>
  )
}

function Passage({ change }: { change: AttributedChange }) {
  const { t } = useWords()
  const { kind, before, after } = change
  const text = (after || before).trim()
  return (
    <span className="change__passage">
      <Icon name={kind === 'removed-copy' ? 'repeat' : kind === 'added-block' ? 'plus' : 'trash'} />
      <b>{t(`change.${kind}`)}</b> <small dir="rtl">«{text.slice(0, 40)}…»</small>
    </span>
  )
}

function isPassage({ kind, before, after }: AttributedChange): boolean {
  return /block|copy|^moved/.test(kind) || before.length + after.length > 90
}

/** A word change in whole; a space or a mark with the words around it. */
function partsOf(text: string, change: AttributedChange): FixParts {
  const { fromA, toA, before, after, parts } = change
  if (parts)
    return {
      before: parts
        .filter(({ kind }) => kind !== 'added')
        .map(({ kind, text: piece }) => ({ text: piece, marked: kind !== 'same' })),
      after: parts
        .filter(({ kind }) => kind !== 'removed')
        .map(({ kind, text: piece }) => ({ text: piece, marked: kind !== 'same' })),
    }
  const start = tail(text.slice(Math.max(0, fromA - context), fromA))
  const end = head(text.slice(toA, toA + context))
  const around = (piece: string): FixPart[] =>
    [
      { text: start, marked: false },
      { text: piece, marked: true },
      { text: end, marked: false },
    ].filter(({ text: shown }) => shown !== '')
  return { before: around(before), after: around(after) }
}

/** The last word. */
function tail(text: string): string {
  return (
    text
      .split(/[\n]/)
      .at(-1)
      ?.match(/\S*\s?$/)?.[0] ?? ''
  )
}

/** The first word. */
function head(text: string): string {
  return text.split(/[\n]/)[0]?.match(/^\s?\S*/)?.[0] ?? ''
}

function reasonOf(say: Say, { by, kind }: AttributedChange): string {
  const what = say.t(`change.${kind}`)
  if (!by) return what
  const { reason, author: name } = by
  if (reason.act === 'accept' && reason.category)
    return say.t('review.byRule', { reason: say.t(`category.${reason.category as Category}`), name })
  return reason.act === 'type' ? say.t('review.byHand', { name }) : say.t('review.byPerson', { reason: what, name })
}
