import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { FolderListing } from '../../../shared/contract/contract.ts'
import type { Refusal } from '../../../shared/contract/refusal.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Question, Window, WindowTitle } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { Keys } from '../../parts/keys.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useWords } from '../../words/use-words.tsx'
import { FolderList } from './folder-list.tsx'
import { crumbsOf, folderAbove, pathIn } from './folder-path.ts'

interface FilePickerProps {
  /** The folder shown; null while it is read. */
  readonly listing: FolderListing | null
  readonly refusal: Refusal | null
  /** To save, with the name proposed; else to open. */
  readonly saveAs?: string
  /** Path relative to the served folder. */
  readonly onFolder: (path: string) => void
  readonly onChoose: (path: string) => void
  /** Takes a file of the person's own machine instead. */
  readonly onUpload?: () => void
  readonly onClose: () => void
}

/** Chooses a file where no native window can: the folder that the program was started on, and what lies in it. */
export function FilePicker(props: FilePickerProps) {
  const { t } = useWords()
  const { listing, onFolder, onClose } = props
  const [name, setName] = useState(props.saveAs ?? '')
  const [asking, setAsking] = useState(false)
  const saving = props.saveAs !== undefined
  const chosen = name.trim()
  const save = () => {
    if (listing === null || chosen === '') return
    if (listing.entries.some(entry => entry.name === chosen)) setAsking(true)
    else props.onChoose(pathIn(listing.path, chosen))
  }
  const open = (entry: string) => {
    const found = listing?.entries.find(one => one.name === entry)
    if (listing === null || found === undefined) return
    if (found.folder) onFolder(pathIn(listing.path, entry))
    else if (saving) setName(entry)
    else props.onChoose(pathIn(listing.path, entry))
  }
  return (
    <Window kind="picker" onClose={onClose}>
      <div className="dialog__head">
        <WindowTitle>{t(saving ? 'picker.save' : 'picker.open')}</WindowTitle>
        <span className="muted small">{t('picker.limit')}</span>
      </div>
      <Path path={listing?.path ?? ''} onFolder={onFolder} />
      {props.refusal !== null && <PickerNotice refusal={props.refusal} />}
      <GoesUp path={listing?.path ?? ''} onFolder={onFolder}>
        <FolderList listing={listing} onOpen={open} takesFocus={!saving || listing?.path !== ''} />
      </GoesUp>
      {saving && <NameField name={name} onChange={setName} onEnter={save} />}
      <PickerFoot
        {...(saving ? { onSave: save } : {})}
        {...(props.onUpload === undefined ? {} : { onUpload: props.onUpload })}
        onClose={onClose}
      />
      {asking && listing !== null && (
        <Question
          title={t('picker.exists', { name: chosen })}
          text={t('picker.existsText')}
          answers={[
            { text: t('action.cancel'), onChoose: () => setAsking(false) },
            { text: t('picker.replace'), onChoose: () => props.onChoose(pathIn(listing.path, chosen)) },
          ]}
          onClose={() => setAsking(false)}
        />
      )}
    </Window>
  )
}

function Path({ path, onFolder }: { path: string; onFolder: (path: string) => void }) {
  const { t } = useWords()
  const above = folderAbove(path)
  return (
    <nav className="picker__path" aria-label={t('picker.path')}>
      <Button look="quiet" small disabled={above === null} onClick={() => above !== null && onFolder(above)}>
        {t('picker.up')}
      </Button>
      {crumbsOf(path)
        .filter(crumb => crumb.name !== '')
        .map(crumb => (
          <LinkButton key={crumb.path} onClick={() => onFolder(crumb.path)}>
            <bdi>{crumb.name}</bdi>
          </LinkButton>
        ))}
    </nav>
  )
}

/** Backspace in the list goes to the folder above. */
function GoesUp({ path, onFolder, children }: { path: string; onFolder: (path: string) => void; children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const above = folderAbove(path)
    if (event.key !== 'Backspace' || above === null) return
    event.preventDefault()
    onFolder(above)
  }
  return (
    <div className="picker__list" onKeyDownCapture={onKeyDown}>
      {children}
    </div>
  )
}

interface NameFieldProps {
  readonly name: string
  readonly onChange: (name: string) => void
  readonly onEnter: () => void
}

function NameField({ name, onChange, onEnter }: NameFieldProps) {
  const { t } = useWords()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <Field name={t('picker.name')}>
      {({ id }) => (
        <input
          id={id}
          dir="auto"
          className="input"
          ref={field}
          spellCheck={false}
          value={name}
          onChange={event => onChange(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
          }}
        />
      )}
    </Field>
  )
}

function PickerNotice({ refusal }: { refusal: Refusal }) {
  const { t, of } = useWords()
  return <Notice title={t('notice.notOpened')}>{of(refusal.words)}</Notice>
}

interface PickerFootProps {
  readonly onSave?: () => void
  readonly onUpload?: () => void
  readonly onClose: () => void
}

function PickerFoot({ onSave, onUpload, onClose }: PickerFootProps) {
  const { t } = useWords()
  return (
    <div className="dialog__foot picker__foot">
      {onSave !== undefined && (
        <Button look="primary" onClick={onSave}>
          {t('picker.saveHere')}
        </Button>
      )}
      {onUpload !== undefined && <Button onClick={onUpload}>{t('picker.upload')}</Button>}
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <span className="push">
        <Keys caps={['Enter']} /> {t('picker.hintOpen')}
      </span>
      <span>
        <Keys caps={['Backspace']} /> {t('picker.hintUp')}
      </span>
    </div>
  )
}
