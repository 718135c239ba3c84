import { useMemo, useState } from 'react'
import type { Article } from '../../shared/article/article.ts'
import { plainText } from '../../shared/article/block.ts'
import { Coordinates } from '../../shared/article/coordinates.ts'
import { resolveRepeat } from '../../shared/findings/answer.ts'
import type { Copy, Repeat } from '../../shared/findings/finding.ts'
import { compareCopies } from '../../shared/repeats/compare-copies.ts'
import { utf16 } from '../../shared/text/offset.ts'
import { Choices } from '../parts/choices.tsx'
import { type Say, useWords } from '../words/use-words.tsx'
import { type CardProps, useCardKeys } from './card-keys.ts'
import type { RepeatCard as CardValue } from './cards.ts'

/** More copies than this are counted, not listed. */
const shownCopies = 4

/** A passage that stands more than once: which copy stays, and what that does. */
export function RepeatCard({ card, ...props }: CardProps & { card: CardValue }) {
  const { context, isCurrent } = props
  const { repeat } = card
  const say = useWords()
  const best = repeat.copies.findIndex(copy => copy.keep)
  const [keep, setKeep] = useState(best)
  const { acts, article } = context
  const answer = () => acts.resolve(repeat, keep)
  const keys = useCardKeys(props, {
    accept: answer,
    reject: () => acts.notARepeat(repeat),
    ignore: () => acts.notARepeat(repeat),
    all: answer,
    pick: index => index < repeat.copies.length && setKeep(index),
  })
  const fate = useMemo(() => resolveRepeat(article, repeat, keep), [article, repeat, keep])
  const { t, of } = say
  return (
    <article className={isCurrent ? 'card is-open' : 'card'} aria-label={t('repeat.passage')} {...keys}>
      <div className="card__head">
        <i className="i i-repeat" aria-hidden="true" />
        <h4>{repeatTitle(say, article, repeat)}</h4>
        <span className="pill pill--block push">{t('findings.blocker')}</span>
      </div>
      <p className="card__why">{alikeText(say, article, repeat)}</p>
      <Choices
        label={t('repeat.keepWhich')}
        value={String(keep)}
        onChange={value => setKeep(Number(value))}
        options={repeat.copies.slice(0, shownCopies).map((copy, index) => ({
          value: String(index),
          content: (
            <>
              <b>{t('repeat.keep', { copy: index + 1 })}</b>{' '}
              {index === best ? <span className="pill pill--accent">{t('repeat.best')}</span> : null}
              <p className="num">{index === best ? of(repeat.reason) : placeOfCopy(say, article, copy)}</p>
            </>
          ),
        }))}
      />
      {repeat.copies.length > shownCopies ? (
        <p className="muted">{t('findings.more', { count: repeat.copies.length - shownCopies })}</p>
      ) : null}
      <p className="fate">
        <i className="i i-merge i--s" aria-hidden="true" />
        {t('repeat.tagsKept', { count: fate.moved + fate.merged })}
      </p>
      <div className="card__actions">
        <button type="button" className="btn btn--primary btn--s" onClick={answer}>
          {t('repeat.removeOne', { out: others(say, repeat, keep), kept: keep + 1 })}
          <span className="keys" aria-hidden="true">
            <kbd>Ctrl</kbd>
            <kbd>Enter</kbd>
          </span>
        </button>
        <button type="button" className="btn btn--s" onClick={() => context.compare(card.key)}>
          {t('repeat.compare')}
        </button>
        <button type="button" className="btn btn--quiet btn--s push" onClick={() => acts.notARepeat(repeat)}>
          {t('repeat.notARepeat')}
        </button>
      </div>
    </article>
  )
}

function placeOfCopy(say: Say, article: Article, copy: Copy): string {
  const where = paragraphs(say, article, copy)
  return say.t(where.includes('–') ? 'repeat.where' : 'repeat.whereOne', { where })
}

/** How many sentences are alike, and what differs. */
function alikeText(say: Say, article: Article, repeat: Repeat): string {
  const text = plainText(article.state.doc)
  const [first, second] = repeat.copies.map(copy =>
    copy.spans.map(({ start, end }) => text.slice(start, end)).join('\n'),
  )
  const rows = compareCopies(first ?? '', second ?? '')
  const same = rows.filter(({ equal }) => equal).length
  const alike = say.t('repeat.same', { count: same })
  return same === rows.length
    ? alike
    : say.t('findings.and', { first: alike, second: say.t('repeat.differ', { count: rows.length - same }) })
}

/** «الفقرات 1–3 مكرّرة في 4–7». */
export function repeatTitle(say: Say, article: Article, repeat: Repeat): string {
  const [first, ...rest] = repeat.copies
  if (!first) return ''
  const from = paragraphs(say, article, first)
  const to = rest.map(copy => paragraphs(say, article, copy)).join('، ')
  return say.t(from.includes('–') ? 'repeat.title' : 'repeat.titleOne', { from, to })
}

/** Numbers of the paragraphs that a copy stands in: «1–3». */
export function paragraphs(say: Say, article: Article, copy: Copy): string {
  const coordinates = Coordinates.of(article.state.doc)
  const first = coordinates.blockAt(copy.spans[0]?.start ?? utf16(0)) + 1
  const last = coordinates.blockAt(copy.spans.at(-1)?.end ?? utf16(0)) + 1
  return first === last ? say.number(first) : `${say.number(first)}–${say.number(last)}`
}

/** Numbers of the copies that go. */
export function others(say: Say, repeat: Repeat, keep: number): string {
  return repeat.copies.flatMap((_copy, index) => (index === keep ? [] : [say.number(index + 1)])).join('، ')
}
