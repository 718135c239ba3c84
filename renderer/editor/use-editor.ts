import { useRef, useSyncExternalStore } from 'react'
import type { EditorSession, EditorSnapshot } from './editor-session.ts'

/**
 * What `select` reads off the editor, up to date. The component is drawn again only when that is another value, by
 * `equal`; so that what does not change with every letter costs nothing with every letter.
 */
export function useEditor<T>(
  session: EditorSession,
  select: (snapshot: EditorSnapshot) => T,
  equal: (a: T, b: T) => boolean = Object.is,
): T {
  const last = useRef<{ value: T } | null>(null)
  return useSyncExternalStore(session.subscribe, () => {
    const value = select(session.getSnapshot())
    if (!last.current || !equal(last.current.value, value)) last.current = { value }
    return last.current.value
  })
}
