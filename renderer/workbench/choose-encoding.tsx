import { useEffect, useState } from 'react'
import type { EncodingChoice } from '../../shared/contract/contract.ts'
import { EncodingWindow } from '../screens/encoding/encoding-window.tsx'
import type { Snapshot } from '../session/article-session.ts'
import type { WorkbenchProps } from './workbench.tsx'

interface ChooseEncodingProps extends WorkbenchProps {
  readonly snapshot: Snapshot
  readonly onClose: () => void
}

/** Reads the source anew in another encoding; the window says what that drops. */
export function ChooseEncoding({ bridge, work: { session }, snapshot, onOpened, onClose }: ChooseEncodingProps) {
  const [choices, setChoices] = useState<readonly EncodingChoice[] | null>(null)
  useEffect(() => {
    void bridge.call('article.encodings', { id: session.id }).then(outcome => outcome.ok && setChoices(outcome.value))
  }, [bridge, session])
  const edited = snapshot.article.log.length > 0
  const open = async (encoding: string) => {
    onClose()
    await session.flush()
    await onOpened(bridge.call('article.reencode', { id: session.id, encoding, discard: edited }))
  }
  return (
    <EncodingWindow
      file={snapshot.source.name}
      current={snapshot.source.encoding}
      doubtful={snapshot.source.doubtful}
      choices={choices}
      edited={edited}
      onOpen={encoding => void open(encoding)}
      onClose={onClose}
    />
  )
}
