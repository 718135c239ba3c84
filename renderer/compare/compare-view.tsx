import { useMemo, useState } from 'react'
import type { Article } from '../../shared/article/article.ts'
import { plainText } from '../../shared/article/block.ts'
import { resolveRepeat } from '../../shared/findings/answer.ts'
import type { Copy, Repeat } from '../../shared/findings/finding.ts'
import { compareCopies, type SentenceRow } from '../../shared/repeats/compare-copies.ts'
import { useCommand } from '../app/use-commands.tsx'
import { findingKey } from '../findings/cards.ts'
import { others, paragraphs } from '../findings/repeat-card.tsx'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { focusOnce } from '../parts/focus-once.ts'
import { Icon } from '../parts/icon.tsx'
import type { Snapshot } from '../session/article-session.ts'
import type { FindingActs } from '../session/finding-acts.ts'
import { useWords } from '../words/use-words.tsx'
import { TwinRow } from './twin-row.tsx'

interface CompareViewProps {
  readonly snapshot: Snapshot
  readonly acts: FindingActs
  /** Key of the repeat to compare; the first where null. */
  readonly chosen: string | null
  readonly onLeave: () => void
}

/** The copies of a repeated passage beside each other, sentence by sentence, to decide which stays. */
export function CompareView({ snapshot, acts, chosen, onLeave }: CompareViewProps) {
  const { t } = useWords()
  const repeats = snapshot.findings.filter(finding => finding.kind === 'repeat')
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      repeats.findIndex(repeat => findingKey(repeat) === chosen),
    ),
  )
  const repeat = repeats[Math.min(index, repeats.length - 1)]
  useCommand('compare.leave', onLeave)
  if (!repeat)
    return (
      <main className="compare" data-place="compare" data-region="main">
        <div className="compare__none">
          <p>{t('compare.none')}</p>
          <Button onClick={onLeave}>{t('hint.backToText')}</Button>
        </div>
      </main>
    )
  return (
    <Comparison
      key={findingKey(repeat)}
      article={snapshot.article}
      repeat={repeat}
      acts={acts}
      number={repeats.indexOf(repeat) + 1}
      count={repeats.length}
      onNext={() => setIndex((index + 1) % repeats.length)}
      onDone={() => repeats.length <= 1 && onLeave()}
    />
  )
}

interface ComparisonProps {
  readonly article: Article
  readonly repeat: Repeat
  readonly acts: FindingActs
  readonly number: number
  readonly count: number
  readonly onNext: () => void
  /** The repeat was settled. */
  readonly onDone: () => void
}

function Comparison({ article, repeat, acts, number, count, onNext, onDone }: ComparisonProps) {
  const say = useWords()
  const { t } = say
  const best = repeat.copies.findIndex(copy => copy.keep)
  const [keep, setKeep] = useState(best)
  const [against, setAgainst] = useState(best === 0 ? 1 : 0)
  const [stop, setStop] = useState(0)
  const [left, right] = against < keep ? [against, keep] : [keep, against]
  const rows = useRows(article, repeat, left, right)
  const different = rows.flatMap((row, i) => (row.equal ? [] : [i]))
  const apply = () => {
    acts.resolve(repeat, keep)
    onDone()
  }
  const choose = (index: number) => {
    if (index >= repeat.copies.length) return
    if (index === against) setAgainst(keep)
    setKeep(index)
  }
  const step = (by: 1 | -1) => {
    if (different.length === 0) return
    const next = (stop + by + different.length) % different.length
    setStop(next)
    document.querySelector(`[data-row="${different[next]}"]`)?.scrollIntoView({ block: 'center' })
  }
  useCommand('compare.apply', apply)
  useCommand('compare.choose', ({ code }) => choose(Number(code?.slice(-1)) - 1))
  useCommand('difference.next', () => step(1))
  useCommand('difference.previous', () => step(-1))
  return (
    <main className="compare" data-place="compare" data-region="main">
      <section
        className="compare__text"
        dir="rtl"
        lang="ar"
        aria-label={t('compare.copies')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        ref={focusOnce}
      >
        <div className="twin twin--head">
          <CopyHead article={article} repeat={repeat} index={left} keep={keep} />
          <span className="twin__mid">
            <Icon name="repeat" />
          </span>
          <CopyHead article={article} repeat={repeat} index={right} keep={keep} />
        </div>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences keep their order
          <TwinRow key={i} row={row} index={i} isCurrent={different[stop] === i} />
        ))}
        {different.length === 0 ? <p className="twin__note">{t('compare.identical')}</p> : null}
      </section>
      <aside className="side" aria-label={t('compare.decision')} data-region="decision">
        <h2>{t('compare.which')}</h2>
        <Choices
          label={t('compare.which')}
          value={String(keep)}
          onChange={value => choose(Number(value))}
          options={repeat.copies.map((copy, index) => ({
            value: String(index),
            content: (
              <CopyChoice
                article={article}
                copy={copy}
                index={index}
                isBest={index === best}
                reason={say.of(repeat.reason)}
              />
            ),
          }))}
        />
        <Effects article={article} repeat={repeat} keep={keep} />
        <div className="side__foot">
          <p className="muted num">
            {t('compare.passage', { number, count })} ·{' '}
            {t('compare.alike', { count: rows.length, same: rows.length - different.length })}
          </p>
          {count > 1 ? (
            <Button look="quiet" onClick={onNext}>
              {t('command.difference.next')}
            </Button>
          ) : null}
          <Button look="primary" onClick={apply}>
            {t('repeat.removeOne', { out: others(say, repeat, keep), kept: keep + 1 })}
            <span className="keys" aria-hidden="true">
              <kbd>Enter</kbd>
            </span>
          </Button>
          <Button
            onClick={() => {
              acts.notARepeat(repeat)
              onDone()
            }}
          >
            {t('compare.notARepeat')}
          </Button>
        </div>
      </aside>
    </main>
  )
}

function useRows(article: Article, repeat: Repeat, left: number, right: number): readonly SentenceRow[] {
  return useMemo(() => {
    const text = plainText(article.state.doc)
    const textOf = (copy: Copy | undefined) =>
      copy?.spans.map(({ start, end }) => text.slice(start, end)).join('\n') ?? ''
    return compareCopies(textOf(repeat.copies[left]), textOf(repeat.copies[right]))
  }, [article, repeat, left, right])
}

function CopyHead({ article, repeat, index, keep }: { article: Article; repeat: Repeat; index: number; keep: number }) {
  const say = useWords()
  const copy = repeat.copies[index] as Copy
  return (
    <h2>
      <span className={index === keep ? 'band' : 'band band--out'} aria-hidden="true" />
      {say.t('compare.copyTitle', { copy: index + 1 })}
      <small className="num">{whereOf(say, article, copy)}</small>
      {copy.keep ? <span className="pill pill--accent">{say.t('repeat.best')}</span> : null}
    </h2>
  )
}

function CopyChoice({
  article,
  copy,
  index,
  isBest,
  reason,
}: {
  article: Article
  copy: Copy
  index: number
  isBest: boolean
  reason: string
}) {
  const say = useWords()
  return (
    <>
      <b>{say.t('compare.copyTitle', { copy: index + 1 })}</b> <kbd>{index + 1}</kbd>{' '}
      {isBest ? <span className="pill pill--accent">{say.t('repeat.best')}</span> : null}
      <p>{isBest ? reason : whereOf(say, article, copy)}</p>
    </>
  )
}

/** What removing the other copies does, said before it is done. */
function Effects({ article, repeat, keep }: { article: Article; repeat: Repeat; keep: number }) {
  const say = useWords()
  const fate = useMemo(() => resolveRepeat(article, repeat, keep), [article, repeat, keep])
  const gone = repeat.copies.filter((_copy, index) => index !== keep)
  return (
    <>
      <h3>{say.t('compare.effects')}</h3>
      <ul className="effects">
        <li>
          <Icon name="trash" />
          {say.t('compare.removes', { where: gone.map(copy => paragraphs(say, article, copy)).join('، ') })}
        </li>
        <li>
          <Icon name="tag" />
          {say.t('compare.tags', { count: fate.moved + fate.merged })}
        </li>
      </ul>
    </>
  )
}

function whereOf(say: ReturnType<typeof useWords>, article: Article, copy: Copy): string {
  const where = paragraphs(say, article, copy)
  const length = copy.spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const characters = say.t('count.characters', { count: length })
  const [from = '', to] = where.split('–')
  return to === undefined
    ? say.t('compare.spanOne', { from, characters })
    : say.t('compare.span', { from, to, characters })
}
