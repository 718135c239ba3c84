import type { ReactNode } from 'react'
import type { RecentArticle } from '../../../shared/contract/contract.ts'
import { CommandKeys } from '../../app/command-keys.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Keys } from '../../parts/keys.tsx'
import { useWords } from '../../words/use-words.tsx'
import { RecentList } from './recent-list.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'
import { type PastedText, usePastedText } from './use-pasted-text.ts'

interface StartScreenProps {
  /** Latest first; null while the list is read. */
  readonly recent: readonly RecentArticle[] | null
  /** What went wrong at the last try to open. */
  readonly notice?: ReactNode
  readonly onOpen: () => void
  readonly onOpenRecent: (path: string) => void
  readonly onOpenSample: () => void
  readonly onDrop: (files: readonly File[]) => void
  readonly onPaste: (text: PastedText) => void
}

/** Where an article is opened: a file, a drop, the clipboard, a recent one, the sample. */
export function StartScreen(props: StartScreenProps) {
  const { t } = useWords()
  const isOver = useDroppedFiles(props.onDrop)
  usePastedText(props.onPaste)
  return (
    <main className="start" data-region="main">
      <div className="start__in">
        <section>
          <h1>{t('app.name')}</h1>
          <p className="start__lead">{t('start.lead')}</p>
          {props.notice}
          <OpenArea isOver={isOver} onOpen={props.onOpen} />
          <div className="sample">
            <Icon name="sample" />
            <span>{t('start.sample')}</span>
            <LinkButton last onClick={props.onOpenSample}>
              {t('start.openSample')}
            </LinkButton>
          </div>
        </section>
        <RecentList recent={props.recent} onOpen={props.onOpenRecent} />
      </div>
    </main>
  )
}

function OpenArea({ isOver, onOpen }: { isOver: boolean; onOpen: () => void }) {
  const { t, rich } = useWords()
  return (
    <div className={isOver ? 'drop is-over' : 'drop'}>
      <Icon name="open" />
      <Button look="primary" onClick={onOpen}>
        {t('start.open')} <CommandKeys of="file.open" />
      </Button>
      <span>{isOver ? t('start.dropNow') : rich('start.dropOrPaste', { keys: <Keys caps={['Ctrl', 'V']} /> })}</span>
      <small className="ltr">TXT · HTML · JSON</small>
    </div>
  )
}
