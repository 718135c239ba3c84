import { readFileSync } from 'node:fs'
import type { Size } from './commands.ts'
import type { DevTools } from './devtools.ts'
import { receiveFromPreload } from './ipc.ts'
import { modelled, notModelled } from './modelled.ts'
import { ModelledEmitter, PreventableEvent } from './modelled-emitter.ts'
import { PageTarget } from './page-target.ts'
import { receiveExpression, type ToPreload } from './preload-world.ts'
import { encodeWire } from './wire.ts'

type OpenHandler = (details: { url: string; frameName: string }) => { action: 'allow' | 'deny' }

/** The one frame that runs a preload, as `event.senderFrame` shows it. */
export interface MainFrame {
  url: string
  readonly parent: null
}

const all = new Map<number, WebContents>()
let lastId = 0

/** Electron's `webContents`: what a window shows. */
export class WebContents extends ModelledEmitter {
  readonly id = ++lastId
  readonly mainFrame: MainFrame = modelled('WebFrameMain', { url: '', parent: null })
  private readonly page: Promise<PageTarget>
  private targetId: string | null = null
  private openHandler: OpenHandler | null = null
  private destroyed = false
  private loading: (() => void) | null = null

  /** @param preload Path of the preload script. */
  constructor(devtools: DevTools, size: Size, preload: string) {
    super('webContents', ['will-navigate', 'did-finish-load', 'render-process-gone', 'destroyed', 'close-asked'])
    const contents = modelled('webContents', this)
    all.set(this.id, contents)
    this.page = PageTarget.open(devtools, size, readFileSync(preload, 'utf8'), {
      created: targetId => {
        this.targetId = targetId
      },
      message: (text, url) => void receiveFromPreload(contents, { ...this.mainFrame, url }, text),
      mayNavigate: url => this.mayNavigate(url),
      navigated: url => this.navigated(url),
      loaded: () => this.loaded(),
      windowRefused: (url, frameName) => this.askToOpen(url, frameName),
      crashed: () => contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
      closed: () => this.gone(),
    })
    // biome-ignore lint/correctness/noConstructorReturn: everyone must hold the guarded object, or === would fail
    return contents
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...all.values()].find(contents => contents.targetId === targetId)
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page
    const loaded = new Promise<void>(resolve => {
      this.loading = resolve
    })
    await page.navigate(url)
    await loaded
  }

  send(channel: string, ...args: unknown[]): void {
    this.tell(['message', channel, args])
  }

  getURL(): string {
    return this.mainFrame.url
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  /** As if the page had called `window.close()`: the window may still refuse. */
  close(): void {
    this.emit('close-asked')
  }

  forcefullyCrashRenderer(): void {
    this.withPage(page => page.crash())
  }

  /** The stand-in's own: closes the tab for good. */
  discard(): void {
    this.gone()
    this.withPage(page => page.close())
  }

  /** The stand-in's own. */
  resize(size: Size): void {
    this.withPage(page => page.resize(size))
  }

  /** The stand-in's own: one message to the preload. */
  tell(message: ToPreload): void {
    const expression = receiveExpression(encodeWire(message))
    this.withPage(page => page.evaluate(expression))
  }

  /** Once the tab stands; a window that is closed before has none. */
  private withPage(use: (page: PageTarget) => unknown): void {
    this.page.then(use).catch(() => {})
  }

  private mayNavigate(url: string): boolean {
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame: true })
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  private navigated(url: string): void {
    this.mainFrame.url = url
  }

  private loaded(): void {
    this.loading?.()
    this.loading = null
    this.emit('did-finish-load')
  }

  private askToOpen(url: string, frameName: string): void {
    const answer = this.openHandler?.({ url, frameName })
    if (answer?.action !== 'deny') throw notModelled('opening a window by the page')
  }

  private gone(): void {
    if (this.destroyed) return
    this.destroyed = true
    all.delete(this.id)
    this.emit('destroyed')
  }
}
