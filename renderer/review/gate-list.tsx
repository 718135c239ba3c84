import type { GateItem, GateItemId } from '../../shared/findings/publish-gate.ts'
import { type Span, utf16 } from '../../shared/text/offset.ts'
import { LinkButton } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import type { WordKey } from '../words/catalogue.ts'
import { useWords } from '../words/use-words.tsx'

const words: Readonly<Record<GateItemId, { readonly open: WordKey; readonly settled: WordKey }>> = {
  repeats: { open: 'gate.repeats', settled: 'gate.repeats' },
  errors: { open: 'gate.errors', settled: 'gate.errors' },
  quotes: { open: 'gate.quotesOdd', settled: 'gate.quotes' },
  mentions: { open: 'gate.entities', settled: 'gate.entities' },
  notes: { open: 'gate.notes', settled: 'gate.notes' },
  source: { open: 'gate.sourceChanged', settled: 'gate.source' },
}

/** What stands before publishing, each with the way to it. */
export function GateList({ gate, onGo }: { gate: readonly GateItem[]; onGo: (place: Span) => void }) {
  const { t } = useWords()
  const open = gate.filter(({ count }) => count > 0)
  return (
    <section className="gate" aria-labelledby="gate-title">
      <div className="gate__top">
        <h2 id="gate-title">{t('gate.title')}</h2>
        <span className={open.length > 0 ? 'pill pill--block num' : 'pill pill--ok num'}>
          {t('count.blockers', { count: open.length })}
        </span>
        <span className="push muted num">
          {t('gate.passed', { done: gate.length - open.length, all: gate.length })}
        </span>
      </div>
      <ul>
        {[...open, ...gate.filter(({ count }) => count === 0)].map(({ id, count, first }) => (
          <li key={id} className={count > 0 ? 'is-bad' : ''}>
            <Icon name={count > 0 ? 'block' : 'check'} />
            <span>{t(count > 0 ? words[id].open : words[id].settled, { count })}</span>
            {count > 0 && id !== 'source' ? (
              <LinkButton onClick={() => onGo(first ?? { start: utf16(0), end: utf16(0) })}>
                {t('action.goTo')}
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
