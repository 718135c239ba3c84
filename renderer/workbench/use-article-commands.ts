import type { Refusal } from '../../shared/contract/refusal.ts'
import { useToast } from '../app/toast.tsx'
import { useCommand } from '../app/use-commands.tsx'
import { copyForCms } from '../export/copy-for-cms.ts'
import type { View } from '../screens/frame/bar.tsx'
import { useWords } from '../words/use-words.tsx'
import type { WorkbenchProps } from './workbench.tsx'

interface ArticleCommands extends WorkbenchProps {
  readonly view: View
  readonly setView: (view: View) => void
  readonly toText: () => void
  readonly setDetails: (change: (open: boolean) => boolean) => void
  readonly setEncoding: (open: boolean) => void
  readonly compare: (key: string | null) => void
  /** The saved document was changed by someone else. */
  /** Opens the review with the formats to write. */
  readonly askExport: () => void
  readonly onConflict: (refusal: Refusal) => void
}

/** What can be done with the whole article. */
export function useArticleCommands({
  work,
  view,
  setView,
  toText,
  setDetails,
  setEncoding,
  compare,
  onConflict,
  askExport,
}: ArticleCommands): void {
  const say = useWords()
  const toast = useToast()
  const { session, editor } = work
  const save = async () => {
    const outcome = await session.save()
    if (outcome.ok) return toast({ text: say.t('toast.saved', { file: nameOf(outcome.value.path) }) })
    if (outcome.refusal.code === 'changed-on-disk') return onConflict(outcome.refusal)
    toast({ text: say.of(outcome.refusal.words) })
  }
  useCommand('file.save', () => void save())
  useCommand('file.encoding', () => setEncoding(true))
  useCommand('file.copyForCms', () => {
    void copyForCms(editor.article).then(() => toast({ text: say.t('toast.copied') }))
  })
  useCommand('file.export', view === 'review' ? null : askExport)
  useCommand('details.open', () => {
    if (view !== 'text') setView('text')
    setDetails(open => !open)
  })
  useCommand('view.text', toText)
  useCommand('view.compare', () => setView('compare'))
  useCommand('view.review', () => setView('review'))
  useCommand('review.toggle', () => (view === 'review' ? toText() : setView('review')))
  useCommand('copy.compare', () => compare(null))
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
