import { IconButton } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useWords } from '../../words/use-words.tsx'
import { fromLocal, timeLeft, toLocal } from './embargo.ts'

/** The moment before which the article must not be published; ISO 8601, or ''. */
export function EmbargoField({ embargo, onChange }: { embargo: string; onChange: (embargo: string) => void }) {
  const { t } = useWords()
  const left = timeLeft(embargo, useNow(60_000))
  const hint = useHint(embargo, left)
  return (
    <Field name={t('details.embargo')} hint={hint} {...(left === null ? {} : { tone: 'warn' as const })}>
      {({ id, describedBy }) => (
        <div className="input">
          <Icon name="lock" size="small" />
          <input
            id={id}
            type="datetime-local"
            aria-describedby={describedBy}
            defaultValue={toLocal(embargo)}
            key={embargo}
            onBlur={event => {
              const next = fromLocal(event.currentTarget.value)
              if (next !== fromLocal(toLocal(embargo))) onChange(next)
            }}
          />
          {embargo !== '' && (
            <IconButton icon="x" small label={t('details.embargoClear')} onClick={() => onChange('')} />
          )}
        </div>
      )}
    </Field>
  )
}

function useHint(embargo: string, left: ReturnType<typeof timeLeft>): string {
  const { t, moment } = useWords()
  if (embargo === '') return t('details.embargoNote')
  if (left === null) return t('details.embargoPast')
  return t('details.embargoWarning', {
    time: moment(Date.parse(embargo)),
    left: t(`left.${left.unit}`, { count: left.count }),
  })
}
