import { Icon } from '../../parts/icon.tsx'
import { useWords } from '../../words/use-words.tsx'
import type { NotePlace } from './margin-layout.ts'

interface NoteMarksProps {
  readonly notes: readonly NotePlace[]
  /** Id of the note being read. */
  readonly current: string | null
  readonly onOpen: (id: string) => void
}

/** Notes in the outer margin, each at its line. */
export function NoteMarks({ notes, current, onOpen }: NoteMarksProps) {
  const { t } = useWords()
  return notes.map(({ id, author, resolved, top }) => (
    <button
      key={id}
      type="button"
      className={resolved ? 'note-mark is-resolved' : 'note-mark'}
      style={{ insetBlockStart: top }}
      aria-label={resolved ? t('note.markResolved') : t('note.markOpen', { name: author })}
      aria-current={id === current || undefined}
      tabIndex={-1}
      onPointerDown={event => event.preventDefault()}
      onClick={() => onOpen(id)}
    >
      <Icon name={resolved ? 'check' : 'note'} />
    </button>
  ))
}
