import { useState } from 'react'
import { ruleTitle } from '../../shared/corrections/titles.ts'
import { editsOf } from '../../shared/findings/answer.ts'
import type { Correction } from '../../shared/findings/finding.ts'
import { Choices } from '../parts/choices.tsx'
import { useWords } from '../words/use-words.tsx'
import { type CardProps, useCardKeys } from './card-keys.ts'
import { type CorrectionCard as CardValue, paragraphOf } from './cards.ts'
import { Fix } from './fix.tsx'
import { fixParts } from './fix-parts.ts'
import { RowActs } from './row-acts.tsx'

/** Corrections of one rule: rows with one answer each, or one correction with its choices. */
export function CorrectionCard({ card, ...props }: CardProps & { card: CardValue }) {
  const first = card.corrections[0] as Correction
  return card.corrections.length === 1 ? (
    <SingleCard {...props} correction={first} />
  ) : (
    <BatchCard {...props} corrections={card.corrections} />
  )
}

function SingleCard({ correction, ...props }: CardProps & { correction: Correction }) {
  const { context, isCurrent } = props
  const { acts } = context
  const { of } = useWords()
  const [option, setOption] = useState(0)
  const options = correction.choices?.length ?? correction.replacements.length
  const keys = useCardKeys(props, {
    accept: () => acts.accept([correction], option),
    reject: () => acts.reject(correction),
    ignore: () => void acts.ignoreAlways(correction),
    all: () => acts.accept([correction], option),
    pick: index => index < options && setOption(index),
  })
  return (
    <article className={isCurrent ? 'card is-open' : 'card'} aria-label={of(correction.message)} {...keys}>
      <div className="card__head">
        <SeverityDot correction={correction} />
        <FixOf correction={correction} option={option} text={context.text} />
        <Where {...props} place={correction} />
        <RowActs onAccept={() => acts.accept([correction], option)} onReject={() => acts.reject(correction)} />
      </div>
      {isCurrent ? (
        <>
          <p className="card__why">{of(correction.message)}</p>
          {options > 1 ? (
            <Options correction={correction} option={option} onOption={setOption} text={context.text} />
          ) : null}
          <CardActs {...props} correction={correction} option={option} />
        </>
      ) : null}
    </article>
  )
}

function CardActs({ context, correction, option }: CardProps & { correction: Correction; option: number }) {
  const { t } = useWords()
  const { acts } = context
  return (
    <div className="card__actions">
      <button type="button" className="btn btn--primary btn--s" onClick={() => acts.accept([correction], option)}>
        {t('findings.accept')}
        <span className="keys" aria-hidden="true">
          <kbd>Ctrl</kbd>
          <kbd>Enter</kbd>
        </span>
      </button>
      <button type="button" className="btn btn--s" onClick={() => acts.reject(correction)}>
        {t('findings.reject')}
      </button>
      <button type="button" className="btn btn--quiet btn--s push" onClick={() => void acts.ignoreAlways(correction)}>
        {t('findings.ignore')}
      </button>
    </div>
  )
}

function Options({
  correction,
  option,
  onOption,
  text,
}: {
  correction: Correction
  option: number
  onOption: (index: number) => void
  text: string
}) {
  const { t, of } = useWords()
  const labels = correction.choices?.map(({ label }) => of(label)) ?? correction.replacements
  return (
    <Choices
      label={t('findings.choices')}
      value={String(option)}
      onChange={value => onOption(Number(value))}
      options={labels.map((label, index) => ({
        value: String(index),
        content: (
          <>
            <kbd>{index + 1}</kbd> <b>{label}</b>
            {correction.choices ? <FixOf correction={correction} option={index} text={text} /> : null}
          </>
        ),
      }))}
    />
  )
}

function BatchCard({ corrections, ...props }: CardProps & { corrections: readonly Correction[] }) {
  const { context, isCurrent, current, onCurrent } = props
  const { acts } = context
  const { t, of, number } = useWords()
  const first = corrections[0] as Correction
  const chosen = corrections.find(correction => context.keyOf(correction) === current) ?? first
  const keys = useCardKeys(props, {
    accept: () => acts.accept([chosen]),
    reject: () => acts.reject(chosen),
    ignore: () => void acts.ignoreAlways(chosen),
    all: () => acts.accept(corrections),
    pick: () => undefined,
  })
  return (
    <article className={isCurrent ? 'card is-open' : 'card'} aria-label={of(first.message)} {...keys}>
      <div className="card__head">
        <SeverityDot correction={first} />
        <h4>{of(ruleTitle(first.rule) ?? first.message)}</h4>
        <span className="count push num">{number(corrections.length)}</span>
      </div>
      <div className="rows">
        {corrections.map(correction => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a row is a wider target for its jump button
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the card go to the row that is current
          <div
            className={correction === chosen && isCurrent ? 'fix__row is-current' : 'fix__row'}
            key={context.keyOf(correction)}
            onClick={() => onCurrent(context.keyOf(correction), correction)}
          >
            <FixOf correction={correction} option={0} text={context.text} />
            <Where {...props} place={correction} />
            <RowActs onAccept={() => acts.accept([correction])} onReject={() => acts.reject(correction)} />
          </div>
        ))}
      </div>
      <div className="card__actions">
        <button type="button" className="btn btn--s" onClick={() => acts.accept(corrections)}>
          {t('fix.all', { count: corrections.length })}
        </button>
        {isCurrent ? (
          <button type="button" className="btn btn--quiet btn--s push" onClick={() => void acts.ignoreAlways(chosen)}>
            {t('findings.ignore')}
          </button>
        ) : null}
      </div>
    </article>
  )
}

function FixOf({ correction, option, text }: { correction: Correction; option: number; text: string }) {
  return <Fix parts={fixParts(text, correction, editsOf(correction, option) ?? [])} />
}

function SeverityDot({ correction: { severity } }: { correction: Correction }) {
  const { t } = useWords()
  return <span className={`dot dot--${severity}`} role="img" aria-label={t(`severity.${severity}`)} />
}

function Where({ context, place, onCurrent }: CardProps & { place: Correction }) {
  const { t } = useWords()
  return (
    <button type="button" className="where num" onClick={() => onCurrent(context.keyOf(place), place)}>
      {t('where.paragraph', { number: paragraphOf(context.article, place) })}
    </button>
  )
}
