import { labelsOf } from '../../shared/article/records.ts'
import type { Mention } from '../../shared/findings/finding.ts'
import { useWords } from '../words/use-words.tsx'
import { type CardProps, useCardKeys } from './card-keys.ts'
import { type MentionCard as CardValue, paragraphOf } from './cards.ts'
import { RowActs } from './row-acts.tsx'

/** A name that is mentioned elsewhere too; open, it lists the places to take one by one. */
export function MentionCard({ card, ...props }: CardProps & { card: CardValue }) {
  const { context, isCurrent, current } = props
  const { acts, article } = context
  const { t, number, language } = useWords()
  const { mentions, name, label } = card
  const chosen = mentions.find(mention => context.keyOf(mention) === current) ?? (mentions[0] as Mention)
  const keys = useCardKeys(props, {
    accept: () => acts.tag([chosen]),
    reject: () => acts.reject(chosen),
    ignore: () => acts.reject(chosen),
    all: () => acts.tag(mentions),
    pick: () => undefined,
  })
  const definition = labelsOf(article.state.records)[label]
  return (
    <article className={isCurrent ? 'card is-open' : 'card'} aria-label={name} {...keys}>
      <div className="card__head">
        <span className={`lab lab--${definition?.paint ?? 'misc'}`}>
          <span className="lab__line" />
        </span>
        <h4>{name}</h4>
        <span className="muted">{definition?.[language] ?? label}</span>
        <span className="count push num">{number(mentions.length)}</span>
      </div>
      <p className="card__why">{forms(mentions)}</p>
      {isCurrent ? (
        <div className="rows">
          {mentions.map(mention => (
            <Row key={context.keyOf(mention)} {...props} mention={mention} isChosen={mention === chosen} />
          ))}
        </div>
      ) : null}
      <div className="card__actions">
        <button type="button" className="btn btn--s" onClick={() => acts.tag(mentions)}>
          {t('entity.tagAll', { count: mentions.length })}
        </button>
        {isCurrent ? null : (
          <button
            type="button"
            className="btn btn--s btn--quiet"
            onClick={() => props.onCurrent(context.keyOf(chosen), chosen)}
          >
            {t('entity.oneByOne')}
          </button>
        )}
      </div>
    </article>
  )
}

function Row({ context, onCurrent, mention, isChosen }: CardProps & { mention: Mention; isChosen: boolean }) {
  const { t } = useWords()
  const { text, acts } = context
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a row is a wider target for its jump button
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the card go to the row that is current
    <div
      className={isChosen ? 'fix__row is-current' : 'fix__row'}
      onClick={() => onCurrent(context.keyOf(mention), mention)}
    >
      <span className="fix" dir="rtl">
        <span className="fix__near">
          {text
            .slice(Math.max(0, mention.start - 14), mention.start)
            .split('\n')
            .at(-1)}
        </span>
        <mark>{mention.quote}</mark>
        <span className="fix__near">{text.slice(mention.end, mention.end + 14).split('\n')[0]}</span>
      </span>
      <button type="button" className="where num" onClick={() => onCurrent(context.keyOf(mention), mention)}>
        {t('where.paragraph', { number: paragraphOf(context.article, mention) })}
      </button>
      <RowActs onAccept={() => acts.tag([mention])} onReject={() => acts.reject(mention)} />
    </div>
  )
}

/** «بوتين ×3، فلاديمير بوتين ×2». */
function forms(mentions: readonly Mention[]): string {
  const counts = new Map<string, number>()
  for (const { quote } of mentions) counts.set(quote, (counts.get(quote) ?? 0) + 1)
  return [...counts].map(([quote, count]) => `${quote} ×${count}`).join('، ')
}
