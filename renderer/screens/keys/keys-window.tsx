import { type Chord, capsOf } from '../../app/chord.ts'
import { type Command, commands, type Group } from '../../app/commands.ts'
import { isMac } from '../../app/platform.ts'
import { Button } from '../../parts/button.tsx'
import { Window, WindowTitle } from '../../parts/dialog.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Keys } from '../../parts/keys.tsx'
import type { WordKey } from '../../words/catalogue.ts'
import { useWords } from '../../words/use-words.tsx'

/** In three columns of like length. */
const groups: readonly { readonly group: Group; readonly title: WordKey; readonly note?: WordKey }[] = [
  { group: 'text', title: 'keys.text', note: 'keys.textNote' },
  { group: 'card', title: 'keys.card', note: 'keys.cardNote' },
  { group: 'tag', title: 'keys.tag', note: 'keys.tagNote' },
  { group: 'file', title: 'keys.file' },
  { group: 'compare', title: 'keys.compare' },
  { group: 'everywhere', title: 'keys.everywhere' },
  { group: 'review', title: 'keys.review' },
]

/** All keys in one table, out of the table of commands. */
export function KeysWindow({ onClose }: { onClose: () => void }) {
  const { t, rich } = useWords()
  return (
    <Window kind="keys-sheet" onClose={onClose}>
      <div className="dialog__head">
        <Icon name="keyb" size="large" />
        <WindowTitle>{t('keys.title')}</WindowTitle>
        <span className="muted">{t('keys.byPlace')}</span>
        <Button look="quiet" small last onClick={onClose}>
          {t('action.close')} <Keys caps={['Esc']} />
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="keys-cols" tabIndex={0} aria-label={t('keys.table')}>
        <div>
          {groups.map(({ group, title, note }) => (
            <KeyGroup key={group} group={group} title={t(title)} note={note === undefined ? '' : t(note)} />
          ))}
        </div>
      </section>
      <div className="dialog__foot">
        <span>{t('keys.oneUndo')}</span>
        <span className="push">
          {rich('keys.mac', { command: <Keys caps={['⌘']} />, control: <Keys caps={['Ctrl']} /> })}
        </span>
      </div>
    </Window>
  )
}

function KeyGroup({ group, title, note }: { group: Group; title: string; note: string }) {
  const { t } = useWords()
  return (
    <section>
      <h3>
        {title} <small>{note}</small>
      </h3>
      <dl>
        {commands
          .filter(command => command.group === group && command.chords.length > 0)
          .map(command => (
            <Row key={command.id} command={command} name={t(command.words)} />
          ))}
      </dl>
    </section>
  )
}

function Row({ command, name }: { command: Command; name: string }) {
  const { t } = useWords()
  const mac = isMac()
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {command.chords.map((chord, index) => (
          <span key={nameOf(chord)}>
            {index > 0 && ` ${t('keys.or')} `}
            <Keys caps={capsOf(chord, mac)} />
          </span>
        ))}
      </dd>
    </>
  )
}

function nameOf(chord: Chord): string {
  return chord.caps.join('+')
}
