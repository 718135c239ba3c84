/** CSS pixels from the corner of the part of the page that a window hangs in. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface WindowPlace {
  readonly left: number
  /** One of the two is given: a window above grows upwards. */
  readonly top?: number
  readonly bottom?: number
  readonly maxHeight: number
}

const gap = 6
const edge = 10

/**
 * Where a window of the size it would like hangs from `anchor`: below it, or above where only there is more room; its left
 * edge at the anchor's, where right-to-left text ends, or its right edges where it would stick out.
 */
export function placeWindow(anchor: Box, wish: Size, room: Size): WindowPlace {
  const below = room.height - anchor.bottom - gap - edge
  const above = anchor.top - gap - edge
  const sticksOut = anchor.left + wish.width > room.width - edge
  const left = clamp(sticksOut ? anchor.right - wish.width : anchor.left, edge, room.width - wish.width - edge)
  return wish.height <= below || below >= above
    ? { left, top: anchor.bottom + gap, maxHeight: below }
    : { left, bottom: room.height - anchor.top + gap, maxHeight: above }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
