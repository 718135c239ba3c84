import { useEffect, useState } from 'react'
import type { Article } from '../../shared/article/article.ts'
import type { Bridge, FormatInfo, Loss } from '../../shared/contract/contract.ts'
import { blockerCount } from '../../shared/findings/publish-gate.ts'
import { useCommand } from '../app/use-commands.tsx'
import { Icon } from '../parts/icon.tsx'
import { MenuButton, type MenuEntry } from '../parts/menu.tsx'
import type { ArticleSession, Snapshot } from '../session/article-session.ts'
import { useWords } from '../words/use-words.tsx'
import type { Exporting } from './use-export.tsx'

interface ExportButtonProps {
  readonly bridge: Bridge
  readonly session: ArticleSession
  readonly snapshot: Snapshot
  readonly exporting: Exporting
  /** The formats were asked for before the button stood. */
  readonly open: boolean
}

const corpora = new Set(['conll', 'doccano'])

/** The formats to write, each with what it cannot hold of the article as it is. */
export function ExportButton({ bridge, session, snapshot, exporting, open }: ExportButtonProps) {
  const { t, of } = useWords()
  const { formats, start } = exporting
  const losses = useLosses(bridge, session, formats, snapshot.article)
  const entry = (format: FormatInfo): MenuEntry => ({
    id: format.id,
    name: of(format.name),
    text: of(format.name),
    note: <LossNote losses={losses[format.id]} />,
    onChoose: () => start(format),
  })
  useCommand('file.export', formats[0] ? openMenu : null)
  useEffect(() => {
    if (open) openMenu()
  }, [open])
  const blockers = blockerCount(snapshot.gate)
  const groups = [
    { id: 'publish', title: t('export.publish'), entries: formats.filter(({ id }) => !corpora.has(id)).map(entry) },
    { id: 'corpus', title: t('export.corpus'), entries: formats.filter(({ id }) => corpora.has(id)).map(entry) },
  ]
  return (
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
      groups={groups.filter(({ entries }) => entries.length > 0)}
      foot={blockers > 0 ? t('export.open', { count: blockers }) : undefined}
    />
  )
}

/** As the arrow key does, so that the first format has the focus. */
function openMenu(): void {
  const button = document.querySelector<HTMLElement>('.export')
  button?.focus()
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', code: 'ArrowDown', bubbles: true }))
}

function LossNote({ losses }: { losses: readonly Loss[] | undefined }) {
  const { t, of } = useWords()
  if (!losses) return null
  if (losses.length === 0) return t('export.lossless')
  return <span className="lossy">{t('export.losses', { what: losses.map(({ words }) => of(words)).join('، ') })}</span>
}

type Losses = Readonly<Record<string, readonly Loss[]>>

/** What each format would lose; empty until it is known of this article. */
function useLosses(bridge: Bridge, session: ArticleSession, formats: readonly FormatInfo[], article: Article): Losses {
  const [known, setKnown] = useState<{ article: Article; losses: Losses } | null>(null)
  useEffect(() => {
    let stale = false
    const look = async () => {
      await session.flush()
      const previews = await Promise.all(
        formats.map(
          async ({ id }) => [id, await bridge.call('article.preview', { id: session.id, format: id })] as const,
        ),
      )
      const losses = Object.fromEntries(previews.flatMap(([id, found]) => (found.ok ? [[id, found.value.losses]] : [])))
      if (!stale) setKnown({ article, losses })
    }
    void look()
    return () => {
      stale = true
    }
  }, [bridge, session, formats, article])
  return known?.article === article ? known.losses : {}
}
