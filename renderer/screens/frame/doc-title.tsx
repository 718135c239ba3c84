import { useEffect, useEffectEvent } from 'react'
import { useAnnounce } from '../../app/announce.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useNow } from '../../parts/use-now.ts'
import type { SavedState } from '../../session/entry-queue.ts'
import { type Say, useWords } from '../../words/use-words.tsx'

/** The article's name, and whether what was done is safe. Only a failure is spoken, and at once. */
export function DocTitle({ name, saved }: { name: string; saved: SavedState }) {
  const say = useWords()
  const now = useNow(1000)
  const text = savedText(say, saved, now)
  const failed = saved.state === 'failed'
  useSpokenFailure(saved)
  useWindowTitle(name)
  return (
    <div className="doc">
      <h1 className="doc__name" title={name}>
        <bdi className="ltr">{name}</bdi>
      </h1>
      {text !== '' && (
        <div className={failed ? 'doc__saved is-bad' : 'doc__saved'} title={text}>
          <Icon name={failed ? 'warn' : saved.state === 'saved' ? 'check' : 'clock'} size="small" />
          <span>{text}</span>
        </div>
      )}
    </div>
  )
}

function savedText(say: Say, saved: SavedState, now: number): string {
  if (saved.state === 'failed') return say.of(saved.refusal.words)
  if (saved.state === 'pending') return say.t('saved.saving')
  return saved.at === null ? '' : say.t('saved.ago', { ago: say.ago(Date.parse(saved.at), now) })
}

/** The name stands in the window's title, and in the browser's tab, while the article is open. */
function useWindowTitle(name: string): void {
  const { t } = useWords()
  useEffect(() => {
    document.title = t('app.title', { name })
    return () => {
      document.title = t('app.name')
    }
  }, [t, name])
}

function useSpokenFailure(saved: SavedState): void {
  const say = useWords()
  const { assertive } = useAnnounce()
  const failure = saved.state === 'failed' ? saved.refusal.code : null
  const speak = useEffectEvent(() => saved.state === 'failed' && assertive(say.of(saved.refusal.words)))
  useEffect(() => {
    if (failure !== null) speak()
  }, [failure])
}
