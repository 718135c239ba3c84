import { useEffect } from 'react'
import type { EditorSession } from '../editor/editor-session.ts'
import type { TagView } from './tag-draft.ts'

/** Paints the words being tagged, and paler the other places that would be, as long as the window is open. */
export function usePicked(session: EditorSession, { here, chosen }: TagView): void {
  const { start, end } = here
  const others = chosen.filter(({ current }) => !current)
  const key = others.map(place => place.key).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when the other places change
  useEffect(() => {
    session.setLayer('pick', [{ start, end }])
    session.setLayer('pick-echo', others)
  }, [session, start, end, key])
  useEffect(
    () => () => {
      session.setLayer('pick', null)
      session.setLayer('pick-echo', null)
    },
    [session],
  )
}
