import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import type { Events } from '../../shared/contract/contract.ts'
import type { Settings } from '../../shared/contract/settings.ts'
import { eventChannel } from './channels.ts'
import { startPage } from './origin.ts'
import { smallest, type WindowPlace } from './window-place.ts'

/** How long a window may take to put on disk what waits in it; then it counts as one that does not answer. */
const settleMs = 5000

/** A window of the desktop, with what it was opened for. */
export class ArticleWindow {
  readonly native: BrowserWindow
  /** File that the page opens when it starts; null for the start screen. */
  file: string | null
  /** The page asked what to show: from now on it hears events. */
  started = false
  /** Hears the page's answer to `closing`. */
  settled: (safe: boolean) => void = () => {}

  constructor(place: WindowPlace, file: string | null, dark: boolean) {
    this.file = file
    this.native = new BrowserWindow({
      ...(place.corner ?? {}),
      width: place.width,
      height: place.height,
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      // The paper of the theme, so that nothing flashes before the page paints.
      backgroundColor: dark ? '#1a1c21' : '#fffefc',
      webPreferences: {
        preload: join(import.meta.dirname, 'preload.cjs'),
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        spellcheck: false,
      },
    })
    this.native.once('ready-to-show', () => this.#appear(place.maximized))
  }

  /** Rejects when the page cannot be loaded. */
  load(): Promise<void> {
    return this.native.loadURL(startPage)
  }

  tell<N extends keyof Events>(name: N, event: Events[N]): void {
    if (!this.native.isDestroyed()) this.native.webContents.send(eventChannel, name, event)
  }

  /** Opens the file in this window, which must be one that shows no article. */
  open(path: string): void {
    if (this.started) this.tell('open', { path })
    else this.file = path
  }

  bringToFront(): void {
    if (this.native.isMinimized()) this.native.restore()
    this.native.show()
    this.native.focus()
  }

  /** Asks the page to put on disk what waits in it; false where that failed or the page does not answer. */
  settle(): Promise<boolean> {
    return new Promise(resolve => {
      const silent = setTimeout(() => resolve(false), settleMs)
      this.settled = safe => {
        clearTimeout(silent)
        resolve(safe)
      }
      this.tell('closing', {})
    })
  }

  /** For the settings: where the window stands, or would stand if it were not maximized. */
  place(): Settings['window'] {
    return { ...this.native.getNormalBounds(), maximized: this.native.isMaximized() }
  }

  #appear(maximized: boolean): void {
    if (maximized) this.native.maximize()
    this.native.show()
  }
}
