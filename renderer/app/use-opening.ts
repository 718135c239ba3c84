import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Bridge, OpenedArticle } from '../../shared/contract/contract.ts'
import type { Lexicon } from '../../shared/contract/lexicon.ts'
import type { Outcome, Refusal } from '../../shared/contract/refusal.ts'
import { openWork, type Work } from '../session/open-work.ts'

/** A file that could not be opened. */
export interface OpeningFault {
  readonly file: string | null
  readonly refusal: Refusal
}

export interface Opening {
  readonly work: Work | null
  /** Another number for each beginning, also of the same article. */
  readonly turn: number
  readonly fault: OpeningFault | null
  /** Opens what a call of the contract gives; `file` is the name to speak of where it cannot be. */
  readonly open: (file: string | null, call: Promise<Outcome<OpenedArticle>>) => Promise<void>
  /** Goes on with the open article as a call of the contract begins it anew. */
  readonly restart: (call: Promise<Outcome<OpenedArticle>>) => Promise<void>
  readonly openPath: (path: string) => Promise<void>
  readonly dismiss: () => void
  /** Back to the start; what was done is safe first. */
  readonly close: () => Promise<void>
}

/** Which article is open; the address remembers it, so that a reload comes back to it. */
export function useOpening(bridge: Bridge, lexicon: Lexicon, author: string, initial: string | null): Opening {
  const [work, setWork] = useState<Work | null>(null)
  const [turn, setTurn] = useState(0)
  const [fault, setFault] = useState<OpeningFault | null>(null)
  const signing = useRef(author)
  const current = useRef<Work | null>(null)
  signing.current = author

  const close = useCallback(async () => {
    const closing = current.current
    current.current = null
    setWork(null)
    remember(null)
    if (!closing) return
    await closing.session.close()
    await bridge.call('article.close', { id: closing.session.id })
  }, [bridge])

  const begin = useCallback(
    (value: OpenedArticle) => {
      const opened = openWork(bridge, value, lexicon, () => signing.current)
      current.current = opened
      setFault(null)
      setWork(opened)
      setTurn(before => before + 1)
      remember(value.source.path)
    },
    [bridge, lexicon],
  )
  const open = useCallback<Opening['open']>(
    async (file, call) => {
      const outcome = await call.catch(() => notAnswered)
      if (!outcome.ok) return setFault({ file, refusal: outcome.refusal })
      const { id } = outcome.value
      if (current.current?.session.id === id) return void (await bridge.call('article.close', { id }))
      await close()
      begin(outcome.value)
    },
    [bridge, close, begin],
  )
  const restart = useCallback<Opening['restart']>(
    async call => {
      const outcome = await call.catch(() => notAnswered)
      if (!outcome.ok) return setFault({ file: null, refusal: outcome.refusal })
      await current.current?.session.close()
      begin(outcome.value)
    },
    [begin],
  )
  const openPath = useCallback(
    (path: string) => open(nameOf(path), bridge.call('article.open', { path })),
    [open, bridge],
  )
  const openFirst = useEffectEvent(() => {
    const path = remembered() ?? initial
    if (path !== null) void openPath(path)
  })
  useEffect(() => openFirst(), [])
  return { work, turn, fault, open, restart, openPath, dismiss: () => setFault(null), close }
}

const notAnswered: Outcome<OpenedArticle> = {
  ok: false,
  refusal: {
    code: 'io',
    words: {
      ar: 'البرنامج الذي وراء هذه النافذة لا يجيب. أعد تشغيله ثم حدّث الصفحة.',
      en: 'The program behind this window does not answer. Start it again, then reload the page.',
    },
  },
}

function remember(path: string | null): void {
  history.replaceState(null, '', path === null ? location.pathname : `#${encodeURIComponent(path)}`)
}

function remembered(): string | null {
  return location.hash.length > 1 ? decodeURIComponent(location.hash.slice(1)) : null
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
