import { type RefObject, useEffect } from 'react'

const focusable =
  'a[href], button:not(:disabled, [tabindex="-1"]), input:not(:disabled, [tabindex="-1"]), textarea, [tabindex="0"]'

/** Keeps the focus in a window that is no modal one: Tab goes round in it, a press outside closes it. */
export function useFocusTrap(element: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const goRound = (event: KeyboardEvent) => {
      const inside = element.current
      if (event.key !== 'Tab' || !inside) return
      const stops = [...inside.querySelectorAll<HTMLElement>(focusable)].filter(stop => stop.checkVisibility())
      const edge = event.shiftKey ? stops[0] : stops.at(-1)
      const held = inside.contains(document.activeElement)
      if (held && document.activeElement !== edge) return
      event.preventDefault()
      const next = event.shiftKey ? stops.at(-1) : stops[0]
      next?.focus()
    }
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) onClose()
    }
    document.addEventListener('keydown', goRound)
    document.addEventListener('pointerdown', leave, { capture: true })
    return () => {
      document.removeEventListener('keydown', goRound)
      document.removeEventListener('pointerdown', leave, { capture: true })
    }
  }, [element, onClose])
}
