import { isOwnUrl } from './origin.ts'

/** What Electron says of the frame a message came from. */
export interface Frame {
  readonly url: string
  readonly parent: object | null
}

/** Whether a call may be answered: it comes from the main frame of a window that shows the app's own page. */
export function isTrustedFrame(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url)
}
