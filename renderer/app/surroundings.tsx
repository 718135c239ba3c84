import { type ReactNode, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Settings } from '../../shared/contract/settings.ts'
import { localeOf } from '../words/language.ts'
import { WordsProvider } from '../words/use-words.tsx'
import { AnnounceProvider } from './announce.tsx'
import { useAppearance } from './appearance.ts'
import { listenForKeys } from './keyboard.ts'
import { isMac } from './platform.ts'
import { Regions } from './regions.ts'
import type { CommandRegistry } from './registry.ts'
import { ToastProvider } from './toast.tsx'
import { CommandsProvider } from './use-commands.tsx'

interface SurroundingsProps {
  readonly settings: Pick<Settings, 'language' | 'theme' | 'textSize' | 'textFace'>
  readonly registry: CommandRegistry
  readonly children: ReactNode
}

/** What every screen stands in: language, look, keys, regions, live regions, toasts. */
export function Surroundings({ settings, registry, children }: SurroundingsProps) {
  useAppearance(settings)
  useEffect(() => listenForKeys(document, registry, isMac()), [registry])
  useEffect(() => goRound(registry), [registry])
  return (
    <I18nProvider locale={localeOf(settings.language)}>
      <WordsProvider language={settings.language}>
        <CommandsProvider registry={registry}>
          <AnnounceProvider>
            <ToastProvider>{children}</ToastProvider>
          </AnnounceProvider>
        </CommandsProvider>
      </WordsProvider>
    </I18nProvider>
  )
}

function goRound(registry: CommandRegistry): () => void {
  const regions = new Regions(document)
  const stops = [
    regions.watch(),
    registry.register('region.next', () => regions.go(1)),
    registry.register('region.previous', () => regions.go(-1)),
  ]
  return () =>
    stops.forEach(stop => {
      stop()
    })
}
