import { useEffect, useState } from 'react'
import type { Bridge, RecentArticle } from '../../shared/contract/contract.ts'
import { FileNotice } from '../screens/errors/file-notice.tsx'
import { PlainBar } from '../screens/frame/bar.tsx'
import { Frame } from '../screens/frame/frame.tsx'
import { StatusBar } from '../screens/frame/status-bar.tsx'
import { StartScreen } from '../screens/start/start-screen.tsx'
import { useWords } from '../words/use-words.tsx'
import { openFile } from './open-file.ts'
import { useCommands } from './use-commands.tsx'
import type { Opening } from './use-opening.ts'

/** The window while no article is open. */
export function StartPage({ bridge, opening }: { bridge: Bridge; opening: Opening }) {
  const { t } = useWords()
  const commands = useCommands()
  const [recent, setRecent] = useState<readonly RecentArticle[] | null>(null)
  useEffect(() => {
    void bridge.call('recent.list', {}).then(setRecent, () => setRecent([]))
  }, [bridge])
  const { fault } = opening
  return (
    <Frame
      bar={<PlainBar />}
      status={
        <StatusBar
          facts={[t('status.offline')]}
          hints={[
            { command: 'file.open', words: 'hint.open' },
            { command: 'keys.open', words: 'hint.keys' },
          ]}
        />
      }
    >
      <StartScreen
        recent={recent}
        notice={
          fault && (
            <FileNotice
              file={fault.file}
              refusal={fault.refusal}
              onChooseOther={() => commands.run('file.open')}
              onDismiss={opening.dismiss}
            />
          )
        }
        onOpen={() => commands.run('file.open')}
        onOpenRecent={path => void opening.openPath(path)}
        onOpenSample={() => void opening.open(null, bridge.call('article.sample', {}))}
        onDrop={files => files[0] && void openFile(bridge, opening, files[0])}
        onPaste={({ text, html }) =>
          void opening.open(
            null,
            bridge.call('article.create', {
              name: pastedName(text),
              ...(html === '' ? { text } : { html }),
            }),
          )
        }
      />
    </Frame>
  )
}

/** The first words, for an article that came without a name; the service says by its end what it is. */
function pastedName(text: string): string {
  const words = text.trim().split(/\s+/).slice(0, 5).join(' ').slice(0, 60)
  return words.replaceAll(/[/\\:*?"<>|]/g, '').replace(/[.،؛:\s]+$/, '') || 'article'
}
