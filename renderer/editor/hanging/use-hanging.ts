import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import type { EditorSession } from '../editor-session.ts'
import { type Box, placeWindow, type WindowPlace } from './place-window.ts'

/** A window opens with at least this much room, in CSS pixels, if scrolling the text can make it. */
const roomWanted = 560
/** … but never with its words above the sheet's edge. */
const leastTop = 12

/**
 * Hangs a window from a stretch of the text, and keeps it there while the text scrolls or the page changes its size.
 * Null until it was measured. `from` and `to` are document positions.
 */
export function useHanging(
  session: EditorSession,
  element: RefObject<HTMLElement | null>,
  from: number,
  to: number,
): WindowPlace | null {
  const [place, setPlace] = useState<WindowPlace | null>(null)
  const hang = useCallback(() => {
    const stage = element.current?.offsetParent
    if (!element.current || !stage) return
    const { width, height } = element.current.getBoundingClientRect()
    const wish = { width, height: Math.max(height, element.current.scrollHeight) }
    setPlace(placeWindow(anchorIn(session, stage, from, to), wish, stage.getBoundingClientRect()))
  }, [session, element, from, to])
  useLayoutEffect(() => {
    makeRoom(session, element.current?.offsetParent ?? null, from, to)
  }, [session, element, from, to])
  useLayoutEffect(hang, [hang])
  useEffect(() => {
    const scroller = session.view?.dom.closest('[data-sheet-scroll]')
    addEventListener('resize', hang)
    scroller?.addEventListener('scroll', hang, { passive: true })
    return () => {
      removeEventListener('resize', hang)
      scroller?.removeEventListener('scroll', hang)
    }
  }, [session, hang])
  return place
}

/** The stretch, or of one that goes over several lines its last line. */
function anchorIn(session: EditorSession, stage: Element, from: number, to: number): Box {
  const frame = stage.getBoundingClientRect()
  const { view } = session
  if (!view) return { left: 0, right: 0, top: 0, bottom: 0 }
  const start = view.coordsAtPos(from, 1)
  const end = view.coordsAtPos(to, -1)
  const right = start.top === end.top ? Math.max(start.left, end.left) : view.dom.getBoundingClientRect().right
  return {
    left: Math.min(end.left, right) - frame.left,
    right: right - frame.left,
    top: end.top - frame.top,
    bottom: end.bottom - frame.top,
  }
}

function makeRoom(session: EditorSession, stage: Element | null, from: number, to: number): void {
  const scroller = session.view?.dom.closest('[data-sheet-scroll]')
  if (!stage || !scroller) return
  const { height } = stage.getBoundingClientRect()
  const { top, bottom } = anchorIn(session, stage, from, to)
  const isSeen = top >= 0 && bottom <= height
  if (isSeen && Math.max(top, height - bottom) >= Math.min(roomWanted, height * 0.8)) return
  const wish = Math.min(height / 6, height - roomWanted - (bottom - top))
  scroller.scrollTop += top - Math.max(leastTop, wish)
}
