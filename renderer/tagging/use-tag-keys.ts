import { labelsOf } from '../../shared/article/records.ts'
import { digitOf } from '../app/chord.ts'
import { useCommand } from '../app/use-commands.tsx'
import type { TagDraftAct, TagView } from './tag-draft.ts'
import type { TagWindowProps } from './tag-window.tsx'

/** The keys of the tag window; arrows as the text runs, so that the left one goes on. */
export function useTagKeys(
  { target, context, onRemove, onClose }: TagWindowProps,
  view: TagView,
  change: (act: TagDraftAct) => void,
  apply: (onlyHere: boolean) => void,
): void {
  const labels = Object.entries(labelsOf(context.snapshot.article.state.records))
  const { tag } = target
  useCommand('tag.label', ({ code }) => {
    const digit = code === null ? null : digitOf(code)
    const found = labels.find(([, { key }], index) => (key ?? String(index + 1)) === String(digit))
    if (found) change({ do: 'label', label: found[0] })
  })
  useCommand('tag.clitic', () => change({ do: 'clitic' }))
  useCommand('tag.end', ({ code }) => change({ do: 'end', by: code === 'ArrowLeft' ? 1 : -1 }))
  useCommand('tag.start', ({ code }) => change({ do: 'start', by: code === 'ArrowLeft' ? 1 : -1 }))
  useCommand('tag.all', () => {
    const on = view.chosen.length < view.places.length
    change({ do: 'places', keys: view.places.map(({ key }) => key), on })
  })
  useCommand('tag.apply', () => apply(false))
  useCommand('tag.applyHere', () => apply(true))
  useCommand('tag.remove', tag ? () => onRemove(tag) : null)
  useCommand('tag.close', onClose)
}
