import { memo, type PointerEvent, useCallback, useEffect, useState } from 'react'
import type { EditorSession } from '../editor-session.ts'
import type { SheetSurface } from '../sheet-surface.ts'
import { useEditor } from '../use-editor.ts'
import { type RulerMark, rulerMarks } from './ruler-marks.ts'

/** The whole text at the sheet's edge: what stands where, and which part is seen. A press goes there. */
export function Ruler({ session, surface }: { session: EditorSession; surface: SheetSurface }) {
  const marking = useEditor(session, snapshot => snapshot.marking)
  const seen = useSeen(surface)
  const go = (event: PointerEvent<HTMLDivElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const { scroller } = surface
    scroller.scrollTop = ((event.clientY - top) / height) * scroller.scrollHeight - scroller.clientHeight / 2
  }
  return (
    <div
      className="ruler"
      aria-hidden="true"
      onPointerDown={event => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={event => event.currentTarget.hasPointerCapture(event.pointerId) && go(event)}
    >
      <i className="r-view" style={{ insetBlockStart: percent(seen.from), blockSize: percent(seen.size) }} />
      <Marks session={session} marking={marking} />
    </div>
  )
}

/** Drawn when what is marked changes, not when the text scrolls or a letter is typed. */
const Marks = memo(function Marks({ session }: { session: EditorSession; marking: number }) {
  return rulerMarks(session.getSnapshot()).map((mark, index) => (
    <i
      // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity of their own
      key={index}
      className={classOf(mark)}
      style={{
        insetBlockStart: percent(mark.at),
        ...(mark.kind === 'copy' ? { blockSize: percent(mark.size) } : {}),
      }}
    />
  ))
})

function classOf(mark: RulerMark): string {
  if (mark.kind === 'copy') return mark.keep ? 'r-copy' : 'r-copy r-out'
  return mark.kind === 'fix' ? `r-${mark.severity}` : `r-${mark.kind}`
}

function useSeen({ scroller }: SheetSurface): { readonly from: number; readonly size: number } {
  const [seen, setSeen] = useState({ from: 0, size: 1 })
  const look = useCallback(() => {
    const { scrollTop, scrollHeight, clientHeight } = scroller
    setSeen({ from: scrollTop / scrollHeight, size: Math.min(1, clientHeight / scrollHeight) })
  }, [scroller])
  useEffect(() => {
    const resize = new ResizeObserver(look)
    for (const element of [scroller, scroller.firstElementChild]) if (element) resize.observe(element)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      resize.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [scroller, look])
  return seen
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`
}
