import type { ReactNode } from 'react'

interface FrameProps {
  readonly bar: ReactNode
  /** At most one banner. */
  readonly banner?: ReactNode
  readonly status: ReactNode
  /** The `main` of the page. */
  readonly children: ReactNode
}

/** The page: bar, banner, main, status bar. It never scrolls; what stands in it does. */
export function Frame({ bar, banner, status, children }: FrameProps) {
  return (
    <div className="app">
      <header className="bar" data-region="bar">
        {bar}
      </header>
      {banner}
      {children}
      <footer className="status">{status}</footer>
    </div>
  )
}
