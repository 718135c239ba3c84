import type { ReactNode } from 'react'

export function Pill({ tone, children }: { tone?: 'block' | 'warn' | 'ok' | 'accent'; children: ReactNode }) {
  return <span className={tone === undefined ? 'pill' : `pill pill--${tone}`}>{children}</span>
}

export function Count({ children }: { children: ReactNode }) {
  return <span className="count">{children}</span>
}
