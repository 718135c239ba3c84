import { type ReactNode, useEffect, useState } from 'react'
import type { AppInfo, Bridge, FormatInfo } from '../../shared/contract/contract.ts'
import { ChooseFile } from '../app/choose-file.tsx'
import { useToast } from '../app/toast.tsx'
import type { ArticleSession } from '../session/article-session.ts'
import { useWords } from '../words/use-words.tsx'

export interface Exporting {
  readonly formats: readonly FormatInfo[]
  /** Asks where to, then writes; says how it went. */
  readonly start: (format: FormatInfo) => void
  /** The picker, where the front has no native one. */
  readonly picker: ReactNode
}

/** Writes the article in a format to a place that the person chooses. */
export function useExport(bridge: Bridge, info: AppInfo, session: ArticleSession): Exporting {
  const { t, of } = useWords()
  const toast = useToast()
  const [formats, setFormats] = useState<readonly FormatInfo[]>([])
  const [asking, setAsking] = useState<FormatInfo | null>(null)
  useEffect(() => void bridge.call('article.formats', {}).then(setFormats), [bridge])

  const write = async (format: FormatInfo, path: string) => {
    setAsking(null)
    await session.flush()
    const outcome = await bridge.call('article.export', { id: session.id, format: format.id, path })
    toast({ text: outcome.ok ? t('export.done', { file: outcome.value.name }) : of(outcome.refusal.words) })
  }
  const start = async (format: FormatInfo) => {
    if (!info.dialogs) return setAsking(format)
    const path = await bridge.call('dialog.save', { name: exportName(session, format) })
    if (path !== null) await write(format, path)
  }
  const picker = asking && (
    <ChooseFile
      bridge={bridge}
      saveAs={exportName(session, asking)}
      onChoose={path => void write(asking, path)}
      onClose={() => setAsking(null)}
    />
  )
  return { formats, start: format => void start(format), picker }
}

function exportName(session: ArticleSession, format: FormatInfo): string {
  return `${session.getSnapshot().source.name.replace(/\.[^.]+$/, '')}${format.extension}`
}
