import { useState } from 'react'
import type { EncodingChoice } from '../../../shared/contract/contract.ts'
import { Button } from '../../parts/button.tsx'
import { Choices } from '../../parts/choices.tsx'
import { Window, WindowTitle } from '../../parts/dialog.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Pill } from '../../parts/pill.tsx'
import { useWords } from '../../words/use-words.tsx'
import { encodingName } from './encoding-name.ts'

interface EncodingWindowProps {
  readonly file: string
  /** What the file was read as. */
  readonly current: string
  /** Detection was not sure. */
  readonly doubtful: boolean
  /** Best first; null while they are read. */
  readonly choices: readonly EncodingChoice[] | null
  /** Work was done that another encoding would drop. */
  readonly edited: boolean
  readonly onOpen: (encoding: string) => void
  readonly onClose: () => void
}

/** Lets the person choose the encoding by looking at what it makes of the text. */
export function EncodingWindow(props: EncodingWindowProps) {
  const { t, rich } = useWords()
  const [chosen, setChosen] = useState(props.current)
  const file = <bdi className="ltr">{props.file}</bdi>
  return (
    <Window kind="enc" onClose={props.onClose}>
      <div className="enc__head">
        <WindowTitle>{t('encoding.title')}</WindowTitle>
        <p className="muted">
          {props.doubtful
            ? rich('encoding.doubtful', { file })
            : rich('encoding.change', { file, encoding: <bdi className="ltr">{encodingName(props.current)}</bdi> })}
        </p>
      </div>
      <div className="enc__grid">
        <EncodingList {...props} chosen={chosen} onChoose={setChosen} />
        <section className="enc__preview" aria-live="polite" aria-label={t('encoding.preview')}>
          <p lang="ar" dir="rtl">
            {props.choices === null
              ? t('encoding.loading')
              : props.choices.find(({ encoding }) => encoding === chosen)?.preview}
          </p>
        </section>
      </div>
      <EncodingFoot edited={props.edited} chosen={chosen} onOpen={props.onOpen} onClose={props.onClose} />
    </Window>
  )
}

interface EncodingListProps extends EncodingWindowProps {
  readonly chosen: string
  readonly onChoose: (encoding: string) => void
}

function EncodingList({ choices, current, doubtful, chosen, onChoose }: EncodingListProps) {
  const { t } = useWords()
  return (
    <Choices
      className="enc__list"
      label={t('encoding.list')}
      value={chosen}
      onChange={onChoose}
      options={(choices ?? []).map(({ encoding, broken }) => ({
        value: encoding,
        content: (
          <>
            <b>
              <bdi className="ltr">{encodingName(encoding)}</bdi>
            </b>{' '}
            {doubtful && encoding === current && <Pill tone="accent">{t('encoding.likely')}</Pill>}
            <small>{t('encoding.broken', { count: broken })}</small>
          </>
        ),
      }))}
    />
  )
}

interface EncodingFootProps {
  readonly edited: boolean
  readonly chosen: string
  readonly onOpen: (encoding: string) => void
  readonly onClose: () => void
}

function EncodingFoot({ edited, chosen, onOpen, onClose }: EncodingFootProps) {
  const { t, rich } = useWords()
  return (
    <div className="enc__foot">
      <Button look="primary" onClick={() => onOpen(chosen)}>
        <span>{rich('encoding.open', { encoding: <bdi className="ltr">{encodingName(chosen)}</bdi> })}</span>
      </Button>
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <span className={edited ? 'hint hint--warn push' : 'hint push'}>
        {edited && <Icon name="warn" size="small" />}
        {t(edited ? 'encoding.discards' : 'encoding.untouched')}
      </span>
    </div>
  )
}
