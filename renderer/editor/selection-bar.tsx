import { useEffect, useState } from 'react'
import { CommandKeys } from '../app/command-keys.tsx'
import { useCommands } from '../app/use-commands.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words/use-words.tsx'
import type { EditorSession } from './editor-session.ts'

interface Spot {
  readonly left: number
  readonly top: number
}

/** The editor hears of a new selection some time after the pointer is lifted. */
const settleMs = 60

/** After words were selected with the pointer: what can be done with them, within reach. Keys never call it up. */
export function SelectionBar({ session, stage }: { session: EditorSession; stage: HTMLElement }) {
  const { t } = useWords()
  const commands = useCommands()
  const spot = useSelectedSpot(session, stage)
  if (!spot) return null
  return (
    <div className="select-bar" role="toolbar" aria-label={t('select.bar')} style={{ left: spot.left, top: spot.top }}>
      <button type="button" onPointerDown={keepSelection} onClick={() => commands.run('tag.open')}>
        <Icon name="tag" size="small" />
        {t('select.tag')} <CommandKeys of="tag.open" />
      </button>
      <button type="button" onPointerDown={keepSelection} onClick={() => commands.run('note.add')}>
        <Icon name="note" size="small" />
        {t('select.note')}
      </button>
    </div>
  )
}

function keepSelection(event: { preventDefault(): void }): void {
  event.preventDefault()
}

function useSelectedSpot(session: EditorSession, stage: HTMLElement): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isShown = false
    const show = (event: PointerEvent) => {
      if (event.button !== 0 || !(event.target instanceof Element) || !session.view?.dom.contains(event.target)) return
      timer = setTimeout(() => {
        isShown = true
        setSpot(spotOf(session, stage))
      }, settleMs)
    }
    const hide = () => {
      if (isShown) setSpot(null)
      isShown = false
    }
    document.addEventListener('pointerup', show)
    document.addEventListener('keydown', hide, { capture: true })
    const scroller = stage.querySelector('[data-sheet-scroll]')
    scroller?.addEventListener('scroll', hide, { passive: true })
    const stop = session.subscribe(() => {
      if (session.state.selection.empty) hide()
    })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerup', show)
      document.removeEventListener('keydown', hide, { capture: true })
      scroller?.removeEventListener('scroll', hide)
      stop()
    }
  }, [session, stage])
  return spot
}

/** Above the end of the selection, where right-to-left text goes on; null where nothing is selected. */
function spotOf(session: EditorSession, stage: HTMLElement): Spot | null {
  const { view, state } = session
  if (!view || state.selection.empty) return null
  const frame = stage.getBoundingClientRect()
  const end = view.coordsAtPos(state.selection.to, -1)
  return { left: Math.max(8, end.left - frame.left), top: Math.max(8, end.top - frame.top - 44) }
}
