import { useEffect, useEffectEvent, useState } from 'react'
import { labelsOf, noRecords } from '../../shared/article/records.ts'
import type { AppInfo, Bridge } from '../../shared/contract/contract.ts'
import type { Lexicon, LexiconChange } from '../../shared/contract/lexicon.ts'
import type { Settings } from '../../shared/contract/settings.ts'
import { PlainBar } from '../screens/frame/bar.tsx'
import { Frame } from '../screens/frame/frame.tsx'
import { StatusBar } from '../screens/frame/status-bar.tsx'
import { KeysWindow } from '../screens/keys/keys-window.tsx'
import { Palette } from '../screens/palette/palette.tsx'
import { SettingsPage } from '../screens/settings/settings-page.tsx'
import { largerText, smallerText } from '../screens/settings/text-size.ts'
import { NameWindow } from '../screens/start/name-window.tsx'
import { useWords } from '../words/use-words.tsx'
import { Workbench } from '../workbench/workbench.tsx'
import { ChooseFile } from './choose-file.tsx'
import { isCommandId } from './commands.ts'
import { openFile } from './open-file.ts'
import { OpeningQuestion } from './opening-question.tsx'
import { StartPage } from './start-page.tsx'
import { useCommand, useCommands } from './use-commands.tsx'
import { type Opening, useOpening } from './use-opening.ts'

interface MainWindowProps {
  readonly bridge: Bridge
  readonly info: AppInfo
  readonly lexicon: Lexicon
  readonly settings: Settings
  readonly onSettings: (change: Partial<Settings>) => void
}

type Overlay = 'palette' | 'keys' | 'picker' | null

/** The window: start, article or settings, and what lies over each of them. */
export function MainWindow({ bridge, info, settings, onSettings, ...props }: MainWindowProps) {
  const say = useWords()
  const [lexicon, setLexicon] = useState(props.lexicon)
  const [overlay, setOverlay] = useState<Overlay>(null)
  const [settingsOpen, setSettingsOpen] = useState(false)
  const author = settings.person ?? say.t('person.unnamed')
  const opening = useOpening(bridge, lexicon, author, info.file)
  const { work } = opening
  useEffect(() => bridge.on('lexicon-changed', setLexicon), [bridge])
  useWindowEvents(bridge, opening)
  useWindowCommands({ bridge, info, opening, settings, onSettings, setOverlay, setSettingsOpen })
  const changeLexicon = async (change: LexiconChange) => {
    const outcome = await bridge.call('lexicon.change', change)
    if (!outcome.ok) return
    setLexicon(outcome.value)
    work?.session.setLexicon(outcome.value)
  }
  const close = () => setOverlay(null)
  return (
    <>
      {work ? (
        <Workbench
          key={opening.turn}
          bridge={bridge}
          info={info}
          work={work}
          author={author}
          settings={settings}
          lexicon={lexicon}
          hidden={settingsOpen}
          paletteOpen={overlay === 'palette'}
          onPaletteClose={close}
          onOpened={opening.restart}
          onClose={() => void opening.close()}
        />
      ) : settingsOpen ? null : (
        <StartPage bridge={bridge} opening={opening} />
      )}
      {settingsOpen && (
        <Frame
          bar={
            <PlainBar
              back={{
                name: work?.session.getSnapshot().source.name ?? say.t('app.name'),
                onBack: () => setSettingsOpen(false),
              }}
            />
          }
          status={<StatusBar facts={[say.t('status.kept')]} hints={[{ caps: ['Esc'], words: 'hint.back' }]} />}
        >
          <SettingsPage
            settings={settings}
            onChange={onSettings}
            lexicon={lexicon}
            onLexicon={change => void changeLexicon(change)}
            labels={labelsOf(work?.editor.article.state.records ?? noRecords)}
            labelCounts={work ? countLabels(work.editor.article) : null}
          />
        </Frame>
      )}
      {work && opening.fault && <OpeningQuestion opening={opening} />}
      {overlay === 'keys' && <KeysWindow onClose={close} />}
      {overlay === 'picker' && (
        <ChooseFile
          bridge={bridge}
          onClose={close}
          onChoose={path => {
            close()
            void opening.openPath(path)
          }}
          onUpload={file => {
            close()
            void openFile(bridge, opening, file)
          }}
        />
      )}
      {overlay === 'palette' && !work && <Palette onClose={close} search={() => []} />}
      {settings.person === null && <NameWindow onAnswer={person => onSettings({ person })} />}
    </>
  )
}

interface WindowCommands {
  readonly bridge: Bridge
  readonly info: AppInfo
  readonly opening: Opening
  readonly settings: Settings
  readonly onSettings: (change: Partial<Settings>) => void
  readonly setOverlay: (overlay: Overlay) => void
  readonly setSettingsOpen: (open: (before: boolean) => boolean) => void
}

function useWindowCommands({
  bridge,
  info,
  opening,
  settings,
  onSettings,
  setOverlay,
  setSettingsOpen,
}: WindowCommands): void {
  const chooseNatively = async () => {
    const [path] = await bridge.call('dialog.open', {})
    if (path !== undefined) await opening.openPath(path)
  }
  useCommand('file.open', () => (info.dialogs ? void chooseNatively() : setOverlay('picker')))
  useCommand('palette.open', () => setOverlay('palette'))
  useCommand('keys.open', () => setOverlay('keys'))
  useCommand('settings.open', () => setSettingsOpen(before => !before))
  useCommand('text.larger', () => onSettings({ textSize: largerText(settings.textSize) }))
  useCommand('text.smaller', () => onSettings({ textSize: smallerText(settings.textSize) }))
  useCommand('theme.light', () => onSettings({ theme: 'light' }))
  useCommand('theme.dark', () => onSettings({ theme: 'dark' }))
  useCommand('theme.system', () => onSettings({ theme: 'system' }))
  useCommand('language.switch', () => onSettings({ language: settings.language === 'ar' ? 'en' : 'ar' }))
  useCommand('file.close', opening.work ? () => void opening.close() : null)
}

/** What the services tell the window: menu commands, files to open, and that it is to close; a tab is left without a word. */
function useWindowEvents(bridge: Bridge, opening: Opening): void {
  const commands = useCommands()
  const run = useEffectEvent((command: string) => isCommandId(command) && commands.run(command))
  const open = useEffectEvent((path: string) => void opening.openPath(path))
  const settle = useEffectEvent(async () => {
    const saved = await opening.work?.session.flush()
    await bridge.call('window.settled', { safe: saved?.state !== 'failed' })
  })
  const leave = useEffectEvent(() => void opening.work?.session.flush())
  useEffect(() => {
    const onLeave = () => leave()
    addEventListener('pagehide', onLeave)
    return () => removeEventListener('pagehide', onLeave)
  }, [])
  useEffect(() => {
    const stops = [
      bridge.on('command', ({ command }) => run(command)),
      bridge.on('open', ({ path }) => open(path)),
      bridge.on('closing', () => void settle()),
    ]
    return () => stops.forEach(stop => void stop())
  }, [bridge])
}

function countLabels({
  state,
}: {
  state: { annotations: { list(): readonly { type: string; label?: string }[] } }
}): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { type, label } of state.annotations.list())
    if (type === 'entity' && label !== undefined) counts[label] = (counts[label] ?? 0) + 1
  return counts
}
