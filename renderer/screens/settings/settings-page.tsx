import { type ReactNode, useState } from 'react'
import type { LabelDefinition } from '../../../shared/article/records.ts'
import type { Lexicon, LexiconChange } from '../../../shared/contract/lexicon.ts'
import type { Settings } from '../../../shared/contract/settings.ts'
import { Icon, type IconName } from '../../parts/icon.tsx'
import type { WordKey } from '../../words/catalogue.ts'
import { useWords } from '../../words/use-words.tsx'
import { LabelsBox } from './labels-box.tsx'
import { LexiconBox } from './lexicon-box.tsx'
import { LookBox } from './look-box.tsx'
import { YouBox } from './you-box.tsx'

export interface SettingsPageProps {
  readonly settings: Settings
  readonly onChange: (change: Partial<Settings>) => void
  readonly lexicon: Lexicon
  readonly onLexicon: (change: LexiconChange) => void
  readonly labels: Readonly<Record<string, LabelDefinition>>
  /** Tags of each label in the open article; null where none is open. */
  readonly labelCounts: Readonly<Record<string, number>> | null
}

const sections = [
  { id: 'look', icon: 'eye', title: 'settings.look' },
  { id: 'you', icon: 'pen', title: 'settings.you' },
  { id: 'labels', icon: 'tag', title: 'settings.labels' },
  { id: 'lexicon', icon: 'book', title: 'settings.lexicon' },
] as const satisfies readonly { id: string; icon: IconName; title: WordKey }[]

type SectionId = (typeof sections)[number]['id']

/** All settings on one page; what is changed holds at once. */
export function SettingsPage(props: SettingsPageProps) {
  const [current, setCurrent] = useState<SectionId>('look')
  return (
    <main className="settings">
      <Contents current={current} onGo={setCurrent} />
      <div className="settings__in" data-region="main">
        <Box id="look" size="tall">
          <LookBox settings={props.settings} onChange={props.onChange} />
        </Box>
        <Box id="you">
          <YouBox settings={props.settings} onChange={props.onChange} />
        </Box>
        <Box id="labels">
          <LabelsBox labels={props.labels} counts={props.labelCounts} />
        </Box>
        <Box id="lexicon" size="wide">
          <LexiconBox lexicon={props.lexicon} labels={props.labels} onChange={props.onLexicon} />
        </Box>
      </div>
    </main>
  )
}

function Contents({ current, onGo }: { current: SectionId; onGo: (id: SectionId) => void }) {
  const { t } = useWords()
  return (
    <nav className="settings__nav" aria-labelledby="settings-title" data-region="contents">
      <h1 id="settings-title">{t('settings.title')}</h1>
      {sections.map(({ id, icon, title }) => (
        <a
          key={id}
          href={`#${id}`}
          aria-current={id === current ? 'true' : undefined}
          onClick={event => {
            event.preventDefault()
            onGo(id)
            goTo(id)
          }}
        >
          <Icon name={icon} />
          {t(title)}
        </a>
      ))}
    </nav>
  )
}

function Box({ id, size, children }: { id: SectionId; size?: 'wide' | 'tall'; children: ReactNode }) {
  const { t } = useWords()
  const section = sections.find(section => section.id === id)
  if (section === undefined) return null
  return (
    <section className={size === undefined ? 'box' : `box box--${size}`} aria-labelledby={id}>
      <header>
        <Icon name={section.icon} />
        <h2 id={id} tabIndex={-1}>
          {t(section.title)}
        </h2>
      </header>
      {children}
    </section>
  )
}

function goTo(id: SectionId): void {
  const heading = document.getElementById(id)
  heading?.closest('section')?.scrollIntoView({ block: 'nearest' })
  heading?.focus({ preventScroll: true })
}
