import { RecordStep } from '../../shared/article/record-step.ts'
import { useEditor } from '../editor/use-editor.ts'
import type { DetailName } from '../screens/details/details.ts'
import { DetailsPanel } from '../screens/details/details-panel.tsx'
import type { Work } from '../session/open-work.ts'

/** The article's details; each field set is one act that undo takes back. */
export function ArticleDetails({ work: { editor }, onClose }: { work: Work; onClose: () => void }) {
  const article = useEditor(editor, snapshot => snapshot.article)
  const { records } = article.state
  const change = (name: DetailName, value: string) => {
    if ((records.details[name] ?? '') === value) return
    const step = RecordStep.set(records, 'details', name, value === '' ? null : value)
    editor.perform({ also: [step], reason: { act: 'details', quote: name } })
  }
  const byline = article.blocks.findIndex(({ role }) => role === 'byline')
  const proposed = byline < 0 ? null : { name: article.blocks[byline]?.text.trim() ?? '', paragraph: byline + 1 }
  return <DetailsPanel details={records.details} onChange={change} proposedByline={proposed} onClose={onClose} />
}
