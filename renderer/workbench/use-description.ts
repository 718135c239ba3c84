import { useEffect } from 'react'
import type { Block } from '../../shared/article/block.ts'
import type { Bridge } from '../../shared/contract/contract.ts'
import { blockerCount } from '../../shared/findings/publish-gate.ts'
import { countDocument } from '../editor/counts.ts'
import type { Snapshot } from '../session/article-session.ts'

/** How long the article must rest before the list of recent ones is told. */
const restMs = 1500

/** Keeps what the list of recent articles says of this one up to date. */
export function useDescription(bridge: Bridge, id: string, { article, gate, pending }: Snapshot): void {
  const blockers = blockerCount(gate)
  const settled = pending.size === 0
  useEffect(() => {
    if (!settled) return
    const timer = setTimeout(() => {
      void bridge.call('article.describe', {
        id,
        title: titleOf(article.blocks),
        words: countDocument(article.state.doc).words,
        blockers,
        state: blockers === 0 ? 'ready' : 'open',
      })
    }, restMs)
    return () => clearTimeout(timer)
  }, [bridge, id, article, blockers, settled])
}

/** The headline, else the first words that there are. */
function titleOf(blocks: readonly Block[]): string {
  const headline = blocks.find(({ role }) => role === 'headline') ?? blocks.find(({ text }) => text.trim() !== '')
  return headline?.text.trim().slice(0, 120) ?? ''
}
