import { useMemo, useState } from 'react'
import { plainText } from '../../shared/article/block.ts'
import { entriesInForce } from '../../shared/article/log.ts'
import type { FindingKind } from '../../shared/findings/engines.ts'
import type { Severity } from '../../shared/findings/finding.ts'
import { blockerCount } from '../../shared/findings/publish-gate.ts'
import type { Span } from '../../shared/text/offset.ts'
import type { Snapshot } from '../session/article-session.ts'
import type { FindingActs } from '../session/finding-acts.ts'
import type { WordKey } from '../words/catalogue.ts'
import { useWords } from '../words/use-words.tsx'
import type { CardContext, CardProps } from './card-keys.ts'
import { type Card, correctionCards, findingKey, mentionCards, noteCards, noteSpan, repeatCards } from './cards.ts'
import { CorrectionCard } from './correction-card.tsx'
import { MentionCard } from './mention-card.tsx'
import { NoteCard } from './note-card.tsx'
import { RepeatCard } from './repeat-card.tsx'
import { TagList } from './tag-list.tsx'

export type PanelTab = 'all' | 'repeat' | 'correction' | 'mention' | 'note'

const tabs: readonly PanelTab[] = ['all', 'repeat', 'correction', 'mention', 'note']
const tabWords = {
  all: 'findings.all',
  repeat: 'findings.repeats',
  correction: 'findings.fixes',
  mention: 'findings.entities',
  note: 'findings.notes',
} as const

export interface FindingsPanelProps {
  readonly snapshot: Snapshot
  readonly acts: FindingActs
  readonly tab: PanelTab
  readonly onTab: (tab: PanelTab) => void
  /** Key of the finding or note that text and list stand at. */
  readonly current: string | null
  readonly onCurrent: (key: string, place: Span) => void
  readonly compare: (key: string) => void
  readonly toText: () => void
}

/** Everything the engines found and people noted, to be answered one by one or by the dozen. */
export function FindingsPanel(props: FindingsPanelProps) {
  const { snapshot, tab } = props
  const { t } = useWords()
  const cards = useMemo(() => cardsOf(snapshot), [snapshot])
  const shown = cards.filter(card => tab === 'all' || card.kind === tab)
  return (
    <aside className="inspector" aria-labelledby="findings-title" data-region="findings">
      <PanelHead {...props} cards={cards} />
      <section className="list" aria-label={t('findings.list')} tabIndex={shown.length === 0 ? 0 : -1}>
        <CardList {...props} cards={shown} />
        {tab === 'mention' || tab === 'all' ? (
          <TagList article={snapshot.article} onGo={place => props.onCurrent('', place)} />
        ) : null}
      </section>
    </aside>
  )
}

function cardsOf({ findings, article }: Snapshot): Card[] {
  return [...repeatCards(findings), ...mentionCards(findings), ...correctionCards(findings), ...noteCards(article)]
}

function PanelHead({ snapshot, tab, onTab, cards }: FindingsPanelProps & { cards: readonly Card[] }) {
  const { t, number } = useWords()
  const decided = useMemo(() => decisions(snapshot), [snapshot])
  const open = snapshot.findings.length
  const counts = useMemo(() => countsOf(snapshot, cards), [snapshot, cards])
  return (
    <div className="inspector__head">
      <div className="inspector__title">
        <h2 id="findings-title">{t('findings.title')}</h2>
        <span className="push muted num">{t('findings.decided', { done: decided, all: decided + open })}</span>
      </div>
      <div
        className="progress"
        role="progressbar"
        aria-label={t('findings.progress')}
        aria-valuemin={0}
        aria-valuemax={decided + open}
        aria-valuenow={decided}
      >
        <span
          style={{ flex: 1, '--done': `${decided + open === 0 ? 0 : (100 * decided) / (decided + open)}%` } as object}
        />
      </div>
      <Readiness snapshot={snapshot} />
      <div className="tabs" role="tablist" aria-label={t('findings.filter')}>
        {tabs.map(id => (
          <button type="button" key={id} role="tab" aria-selected={id === tab} onClick={() => onTab(id)}>
            {t(tabWords[id])}{' '}
            <span className="count num">{isCounting(snapshot, id) ? t('findings.counting') : number(counts[id])}</span>
          </button>
        ))}
      </div>
    </div>
  )
}

function Readiness({ snapshot: { gate, unheard } }: { snapshot: Snapshot }) {
  const { t, rich } = useWords()
  const blockers = blockerCount(gate)
  if (unheard.size > 0) return <p className="ready">{t('findings.counting')}</p>
  if (blockers === 0)
    return (
      <p className="ready is-ready">
        <i className="i i-check i--s" aria-hidden="true" />
        {t('findings.ready')}
      </p>
    )
  const count = (id: string) => gate.find(item => item.id === id)?.count ?? 0
  const repeats = count('repeats')
  const errors = count('errors') + count('quotes')
  const details = [
    repeats > 0 ? t('count.repeats', { count: repeats }) : null,
    errors > 0 ? t('count.errors', { count: errors }) : null,
  ].filter(detail => detail !== null)
  const detail =
    details.length === 2 ? t('findings.and', { first: details[0] ?? '', second: details[1] ?? '' }) : (details[0] ?? '')
  return (
    <p className="ready">
      <i className="i i-block i--s" aria-hidden="true" />
      <span>
        {rich('findings.blockers', {
          b: chunks => <b className="num">{chunks}</b>,
          blockers: t('count.blockers', { count: blockers }),
          detail,
        })}
      </span>
    </p>
  )
}

function CardList({
  cards,
  snapshot,
  acts,
  current,
  onCurrent,
  compare,
  toText,
}: FindingsPanelProps & { cards: readonly Card[] }) {
  const { t } = useWords()
  const [focused, setFocused] = useState(false)
  const text = useMemo(() => plainText(snapshot.article.state.doc), [snapshot.article])
  const context: CardContext = { article: snapshot.article, text, acts, keyOf: findingKey, compare, toText }
  const currentCard = cards.find(card => keysOf(card).includes(current ?? '')) ?? cards[0]
  const step = (by: 1 | -1) => {
    const next = cards[cards.indexOf(currentCard as Card) + by]
    if (next) onCurrent(next.key, placeOf(next, snapshot))
  }
  if (cards.length === 0) return <p className="list__none">{t(nothing(snapshot))}</p>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus is
    <div onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      {cards.map((card, index) => {
        const props: CardProps = { context, current, isCurrent: card === currentCard, focused, onCurrent, onStep: step }
        return (
          <div key={`${card.kind}:${cardIdentity(card)}`} className="list__item">
            {card.kind === cards[index - 1]?.kind ? null : <ListHead kind={card.kind} snapshot={snapshot} />}
            <OneCard card={card} {...props} />
          </div>
        )
      })}
    </div>
  )
}

function nothing({ findings, unheard }: Snapshot): WordKey {
  if (unheard.size > 0) return 'findings.counting'
  return findings.length === 0 ? 'findings.noneAtAll' : 'findings.none'
}

function OneCard({ card, ...props }: CardProps & { card: Card }) {
  if (card.kind === 'repeat') return <RepeatCard card={card} {...props} />
  if (card.kind === 'correction') return <CorrectionCard card={card} {...props} />
  return card.kind === 'mention' ? <MentionCard card={card} {...props} /> : <NoteCard card={card} {...props} />
}

function ListHead({ kind, snapshot }: { kind: Card['kind']; snapshot: Snapshot }) {
  const { t, number } = useWords()
  const severities: readonly Severity[] = ['error', 'warning', 'style']
  const count = (severity: Severity) =>
    snapshot.findings.filter(finding => finding.kind === 'correction' && finding.severity === severity).length
  return (
    <div className="list__head">
      <h3>{t(tabWords[kind])}</h3>
      {kind === 'correction' ? <span className="push" /> : null}
      {kind === 'correction'
        ? severities.map(severity =>
            count(severity) > 0 ? (
              <span key={severity} className={`sev sev--${severity}`}>
                <u>{t(`severity.${severity}`)}</u> <span className="num">{number(count(severity))}</span>
              </span>
            ) : null,
          )
        : null}
      {kind !== 'note' && snapshot.failed.has(kind) ? <span role="alert">{t('findings.failed')}</span> : null}
    </div>
  )
}

function cardIdentity(card: Card): string {
  if (card.kind === 'correction') return card.corrections.length > 1 ? (card.corrections[0]?.rule ?? '') : card.key
  return card.kind === 'mention' ? `${card.label}:${card.name}` : card.key
}

function keysOf(card: Card): string[] {
  if (card.kind === 'correction') return card.corrections.map(findingKey)
  return card.kind === 'mention' ? card.mentions.map(findingKey) : [card.key]
}

function placeOf(card: Card, { article }: Snapshot): Span {
  if (card.kind === 'repeat') return card.repeat.copies[0]?.spans[0] ?? card.repeat
  if (card.kind === 'correction') return card.corrections[0] as Span
  return card.kind === 'mention' ? (card.mentions[0] as Span) : noteSpan(article, card.note)
}

const deciding = new Set(['accept', 'reject', 'ignore', 'tag', 'remove-copy', 'not-duplicate'])

function decisions({ article }: Snapshot): number {
  return entriesInForce(article.log).filter(({ reason }) => deciding.has(reason.act)).length
}

function countsOf({ findings }: Snapshot, cards: readonly Card[]): Record<PanelTab, number> {
  const of = (kind: FindingKind) => findings.filter(finding => finding.kind === kind).length
  const notes = cards.filter(card => card.kind === 'note' && card.note.resolved === null).length
  const [repeat, correction, mention] = [of('repeat'), of('correction'), of('mention')]
  return { all: repeat + correction + mention + notes, repeat, correction, mention, note: notes }
}

/** Before the first answer of an engine; later counts stand until the new ones come. */
function isCounting({ unheard }: Snapshot, tab: PanelTab): boolean {
  return tab === 'all' ? unheard.size > 0 : tab !== 'note' && unheard.has(tab)
}
