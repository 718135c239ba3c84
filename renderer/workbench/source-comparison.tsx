import { useMemo } from 'react'
import { diffTexts } from '../../shared/changes/diff.ts'
import { Button } from '../parts/button.tsx'
import { Window, WindowTitle } from '../parts/dialog.tsx'
import { UnifiedDiff } from '../review/unified-diff.tsx'
import { useWords } from '../words/use-words.tsx'

interface SourceComparisonProps {
  /** The text that the article was begun from. */
  readonly before: string
  /** What the file says now; null where it is gone. */
  readonly after: string | null
  readonly onKeep: () => void
  readonly onRestart: () => void
  readonly onClose: () => void
}

/** What changed in the source behind our back, to decide between the work and the new text. */
export function SourceComparison({ before, after, onKeep, onRestart, onClose }: SourceComparisonProps) {
  const { t } = useWords()
  const changes = useMemo(() => (after === null ? [] : diffTexts(before, after)), [before, after])
  return (
    <Window kind="comparison" onClose={onClose}>
      <div className="dialog__head">
        <WindowTitle>{t('source.compare')}</WindowTitle>
      </div>
      <div className="comparison__text">
        {after === null ? (
          <p>{t('source.gone')}</p>
        ) : (
          <UnifiedDiff
            before={before}
            after={after}
            changes={changes}
            changedOnly
            spaces
            current={null}
            onCurrent={() => {}}
          />
        )}
      </div>
      <div className="dialog__actions">
        <Button
          look="primary"
          onClick={() => {
            onKeep()
            onClose()
          }}
        >
          {t('changed.keep')}
        </Button>
        {after !== null && (
          <Button
            onClick={() => {
              onRestart()
              onClose()
            }}
          >
            {t('changed.restart')}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </Window>
  )
}
