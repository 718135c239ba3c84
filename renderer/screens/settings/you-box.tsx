import type { Settings } from '../../../shared/contract/settings.ts'
import { DraftInput } from '../../parts/draft-input.tsx'
import { useWords } from '../../words/use-words.tsx'
import { SettingRow } from './setting-row.tsx'

interface YouBoxProps {
  readonly settings: Settings
  readonly onChange: (change: Partial<Settings>) => void
}

export function YouBox({ settings, onChange }: YouBoxProps) {
  const { t } = useWords()
  return (
    <SettingRow name={<label htmlFor="person">{t('settings.person')}</label>} note={t('settings.personNote')}>
      <DraftInput
        id="person"
        autoComplete="name"
        maxLength={80}
        value={settings.person ?? ''}
        onDone={person => onChange({ person: person.trim() })}
      />
    </SettingRow>
  )
}
