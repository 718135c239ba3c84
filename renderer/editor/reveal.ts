import type { EditorView } from 'prosemirror-view'

/**
 * Scrolls a position into the middle third of the sheet, at once. Blocks that were never laid out have only an estimated
 * height, which the first scroll corrects; so it looks again in the next frame.
 */
export function reveal(view: EditorView, pos: number): void {
  scrollTo(view, pos)
  requestAnimationFrame(() => {
    if (!view.isDestroyed && pos <= view.state.doc.content.size) scrollTo(view, pos)
  })
}

function scrollTo(view: EditorView, pos: number): void {
  const scroller = scrollerOf(view.dom)
  if (!scroller) return
  const { top, bottom } = view.coordsAtPos(pos)
  const frame = scroller.getBoundingClientRect()
  const third = frame.height / 3
  if (top >= frame.top + third / 2 && bottom <= frame.bottom - third / 2) return
  scroller.scrollTop += top - frame.top - third
}

function scrollerOf(dom: Element): Element | null {
  return dom.closest('[data-sheet-scroll]')
}
