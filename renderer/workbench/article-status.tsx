import type { ReactNode } from 'react'
import { Coordinates } from '../../shared/article/coordinates.ts'
import { docPos } from '../../shared/text/offset.ts'
import { countDocument } from '../editor/counts.ts'
import { useEditor } from '../editor/use-editor.ts'
import { encodingName } from '../screens/encoding/encoding-name.ts'
import type { View } from '../screens/frame/bar.tsx'
import { type Hint, StatusBar } from '../screens/frame/status-bar.tsx'
import type { Snapshot } from '../session/article-session.ts'
import type { Work } from '../session/open-work.ts'
import { useWords } from '../words/use-words.tsx'

interface ArticleStatusProps {
  readonly work: Work
  readonly snapshot: Snapshot
  readonly view: View
  readonly onEncoding: () => void
}

const hints: Readonly<Record<View, readonly Hint[]>> = {
  text: [
    { command: 'finding.next' },
    { command: 'finding.accept', words: 'hint.accept' },
    { command: 'tag.open', words: 'hint.tag' },
    { command: 'copy.other', words: 'hint.otherCopy' },
    { command: 'keys.open', words: 'hint.keys' },
  ],
  compare: [
    { command: 'difference.next' },
    { command: 'compare.choose', words: 'compare.choose' },
    { command: 'compare.apply' },
    { command: 'compare.leave', words: 'hint.backToText' },
  ],
  review: [
    { command: 'change.next', words: 'hint.next' },
    { command: 'change.keep', words: 'review.keep' },
    { command: 'change.undo', words: 'review.undo' },
    { command: 'review.view', words: 'review.view' },
    { command: 'review.toggle', words: 'hint.backToText' },
  ],
}

/** Where one is and how much there is, and the keys that matter here. */
export function ArticleStatus({ work, snapshot, view, onEncoding }: ArticleStatusProps) {
  return <StatusBar facts={useFacts(work, snapshot, view, onEncoding)} hints={hints[view]} />
}

function useFacts(
  { editor }: Work,
  { article, source }: Snapshot,
  view: View,
  onEncoding: () => void,
): readonly ReactNode[] {
  const { t } = useWords()
  const place = useEditor(
    editor,
    ({ state: { doc, selection } }) =>
      `${Coordinates.of(doc).blockAt(Coordinates.of(doc).fromDocPos(docPos(selection.head)))}:${selection.to - selection.from}`,
  )
  const [block = 0, selected = 0] = place.split(':').map(Number)
  const { doc } = article.state
  if (view === 'review')
    return [
      t('review.originalLength', { count: article.originalText.length }),
      t('review.correctedLength', { count: countDocument(doc).characters + doc.childCount - 1 }),
    ]
  const { words, characters } = countDocument(doc)
  return [
    t('status.paragraph', { number: block + 1, count: doc.childCount }),
    selected > 0
      ? t('status.selected', { count: selected })
      : `${t('count.words', { count: words })} · ${t('count.characters', { count: characters })}`,
    <button
      key="encoding"
      type="button"
      className="status__button"
      onClick={onEncoding}
      title={t('status.encoding', { encoding: encodingName(source.encoding) })}
    >
      <bdi className="ltr">{encodingName(source.encoding)}</bdi>
      {source.doubtful ? '؟' : null}
    </button>,
  ]
}
