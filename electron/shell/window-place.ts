import type { Settings } from '../../shared/contract/settings.ts'

/** In screen units that do not depend on the display's density. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowPlace {
  /** Without one the system centres the window. */
  readonly corner: { readonly x: number; readonly y: number } | null
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export const smallest = { width: 720, height: 480 }
const usual = { width: 1440, height: 900 }
/** How far a window stands off the one before, and what must show of one to be caught with the mouse. */
const step = 32
const grip = 96

/**
 * Where a new window stands: where the last one was closed, if a display still shows it there, else in the middle of
 * the first display.
 *
 * @param screens Work areas of the displays; one at least.
 * @param open How many windows are open: each stands a step off the one before.
 */
export function windowPlace(saved: Settings['window'], screens: readonly Area[], open: number): WindowPlace {
  const shown = saved && screens.find(screen => isCatchable(saved, screen))
  if (!saved || !shown) return { corner: null, ...sizeWithin(usual, screens[0]), maximized: saved?.maximized ?? false }
  const corner = { x: saved.x + open * step, y: saved.y + open * step }
  const stands = isCatchable({ ...saved, ...corner }, shown)
  return {
    corner: stands ? corner : { x: saved.x, y: saved.y },
    ...sizeWithin(saved, shown),
    maximized: saved.maximized,
  }
}

/** Whether enough of the upper edge, where a window is dragged by, lies on the screen. */
function isCatchable(window: Area, screen: Area): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  return across >= grip && window.y >= screen.y && window.y <= screen.y + screen.height - grip
}

function sizeWithin(size: Pick<Area, 'width' | 'height'>, screen: Area | undefined): Pick<Area, 'width' | 'height'> {
  const largest = screen ?? usual
  return {
    width: Math.max(smallest.width, Math.min(size.width, largest.width)),
    height: Math.max(smallest.height, Math.min(size.height, largest.height)),
  }
}
