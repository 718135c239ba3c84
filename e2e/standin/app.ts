import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allowWindows, BrowserWindow } from './browser-window.ts'
import { type Chromium, startChromium } from './chromium.ts'
import { chromiumSwitches, commandLine } from './command-line.ts'
import { InstanceLock, type Introduction } from './instance-lock.ts'
import { modelled, notModelled } from './modelled.ts'
import { ModelledEmitter, PreventableEvent } from './modelled-emitter.ts'

const events = [
  ...['ready', 'second-instance', 'window-all-closed', 'activate', 'before-quit', 'will-quit', 'quit'],
  ...['open-file', 'web-contents-created'],
]

class App extends ModelledEmitter {
  readonly commandLine = commandLine
  readonly isPackaged = false
  name = 'Electron'
  private version = '0.0.0'
  private appPath = ''
  private ready = false
  private quitting = false
  private chromium: Chromium | null = null
  private lock: InstanceLock | null = null
  private beforeReady: Introduction[] = []
  private readonly paths = new Map([['userData', join(tmpdir(), `standin-${process.pid}`)]])
  private becameReady: () => void = () => {}
  private readonly readiness = new Promise<void>(resolve => {
    this.becameReady = resolve
  })

  constructor() {
    super('app', events)
  }

  isReady(): boolean {
    return this.ready
  }

  whenReady(): Promise<void> {
    return this.readiness
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getVersion(): string {
    return this.version
  }

  getAppPath(): string {
    return this.appPath
  }

  getPath(name: string): string {
    const path = this.paths.get(name)
    if (path === undefined) throw notModelled(`app.getPath('${name}')`)
    return path
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  setAppUserModelId(): void {}

  addRecentDocument(): void {}

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    mkdirSync(this.getPath('userData'), { recursive: true })
    this.lock = new InstanceLock(this.getPath('userData'))
    const own = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    return this.lock.request(own, other => this.meet(other))
  }

  quit(): void {
    if (this.isEventRefused('before-quit')) return
    this.quitting = true
    for (const window of BrowserWindow.getAllWindows()) window.close()
    if (BrowserWindow.getAllWindows().length > 0) this.quitting = false
    else void this.end(0)
  }

  exit(code = 0): void {
    void this.leave(code)
  }

  /** The stand-in's own: what Electron takes from the app's package.json. */
  introduce(appPath: string, name: string, version: string): void {
    this.appPath = appPath
    this.name = name
    this.version = version
  }

  /** The stand-in's own: starts Chromium, unless main has already left, and becomes ready. */
  async start(): Promise<void> {
    if (this.quitting) return
    const profile = join(this.getPath('userData'), 'standin-chromium')
    const chromium = await startChromium(profile, chromiumSwitches())
    this.chromium = chromium
    process.once('exit', () => chromium.kill())
    allowWindows(chromium.devtools, {
      contentsCreated: contents => this.emit('web-contents-created', {}, contents),
      allClosed: () => this.lastWindowClosed(),
    })
    this.ready = true
    application.emit('ready', {}, {})
    this.becameReady()
    for (const other of this.beforeReady.splice(0)) this.meet(other)
  }

  private meet(other: Introduction): void {
    const { argv, workingDirectory, additionalData } = other
    if (!this.ready) this.beforeReady.push(other)
    else this.emit('second-instance', new PreventableEvent(), argv, workingDirectory, additionalData)
  }

  private lastWindowClosed(): void {
    if (this.quitting) return
    if (!this.emit('window-all-closed')) this.quit()
  }

  private async end(code: number): Promise<void> {
    if (this.isEventRefused('will-quit')) {
      this.quitting = false
      return
    }
    this.emit('quit', {}, code)
    await this.leave(code)
  }

  private async leave(code: number): Promise<void> {
    this.quitting = true
    await this.lock?.told
    this.lock?.release()
    await this.chromium?.close()
    process.exit(code)
  }

  private isEventRefused(name: string): boolean {
    const event = new PreventableEvent()
    this.emit(name, event)
    return event.defaultPrevented
  }
}

const application = new App()

/** Electron's `app`. */
export const app = modelled('app', application)
