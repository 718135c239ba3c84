import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'

/** Speaks through screen readers without moving the focus. */
export interface Announcer {
  /** After what is being said: counts, saved, undone, what is at the caret. */
  polite(text: string): void
  /** At once: cannot save, the source changed. */
  assertive(text: string): void
}

const AnnounceContext = createContext<Announcer>({ polite: () => {}, assertive: () => {} })

export function useAnnounce(): Announcer {
  return use(AnnounceContext)
}

/** Holds the two live regions; they must stand in the page before anything is said. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [polite, sayPolite] = useSpoken()
  const [assertive, sayAssertive] = useSpoken()
  const announcer = useMemo(() => ({ polite: sayPolite, assertive: sayAssertive }), [sayPolite, sayAssertive])
  return (
    <AnnounceContext value={announcer}>
      {children}
      <div className="hidden" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="hidden" role="alert" aria-live="assertive">
        {assertive}
      </div>
    </AnnounceContext>
  )
}

/** The same words twice must be two texts, or the second time is not spoken. */
function useSpoken(): [string, (text: string) => void] {
  const [spoken, setSpoken] = useState('')
  const say = useCallback((text: string) => setSpoken(before => (before === text ? `${text}\u00a0` : text)), [])
  return [spoken, say]
}
