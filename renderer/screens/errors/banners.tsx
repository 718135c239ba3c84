import { Button } from '../../parts/button.tsx'
import { Banner } from '../../parts/notice.tsx'
import { useWords } from '../../words/use-words.tsx'

interface SourceChangedProps {
  /** When it was noticed, in milliseconds. */
  readonly at: number
  readonly onCompare: () => void
  readonly onKeep: () => void
  readonly onLater: () => void
}

/** The source was changed by another program. */
export function SourceChangedBanner({ at, onCompare, onKeep, onLater }: SourceChangedProps) {
  const { t, rich, clock } = useWords()
  const actions = (
    <>
      <Button look="primary" small onClick={onCompare}>
        {t('changed.compare')}
      </Button>
      <Button small onClick={onKeep}>
        {t('changed.keep')}
      </Button>
      <Button look="quiet" small onClick={onLater}>
        {t('changed.later')}
      </Button>
    </>
  )
  const title = rich('changed.title', { time: <span className="num">{clock(at)}</span> })
  return (
    <Banner tone="warn" title={title} actions={actions}>
      {t('changed.text')}
    </Banner>
  )
}

interface RecoveredProps {
  /** Entries that came back from the journal. */
  readonly count: number
  /** Time of the last of them, in milliseconds. */
  readonly at: number
  readonly onContinue: () => void
  readonly onShow: () => void
}

/** The last session was cut off; what it had done is here. */
export function RecoveredBanner({ count, at, onContinue, onShow }: RecoveredProps) {
  const { t, clock } = useWords()
  const actions = (
    <>
      <Button look="primary" small onClick={onContinue}>
        {t('recovered.continue')}
      </Button>
      <Button small onClick={onShow}>
        {t('recovered.show')}
      </Button>
    </>
  )
  return (
    <Banner tone="news" title={t('recovered.title')} actions={actions}>
      {t('recovered.text', { count, time: clock(at) })}
    </Banner>
  )
}
