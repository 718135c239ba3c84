import type { LabelDefinition } from '../../../shared/article/records.ts'
import { LabelMark } from '../../parts/label-mark.tsx'
import { useWords } from '../../words/use-words.tsx'

interface LabelsBoxProps {
  readonly labels: Readonly<Record<string, LabelDefinition>>
  readonly counts: Readonly<Record<string, number>> | null
}

/** The labels in use: the legend of what is painted. */
export function LabelsBox({ labels, counts }: LabelsBoxProps) {
  const { t, language, number } = useWords()
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{t('settings.label')}</th>
          <th scope="col">{t('settings.labelCode')}</th>
          <th scope="col">{t('settings.labelKey')}</th>
          {counts !== null && <th scope="col">{t('settings.labelCount')}</th>}
        </tr>
      </thead>
      <tbody>
        {Object.entries(labels).map(([code, label]) => (
          <tr key={code}>
            <td>
              <LabelMark paint={label.paint}>{label[language]}</LabelMark>
            </td>
            <td className="muted">
              <bdi className="ltr">{code}</bdi>
            </td>
            <td>{label.key !== undefined && <kbd>{label.key}</kbd>}</td>
            {counts !== null && <td className="num muted">{counts[code] ? number(counts[code]) : '–'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
