import { useState } from 'react'
import { RecoveredBanner, SourceChangedBanner } from '../screens/errors/banners.tsx'
import type { Snapshot } from '../session/article-session.ts'
import { SourceComparison } from './source-comparison.tsx'
import type { WorkbenchProps } from './workbench.tsx'

interface ArticleBannerProps extends WorkbenchProps {
  readonly snapshot: Snapshot
  readonly onReview: () => void
}

/** The one banner over an article: its source changed, or its work came back from the journal. */
export function ArticleBanner({ bridge, work, snapshot, onOpened, onReview }: ArticleBannerProps) {
  const { session } = work
  const [seen, setSeen] = useState(false)
  const [later, setLater] = useState<object | null>(null)
  const [comparing, setComparing] = useState(false)
  const { sourceChanged, recovered, article } = snapshot
  if (sourceChanged && sourceChanged !== later)
    return (
      <>
        <SourceChangedBanner
          at={sourceChanged.at}
          onCompare={() => setComparing(true)}
          onKeep={() => void session.keepAsBegun()}
          onLater={() => setLater(sourceChanged)}
        />
        {comparing && (
          <SourceComparison
            before={article.originalText}
            after={sourceChanged.text}
            onKeep={() => void session.keepAsBegun()}
            onRestart={() => void onOpened(bridge.call('article.restart', { id: session.id }))}
            onClose={() => setComparing(false)}
          />
        )}
      </>
    )
  if (recovered === 0 || seen) return null
  const last = article.log[snapshot.documentEntries + recovered - 1] ?? article.log.at(-1)
  return (
    <RecoveredBanner
      count={recovered}
      at={Date.parse(last?.at ?? '') || 0}
      onContinue={() => setSeen(true)}
      onShow={() => {
        setSeen(true)
        onReview()
      }}
    />
  )
}
