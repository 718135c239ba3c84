import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** Something that went wrong, said in place: what happened, then what to do. */
export function Notice({ title, children, actions }: { title: ReactNode; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="notice" role="alert">
      <Icon name="warn" />
      <div>
        <b>{title}</b>
        <span>{children}</span>
        {actions !== undefined && <div className="notice__actions">{actions}</div>}
      </div>
    </div>
  )
}

interface BannerProps {
  /** A warning is spoken at once; news waits. */
  readonly tone: 'news' | 'warn'
  readonly title: ReactNode
  readonly children: ReactNode
  readonly actions: ReactNode
}

/** The one line above the desk. */
export function Banner({ tone, title, children, actions }: BannerProps) {
  const warns = tone === 'warn'
  return (
    <div className={warns ? 'banner banner--warn' : 'banner'} role={warns ? 'alert' : 'status'}>
      <Icon name={warns ? 'warn' : 'clock'} />
      <span>
        <b>{title}</b> {children}
      </span>
      <div className="banner__actions">{actions}</div>
    </div>
  )
}
