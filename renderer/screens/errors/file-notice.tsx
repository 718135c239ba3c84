import type { Refusal } from '../../../shared/contract/refusal.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useWords } from '../../words/use-words.tsx'

interface FileNoticeProps {
  /** Name of the file; null for a text that came without one. */
  readonly file: string | null
  readonly refusal: Refusal
  readonly onChooseOther: () => void
  readonly onDismiss: () => void
}

/** A file that could not be opened: what is wrong with it, what to do. */
export function FileNotice({ file, refusal, onChooseOther, onDismiss }: FileNoticeProps) {
  const { t, rich, of } = useWords()
  const actions = (
    <>
      <Button small onClick={onChooseOther}>
        {t('notice.chooseOther')}
      </Button>
      <Button look="quiet" small onClick={onDismiss}>
        {t('notice.dismiss')}
      </Button>
    </>
  )
  const title =
    file === null ? t('notice.notOpened') : rich('notice.unreadable', { file: <bdi className="ltr">{file}</bdi> })
  return (
    <Notice title={title} actions={actions}>
      {of(refusal.words)}
    </Notice>
  )
}
