import { useCallback, useEffect, useRef, useState } from 'react'
import { labelsOf } from '../../shared/article/records.ts'
import type { LexiconName } from '../../shared/contract/lexicon.ts'
import { knownNames } from '../../shared/findings/known-names.ts'
import { MentionsEngine } from '../../shared/mentions/mentions-engine.ts'
import { useAnnounce } from '../app/announce.tsx'
import { useToast } from '../app/toast.tsx'
import { useCommand } from '../app/use-commands.tsx'
import type { EditorSession } from '../editor/editor-session.ts'
import type { SessionAct } from '../editor/session-act.ts'
import { useWords } from '../words/use-words.tsx'
import { tagAct, untagAct } from './tag-act.ts'
import type { TagContext } from './tag-draft.ts'
import { type TagTarget, tagTarget } from './tag-target.ts'
import { TagWindow } from './tag-window.tsx'

interface TaggingProps {
  readonly session: EditorSession
  readonly lexicon: readonly LexiconName[]
}

interface Opened {
  readonly target: TagTarget
  readonly context: TagContext
}

/** Opens the tag window on a command and does what it says; stands in the sheet, where the window hangs. */
export function Tagging({ session, lexicon }: TaggingProps) {
  const { t, of } = useWords()
  const toast = useToast()
  const announce = useAnnounce()
  const [opened, setOpened] = useState<Opened | null>(null)
  const engine = useRef<MentionsEngine | null>(null)
  const lastLabel = useRef<string | null>(null)
  const close = useCallback(() => {
    setOpened(null)
    session.focus()
  }, [session])
  useCloseOnChange(session, opened, close)
  useCommand('tag.open', () => {
    const snapshot = session.getSnapshot()
    const target = tagTarget(snapshot, knownNames(snapshot.article.state, lexicon))
    engine.current ??= new MentionsEngine()
    if (target) setOpened({ target, context: { snapshot, lexicon, engine: engine.current } })
    else announce.polite(t('tag.nothing'))
  })
  if (!opened) return null
  const labels = labelsOf(session.article.state.records)
  const finish = (act: SessionAct | null, said: string) => {
    close()
    if (!act) return
    session.perform(act)
    toast({ text: said, undo: () => session.undo() })
  }
  return (
    <TagWindow
      session={session}
      {...opened}
      lastLabel={lastLabel.current}
      onApply={(label, entity, places) => {
        lastLabel.current = label
        const named = labels[label]
        const said = { count: places.length, name: entity.name, label: named ? of(named) : label }
        finish(tagAct(session.article, label, entity, places), t('toast.tagged', said))
      }}
      onRemove={tag => {
        const name = session.article.state.doc.textBetween(tag.from, tag.to, ' ')
        finish(untagAct(session.article, tag), t('toast.untagged', { name }))
      }}
      onClose={close}
    />
  )
}

/** The window is about the article as it was when it opened. */
function useCloseOnChange(session: EditorSession, opened: Opened | null, close: () => void): void {
  const was = opened?.context.snapshot.article
  useEffect(() => {
    if (!was) return
    return session.subscribe(() => {
      if (session.article !== was) close()
    })
  }, [session, was, close])
}
