import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Article } from '../../shared/article/article.ts'
import { plainText } from '../../shared/article/block.ts'
import { RecordStep } from '../../shared/article/record-step.ts'
import { blockTag } from '../../shared/article/schema.ts'
import { type AttributedChange, attribute } from '../../shared/changes/attribution.ts'
import { diffTexts } from '../../shared/changes/diff.ts'
import { undoChange } from '../../shared/changes/undo-change.ts'
import type { Span } from '../../shared/text/offset.ts'
import { useToast } from '../app/toast.tsx'
import { useCommand } from '../app/use-commands.tsx'
import { IconButton } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { Switch } from '../parts/switch.tsx'
import type { ArticleSession } from '../session/article-session.ts'
import { useWords } from '../words/use-words.tsx'
import { ChangeList } from './change-list.tsx'
import { GateList } from './gate-list.tsx'
import { SideBySide } from './side-by-side.tsx'
import { UnifiedDiff } from './unified-diff.tsx'

interface ReviewViewProps {
  readonly session: ArticleSession
  readonly author: string
  readonly undo: () => void
  /** To a place of the working text. */
  readonly toText: (place: Span) => void
}

type Way = 'unified' | 'sides'

/** Original against working text, right to left: every change with its reason, and what stands before publishing. */
export function ReviewView({ session, author, undo, toText }: ReviewViewProps) {
  const { t } = useWords()
  const toast = useToast()
  const { article, gate } = useSyncExternalStore(session.subscribe, session.getSnapshot)
  const { before, after, changes } = useChanges(article)
  const [way, setWay] = useState<Way>('unified')
  const [spaces, setSpaces] = useState(true)
  const [changedOnly, setChangedOnly] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  const current = changes.length === 0 ? null : Math.min(chosen ?? 0, changes.length - 1)
  const checked = new Set(Object.keys(article.state.records.checks))

  const stand = (index: number) => {
    setChosen(index)
    reveal(index)
  }
  const step = (by: 1 | -1) => current !== null && stand((current + by + changes.length) % changes.length)
  const keep = (index: number) => {
    const change = changes[index]
    if (!change) return
    const id = changeId(change)
    const record = checked.has(id) ? null : { state: 'checked' as const, author, at: new Date().toISOString() }
    session.perform({
      also: [RecordStep.set(article.state.records, 'checks', id, record)],
      reason: { act: 'check', quote: change.after || change.before },
    })
    if (record && index + 1 < changes.length) stand(index + 1)
  }
  const takeBack = (index: number) => {
    const change = changes[index]
    if (!change) return
    try {
      session.perform(undoChange(article, change, changes))
      toast({ text: t('review.undoneToast'), undo })
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      toast({ text: t('review.cannotUndo') })
    }
  }
  useCommand('change.next', () => step(1))
  useCommand('change.previous', () => step(-1))
  useCommand('change.keep', current === null ? null : () => keep(current))
  useCommand('change.undo', current === null ? null : () => takeBack(current))
  useCommand('review.view', () => setWay(way === 'unified' ? 'sides' : 'unified'))
  useCommand('review.spaces', () => setSpaces(!spaces))

  const tags = article.blocks.map(({ kind, role }) => blockTag(kind, role))
  const diff = { before, after, changes, changedOnly, spaces, current, onCurrent: setChosen, onUndo: takeBack, tags }
  return (
    <main className="review" data-place="review" data-region="main">
      <section className="review__text" aria-label={t('review.differences')}>
        <div className="tools" role="toolbar" aria-label={t('review.tools')}>
          <Switch
            label={t('review.view')}
            value={way}
            onChange={setWay}
            options={[
              { value: 'unified', text: t('review.unified') },
              { value: 'sides', text: t('review.sides') },
            ]}
          />
          <Checkbox checked={spaces} onChange={setSpaces}>
            {t('review.spaces')}
          </Checkbox>
          <Checkbox checked={changedOnly} onChange={setChangedOnly}>
            {t('review.changedOnly')}
          </Checkbox>
          <span className="push muted num">
            {current === null ? null : t('review.number', { number: current + 1, count: changes.length })}
          </span>
          <span className="tools__steps">
            <IconButton icon="down" label={t('review.previous')} onClick={() => step(-1)} />
            <IconButton icon="down" label={t('review.next')} onClick={() => step(1)} />
          </span>
        </div>
        {way === 'unified' ? <UnifiedDiff {...diff} /> : <SideBySide {...diff} />}
      </section>
      <aside className="inspector" aria-label={t('review.title')} data-region="changes">
        <GateList gate={gate} onGo={toText} />
        <ChangeList
          before={before}
          changes={changes}
          checked={checked}
          idOf={changeId}
          current={current}
          onCurrent={stand}
          onKeep={keep}
          onUndo={takeBack}
        />
      </aside>
    </main>
  )
}

function useChanges(article: Article): { before: string; after: string; changes: readonly AttributedChange[] } {
  return useMemo(() => {
    const before = article.originalText
    const after = plainText(article.state.doc)
    return { before, after, changes: attribute(article, diffTexts(before, after)) }
  }, [article])
}

/** Names a change by its place in the original and what it says, so that later changes elsewhere do not rename it. */
function changeId({ fromA, toA, after }: AttributedChange): string {
  return `${fromA}-${toA}:${after}`
}

function reveal(index: number): void {
  requestAnimationFrame(() =>
    document.querySelector(`.review__text [data-change="${index}"]`)?.scrollIntoView({ block: 'center' }),
  )
}
