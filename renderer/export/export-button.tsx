import { useEffect, useState } from 'react'
import type { AppInfo, Bridge, FormatInfo, Loss } from '../../shared/contract/contract.ts'
import { blockerCount } from '../../shared/findings/publish-gate.ts'
import { ChooseFile } from '../app/choose-file.tsx'
import { useToast } from '../app/toast.tsx'
import { useCommand } from '../app/use-commands.tsx'
import { Icon } from '../parts/icon.tsx'
import { MenuButton, type MenuEntry } from '../parts/menu.tsx'
import type { ArticleSession, Snapshot } from '../session/article-session.ts'
import { useWords } from '../words/use-words.tsx'

interface ExportButtonProps {
  readonly bridge: Bridge
  readonly info: AppInfo
  readonly session: ArticleSession
  readonly snapshot: Snapshot
}

const corpora = new Set(['conll', 'doccano'])

/** Writes the article in a format, and says before what the format cannot hold. */
export function ExportButton({ bridge, info, session, snapshot }: ExportButtonProps) {
  const { t, of } = useWords()
  const toast = useToast()
  const [formats, setFormats] = useState<readonly FormatInfo[]>([])
  const [losses, setLosses] = useState<Readonly<Record<string, readonly Loss[]>>>({})
  const [saving, setSaving] = useState<FormatInfo | null>(null)
  useEffect(() => void bridge.call('article.formats', {}).then(setFormats), [bridge])
  useLosses(bridge, session, formats, snapshot, setLosses)

  const write = async (format: FormatInfo, path: string) => {
    setSaving(null)
    await session.flush()
    const outcome = await bridge.call('article.export', { id: session.id, format: format.id, path })
    if (!outcome.ok) return toast({ text: of(outcome.refusal.words) })
    toast({ text: t('export.done', { file: outcome.value.name }) })
  }
  const choose = async (format: FormatInfo) => {
    if (!info.dialogs) return setSaving(format)
    const path = await bridge.call('dialog.save', { name: exportName(snapshot, format) })
    if (path !== null) await write(format, path)
  }
  const entry = (format: FormatInfo): MenuEntry => ({
    id: format.id,
    name: of(format.name),
    text: of(format.name),
    note: lossNote(losses[format.id]),
    onChoose: () => void choose(format),
  })
  const lossNote = (lost: readonly Loss[] | undefined) => {
    if (!lost) return null
    if (lost.length === 0) return t('export.lossless')
    return <span className="lossy">{t('export.losses', { what: lost.map(({ words }) => of(words)).join('، ') })}</span>
  }
  useCommand('file.export', formats[0] ? () => document.querySelector<HTMLElement>('.export')?.click() : null)
  const blockers = blockerCount(snapshot.gate)
  return (
    <>
      <MenuButton
        label={t('export.title')}
        look="btn btn--primary export"
        content={
          <>
            <Icon name="export" />
            {t('export.title')}
            <Icon name="down" size="small" />
          </>
        }
        groups={[
          {
            id: 'publish',
            title: t('export.publish'),
            entries: formats.filter(({ id }) => !corpora.has(id)).map(entry),
          },
          { id: 'corpus', title: t('export.corpus'), entries: formats.filter(({ id }) => corpora.has(id)).map(entry) },
        ].filter(({ entries }) => entries.length > 0)}
        foot={blockers > 0 ? t('export.open', { count: blockers }) : undefined}
      />
      {saving && (
        <ChooseFile
          bridge={bridge}
          saveAs={exportName(snapshot, saving)}
          onChoose={path => void write(saving, path)}
          onClose={() => setSaving(null)}
        />
      )}
    </>
  )
}

/** What each format would lose of the article as it is. */
function useLosses(
  bridge: Bridge,
  session: ArticleSession,
  formats: readonly FormatInfo[],
  { article }: Snapshot,
  setLosses: (losses: Record<string, readonly Loss[]>) => void,
): void {
  useEffect(() => {
    let stale = false
    const look = async () => {
      await session.flush()
      const previews = await Promise.all(
        formats.map(
          async ({ id }) => [id, await bridge.call('article.preview', { id: session.id, format: id })] as const,
        ),
      )
      if (!stale)
        setLosses(Object.fromEntries(previews.flatMap(([id, found]) => (found.ok ? [[id, found.value.losses]] : []))))
    }
    if (article.log.length >= 0) void look()
    return () => {
      stale = true
    }
  }, [bridge, session, formats, article, setLosses])
}

function exportName({ source }: Snapshot, format: FormatInfo): string {
  return `${source.name.replace(/\.[^.]+$/, '')}${format.extension}`
}
