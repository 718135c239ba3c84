import { isOwnUrl } from './origin.ts'

/** Copying for the CMS and pasting a new article; the app needs nothing else of the machine. */
const granted = ['clipboard-sanitized-write', 'clipboard-read']

/** Whether the page at `url` gets a permission it asks for, by Electron's name. */
export function isPermitted(permission: string, url: string, isMainFrame: boolean): boolean {
  return isMainFrame && isOwnUrl(url) && granted.includes(permission)
}
