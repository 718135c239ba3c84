import type { Settings } from '../../../shared/contract/settings.ts'
import { Button } from '../../parts/button.tsx'
import { Switch } from '../../parts/switch.tsx'
import { Toggle } from '../../parts/toggle.tsx'
import { useWords } from '../../words/use-words.tsx'
import { SettingRow } from './setting-row.tsx'
import { largerText, smallerText } from './text-size.ts'

interface LookBoxProps {
  readonly settings: Settings
  readonly onChange: (change: Partial<Settings>) => void
}

export function LookBox({ settings, onChange }: LookBoxProps) {
  const { t } = useWords()
  return (
    <>
      <SettingRow name={t('settings.language')} note={t('settings.languageNote')}>
        <Switch
          label={t('settings.language')}
          value={settings.language}
          onChange={language => onChange({ language })}
          options={[
            { value: 'ar', text: t('settings.arabic') },
            { value: 'en', text: t('settings.english') },
          ]}
        />
      </SettingRow>
      <SettingRow name={t('settings.theme')} note={t('settings.themeNote')}>
        <Switch
          label={t('settings.theme')}
          value={settings.theme}
          onChange={theme => onChange({ theme })}
          options={[
            { value: 'system', text: t('settings.themeSystem') },
            { value: 'light', text: t('settings.themeLight') },
            { value: 'dark', text: t('settings.themeDark') },
          ]}
        />
      </SettingRow>
      <SettingRow name={t('settings.textFace')} note={t('settings.textFaceNote')}>
        <Switch
          label={t('settings.textFace')}
          value={settings.textFace}
          onChange={textFace => onChange({ textFace })}
          options={[
            { value: 'naskh', text: t('settings.naskh') },
            { value: 'plex', text: t('settings.plex') },
          ]}
        />
      </SettingRow>
      <SettingRow name={t('settings.textSize')} note={t('settings.textSizeNote')}>
        <TextSize size={settings.textSize} onChange={textSize => onChange({ textSize })} />
      </SettingRow>
      <p className="set__sample" lang="ar" dir="rtl">
        {t('settings.faceSample')}
      </p>
      <SettingRow name={t('settings.announce')} note={t('settings.announceNote')}>
        <Toggle label={t('settings.announce')} on={settings.announce} onChange={announce => onChange({ announce })} />
      </SettingRow>
    </>
  )
}

function TextSize({ size, onChange }: { size: number; onChange: (size: number) => void }) {
  const { t } = useWords()
  const smaller = smallerText(size)
  const larger = largerText(size)
  return (
    <div className="set__size">
      <Button small disabled={smaller === size} onClick={() => onChange(smaller)}>
        {t('settings.smaller')}
      </Button>
      <output className="num" aria-label={t('settings.textSize')}>
        <bdi className="ltr">{size}%</bdi>
      </output>
      <Button small disabled={larger === size} onClick={() => onChange(larger)}>
        {t('settings.larger')}
      </Button>
    </div>
  )
}
