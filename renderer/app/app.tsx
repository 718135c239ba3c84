import { useEffect, useMemo, useState } from 'react'
import type { AppInfo, Bridge } from '../../shared/contract/contract.ts'
import type { Lexicon } from '../../shared/contract/lexicon.ts'
import { defaultSettings, type Settings } from '../../shared/contract/settings.ts'
import { MainWindow } from './main-window.tsx'
import { CommandRegistry } from './registry.ts'
import { Surroundings } from './surroundings.tsx'

/** What must be known before anything is shown. */
interface Beginning {
  readonly info: AppInfo
  readonly settings: Settings
  readonly lexicon: Lexicon
}

/** The whole page: asks what it must know, then shows the window. */
export function App({ bridge }: { bridge: Bridge }) {
  const registry = useMemo(() => new CommandRegistry(), [])
  const [beginning, setBeginning] = useState<Beginning | null>(null)
  const [settings, setSettings] = useState<Settings>(defaultSettings)
  useEffect(() => {
    void begin(bridge).then(known => {
      setSettings(known.settings)
      setBeginning(known)
    })
    return bridge.on('settings-changed', setSettings)
  }, [bridge])
  const change = async (changed: Partial<Settings>) => {
    setSettings(before => ({ ...before, ...changed }))
    const outcome = await bridge.call('settings.set', changed)
    if (outcome.ok) setSettings(outcome.value)
  }
  return (
    <Surroundings settings={settings} registry={registry}>
      {beginning && (
        <MainWindow
          bridge={bridge}
          info={beginning.info}
          lexicon={beginning.lexicon}
          settings={settings}
          onSettings={changed => void change(changed)}
        />
      )}
    </Surroundings>
  )
}

async function begin(bridge: Bridge): Promise<Beginning> {
  const [info, settings, lexicon] = await Promise.all([
    bridge.call('app.info', {}),
    bridge.call('settings.get', {}),
    bridge.call('lexicon.get', {}),
  ])
  return { info, settings, lexicon }
}
