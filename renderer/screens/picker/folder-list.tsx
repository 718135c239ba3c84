import { ListBox, ListBoxItem } from 'react-aria-components'
import type { FolderListing } from '../../../shared/contract/contract.ts'
import { Icon } from '../../parts/icon.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useWords } from '../../words/use-words.tsx'
import { sizeText } from './folder-path.ts'

interface FolderListProps {
  readonly listing: FolderListing | null
  readonly onOpen: (name: string) => void
  /** The first entry has the focus as soon as the folder is shown. */
  readonly takesFocus: boolean
}

/** A folder's entries, folders first; Enter opens, letters lead to a name that begins with them. */
export function FolderList({ listing, onOpen, takesFocus }: FolderListProps) {
  const { t } = useWords()
  if (listing === null) return <p className="picker__none">{t('picker.loading')}</p>
  const entries = listing.entries.toSorted((a, b) => Number(b.folder) - Number(a.folder))
  return (
    <ListBox
      key={listing.path}
      aria-label={t('picker.list')}
      autoFocus={takesFocus && 'first'}
      items={entries}
      onAction={name => onOpen(String(name))}
      renderEmptyState={() => <p className="picker__none">{t('picker.empty')}</p>}
    >
      {entry => (
        <ListBoxItem id={entry.name} textValue={entry.name} className="picker__item">
          <EntryLine entry={entry} />
        </ListBoxItem>
      )}
    </ListBox>
  )
}

function EntryLine({ entry }: { entry: FolderListing['entries'][number] }) {
  const { t, when } = useWords()
  const now = useNow(60_000)
  return (
    <>
      <span className="picker__icon">
        <Icon name={entry.folder ? 'open' : 'file'} />
      </span>
      <bdi title={entry.name}>{entry.name}</bdi>
      <small className="num">
        {entry.folder ? t('picker.folder') : <bdi className="ltr">{sizeText(entry.size)}</bdi>}
      </small>
      <small className="num">{when(Date.parse(entry.at), now)}</small>
    </>
  )
}
