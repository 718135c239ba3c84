import { basename } from 'node:path'
import type { Handlers, OpenedArticle } from '../../shared/contract/contract.ts'
import type { Lexicon } from '../../shared/contract/lexicon.ts'
import type { Outcome } from '../../shared/contract/refusal.ts'
import type { Settings } from '../../shared/contract/settings.ts'
import { refusalWords } from '../services/refusal-words.ts'

/** What a window's calls mean for the desktop around it. */
export interface WindowHost {
  /** The window now shows the article; false where another window has it, which then stands in front. */
  take(id: string): Promise<boolean>
  /** The window was to show an article that could not be opened. */
  openFailed(): Promise<void>
  /** The window no longer shows the article. */
  leave(id: string): void
  settled(safe: boolean): void
  settingsChanged(settings: Settings): void
  lexiconChanged(lexicon: Lexicon): void
}

/** The handlers of one window: those of every front, and the desktop told of what it has to know. */
export function windowHandlers(handlers: Handlers, host: WindowHost): Handlers {
  const taking = async (opening: Promise<Outcome<OpenedArticle>>): Promise<Outcome<OpenedArticle>> => {
    const outcome = await opening
    if (!outcome.ok) await host.openFailed()
    if (!outcome.ok || (await host.take(outcome.value.id))) return outcome
    const { path, name } = outcome.value.source
    return {
      ok: false,
      refusal: { code: 'open-elsewhere', words: refusalWords['open-elsewhere'](basename(path ?? name)) },
    }
  }
  return {
    ...handlers,
    'article.open': argument => taking(handlers['article.open'](argument)),
    'article.sample': argument => taking(handlers['article.sample'](argument)),
    'article.create': argument => taking(handlers['article.create'](argument)),
    'article.close': async argument => {
      host.leave(argument.id)
      return handlers['article.close'](argument)
    },
    'window.settled': async ({ safe }) => {
      host.settled(safe)
      return null
    },
    'settings.set': argument => telling(handlers['settings.set'](argument), host.settingsChanged),
    'lexicon.change': argument => telling(handlers['lexicon.change'](argument), host.lexiconChanged),
  }
}

async function telling<T>(changing: Promise<Outcome<T>>, tell: (value: T) => void): Promise<Outcome<T>> {
  const outcome = await changing
  if (outcome.ok) tell(outcome.value)
  return outcome
}
