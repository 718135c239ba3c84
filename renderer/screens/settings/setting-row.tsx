import type { ReactNode } from 'react'

/** One setting: its name, a note, and at the row's end its control. */
export function SettingRow({ name, note, children }: { name: ReactNode; note: ReactNode; children: ReactNode }) {
  return (
    <div className="set">
      <div>
        {typeof name === 'string' ? <b>{name}</b> : name}
        <small>{note}</small>
      </div>
      {children}
    </div>
  )
}
