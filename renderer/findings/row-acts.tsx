import { useWords } from '../words/use-words.tsx'

/** Yes and no of one row. */
export function RowActs({ onAccept, onReject }: { onAccept: () => void; onReject: () => void }) {
  const { t } = useWords()
  return (
    <span className="row-act">
      <button type="button" aria-label={t('findings.accept')} onClick={onAccept}>
        <i className="i i-check" aria-hidden="true" />
      </button>
      <button type="button" aria-label={t('findings.reject')} onClick={onReject}>
        <i className="i i-x i--s" aria-hidden="true" />
      </button>
    </span>
  )
}
