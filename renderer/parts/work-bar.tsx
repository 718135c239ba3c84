import { useEffect, useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import { Button } from './button.tsx'

/** Milliseconds of work before it is worth a bar. */
const patience = 1000

/** Shown for work that takes more than a second, with the way to call it off. */
export function WorkBar({ text, onCancel }: { text?: string; onCancel?: () => void }) {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div className="work" role="status">
      <span>{text ?? t('work.busy')}</span>
      <span className="work__track" />
      {onCancel !== undefined && (
        <Button small onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      )}
    </div>
  )
}
