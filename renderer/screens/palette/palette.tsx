import { type ReactNode, useState } from 'react'
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, TextField } from 'react-aria-components'
import { CommandKeys } from '../../app/command-keys.tsx'
import { useCommands } from '../../app/use-commands.tsx'
import { Window } from '../../parts/dialog.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Keys } from '../../parts/keys.tsx'
import { useWords } from '../../words/use-words.tsx'
import { commandItems } from './command-items.ts'
import { type PaletteItem, type PaletteQuery, readQuery, sections, sectionTitles } from './palette-item.ts'

interface PaletteProps {
  readonly onClose: () => void
  /** Lines beside the commands: findings, entities, places in the article. */
  readonly search: (query: PaletteQuery) => readonly PaletteItem[]
}

/** One field for every command and every place. */
export function Palette({ onClose, search }: PaletteProps) {
  const say = useWords()
  const registry = useCommands()
  const [input, setInput] = useState('')
  const query = readQuery(input)
  const items = [...commandItems(query, registry, say), ...search(query)]
  const choose = (id: string) => {
    onClose()
    // The window must have given the focus back before a command asks where it is.
    setTimeout(() => items.find(item => item.id === id)?.onChoose())
  }
  return (
    <Window kind="palette" label={say.t('bar.search')} onClose={onClose}>
      <Autocomplete inputValue={input} onInputChange={setInput}>
        <TextField className="palette__input" aria-label={say.t('palette.input')}>
          <Icon name="search" size="large" />
          <Input role="combobox" aria-expanded autoFocus placeholder={say.t('palette.input')} spellCheck={false} />
          <Keys caps={['Esc']} />
        </TextField>
        <Results items={items} query={query.text} onChoose={choose} />
      </Autocomplete>
      <PaletteFoot />
    </Window>
  )
}

interface ResultsProps {
  readonly items: readonly PaletteItem[]
  readonly query: string
  readonly onChoose: (id: string) => void
}

function Results({ items, query, onChoose }: ResultsProps) {
  const { t } = useWords()
  const groups = sections
    .map(section => ({ section, items: items.filter(item => item.section === section) }))
    .filter(group => group.items.length > 0)
  return (
    <ListBox
      aria-label={t('palette.results')}
      onAction={id => onChoose(String(id))}
      renderEmptyState={() => <p className="palette__none">{t('palette.nothing', { query })}</p>}
    >
      {groups.map(({ section, items }) => (
        <ListBoxSection key={section} id={section}>
          <Header>{t(sectionTitles[section])}</Header>
          {items.map(item => (
            <ListBoxItem key={item.id} id={item.id} textValue={item.text} className="palette__item">
              <Line item={item} />
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}

function Line({ item }: { item: PaletteItem }) {
  return (
    <>
      <Icon name={item.icon} />
      <span>{marked(item)}</span>
      {item.detail !== undefined && <small>{item.detail}</small>}
      <span className="push" />
      {item.command !== undefined && <CommandKeys of={item.command} />}
    </>
  )
}

function marked({ text, found }: PaletteItem): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to } of found) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return [...parts, text.slice(at)]
}

function PaletteFoot() {
  const { t } = useWords()
  const keys = [
    { caps: ['↑', '↓'], words: t('palette.move') },
    { caps: ['Enter'], words: t('palette.run') },
    { caps: ['@'], words: t('palette.entity') },
    { caps: ['#'], words: t('palette.paragraph') },
    { caps: ['?'], words: t('palette.keys') },
  ]
  return (
    <div className="dialog__foot">
      {keys.map(({ caps, words }) => (
        <span key={words}>
          <Keys caps={caps} /> {words}
        </span>
      ))}
    </div>
  )
}
