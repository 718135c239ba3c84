import { type ReactNode, useState } from 'react'
import type { LabelDefinition } from '../../../shared/article/records.ts'
import type { Lexicon, LexiconChange } from '../../../shared/contract/lexicon.ts'
import { foldLetters } from '../../../shared/text/fold.ts'
import { IconButton } from '../../parts/button.tsx'
import { LabelMark } from '../../parts/label-mark.tsx'
import { Pill } from '../../parts/pill.tsx'
import { useWords } from '../../words/use-words.tsx'

interface LexiconBoxProps {
  readonly lexicon: Lexicon
  readonly labels: Readonly<Record<string, LabelDefinition>>
  readonly onChange: (change: LexiconChange) => void
}

interface Entry {
  readonly key: string
  readonly word: string
  readonly ruling: ReactNode
  readonly detail: string
  readonly remove: NonNullable<LexiconChange['remove']>
}

/** What the editor taught the program; each entry can be taken out again. */
export function LexiconBox({ lexicon, labels, onChange }: LexiconBoxProps) {
  const { t } = useWords()
  const entries = useEntries(lexicon, labels)
  const [query, setQuery] = useState('')
  if (entries.length === 0) return <p className="box__none">{t('settings.lexiconEmpty')}</p>
  const sought = foldLetters(query.trim())
  const shown = entries.filter(({ word }) => foldLetters(word).includes(sought))
  return (
    <>
      <div className="set">
        <div className="num muted">{t('count.entries', { count: entries.length })}</div>
        <input
          type="search"
          className="input"
          aria-label={t('settings.searchLexicon')}
          placeholder={t('settings.searchLexicon')}
          value={query}
          onChange={event => setQuery(event.currentTarget.value)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="box__scroll" tabIndex={0} aria-label={t('settings.lexicon')}>
        <EntryTable entries={shown} onChange={onChange} />
      </section>
    </>
  )
}

function EntryTable({ entries, onChange }: { entries: readonly Entry[]; onChange: (change: LexiconChange) => void }) {
  const { t } = useWords()
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{t('settings.lexiconWord')}</th>
          <th scope="col">{t('settings.lexiconRuling')}</th>
          <th scope="col">{t('settings.lexiconDetail')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr key={entry.key}>
            <td className="ar" lang="ar" dir="rtl">
              {entry.word}
            </td>
            <td>{entry.ruling}</td>
            <td className="muted">{entry.detail}</td>
            <td>
              <IconButton
                icon="trash"
                small
                label={t('settings.lexiconRemove', { word: entry.word })}
                onClick={() => onChange({ remove: entry.remove })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useEntries(lexicon: Lexicon, labels: LexiconBoxProps['labels']): readonly Entry[] {
  const { t, language } = useWords()
  const names = lexicon.names.map(name => ({
    key: `name ${name.label} ${name.text}`,
    word: name.text,
    ruling: (
      <LabelMark paint={labels[name.label]?.paint ?? 'misc'}>{labels[name.label]?.[language] ?? name.label}</LabelMark>
    ),
    detail: name.name ?? '',
    remove: { names: [name] },
  }))
  const words = lexicon.words.map(word => ({
    key: `word ${word}`,
    word,
    ruling: <Pill tone="ok">{t('settings.lexiconAccepted')}</Pill>,
    detail: '',
    remove: { words: [word] },
  }))
  const rulings = lexicon.rulings.map(ruling => ({
    key: `ruling ${ruling.rule} ${ruling.quote}`,
    word: ruling.quote,
    ruling: <Pill>{t('settings.lexiconIgnored')}</Pill>,
    detail: t('settings.lexiconRule', { rule: ruling.rule }),
    remove: { rulings: [ruling] },
  }))
  return [...names, ...words, ...rulings]
}
