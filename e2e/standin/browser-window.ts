import type { DevTools } from './devtools.ts'
import { modelled, notModelled } from './modelled.ts'
import { ModelledEmitter, PreventableEvent } from './modelled-emitter.ts'
import { WebContents } from './web-contents.ts'

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

interface WindowOptions extends Partial<Rectangle> {
  webPreferences: {
    preload: string
    contextIsolation?: boolean
    sandbox?: boolean
    nodeIntegration?: boolean
    webviewTag?: boolean
    [other: string]: unknown
  }
  [other: string]: unknown
}

/** Whoever owns the windows. */
interface WindowHost {
  contentsCreated(contents: WebContents): void
  allClosed(): void
}

const events = ['close', 'closed', 'ready-to-show', 'focus', 'blur', 'resize', 'move', 'maximize', 'unmaximize']

let windows: BrowserWindow[] = []
let focused: BrowserWindow | null = null
let browser: DevTools | null = null
let host: WindowHost = { contentsCreated: () => {}, allClosed: () => {} }

/** Electron's `BrowserWindow`: a tab of Chromium, with the states of a window kept here. */
export class BrowserWindow extends ModelledEmitter {
  readonly webContents: WebContents
  private bounds: Rectangle
  private title = ''
  private maximized = false
  private minimized = false
  private visible: boolean
  private destroyed = false

  constructor(options: WindowOptions) {
    super('BrowserWindow', events)
    if (!browser) throw new Error('Cannot create BrowserWindow before app is ready')
    checkPreferences(options.webPreferences)
    this.bounds = { x: 0, y: 0, width: 800, height: 600, ...definedBounds(options) }
    this.visible = options.show !== false
    this.webContents = new WebContents(browser, this.bounds, options.webPreferences.preload)
    host.contentsCreated(this.webContents)
    const window = modelled('BrowserWindow', this)
    this.webContents.once('did-finish-load', () => window.emit('ready-to-show'))
    this.webContents.on('close-asked', () => window.close())
    this.webContents.on('destroyed', () => this.vanish(window))
    windows.push(window)
    if (this.visible) window.focus()
    // biome-ignore lint/correctness/noConstructorReturn: everyone must hold the guarded object, or === would fail
    return window
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.find(window => window.webContents === contents) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  close(): void {
    const event = new PreventableEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    this.webContents.discard()
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  show(): void {
    this.visible = true
    this.focus()
  }

  focus(): void {
    if (this.destroyed || focused?.webContents === this.webContents) return
    focused?.emit('blur')
    focused = BrowserWindow.fromWebContents(this.webContents)
    focused?.emit('focus')
  }

  isFocused(): boolean {
    return focused?.webContents === this.webContents
  }

  isVisible(): boolean {
    return this.visible
  }

  minimize(): void {
    this.minimized = true
  }

  isMinimized(): boolean {
    return this.minimized
  }

  restore(): void {
    this.minimized = false
  }

  maximize(): void {
    this.maximized = true
    this.emit('maximize')
  }

  unmaximize(): void {
    this.maximized = false
    this.emit('unmaximize')
  }

  isMaximized(): boolean {
    return this.maximized
  }

  setTitle(title: string): void {
    this.title = title
  }

  getTitle(): string {
    return this.title
  }

  /** The bounds when neither maximized nor minimized: the only ones kept here. */
  getNormalBounds(): Rectangle {
    return { ...this.bounds }
  }

  getBounds(): Rectangle {
    return { ...this.bounds }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds }
    this.webContents.resize(this.bounds)
    this.emit('resize')
    this.emit('move')
  }

  private vanish(window: BrowserWindow): void {
    this.destroyed = true
    windows = windows.filter(other => other !== window)
    if (focused === window) focused = null
    this.emit('closed')
    if (windows.length === 0) host.allClosed()
  }
}

/** From now on windows can be opened. */
export function allowWindows(devtools: DevTools, owner: WindowHost): void {
  browser = devtools
  host = owner
}

function definedBounds(options: WindowOptions): Partial<Rectangle> {
  const bounds: Partial<Rectangle> = {}
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    if (options[side] !== undefined) bounds[side] = options[side]
  }
  return bounds
}

/** A preload runs here as in the safest of windows; with other settings it would see more in Electron. */
function checkPreferences(preferences: WindowOptions['webPreferences']): void {
  const { contextIsolation = true, sandbox = true, nodeIntegration = false, webviewTag = false } = preferences
  if (!contextIsolation || !sandbox || nodeIntegration || webviewTag) throw notModelled('webPreferences less than safe')
}
