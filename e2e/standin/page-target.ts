import { randomUUID } from 'node:crypto'
import type { Events, PausedRequest, Size } from './commands.ts'
import type { DevTools } from './devtools.ts'
import { bindingName, pageScript, preloadScript, preloadWorld } from './preload-world.ts'
import { answerFor, fromChromium, toChromium } from './scheme.ts'

/** What a page reports to the web contents that show it. URLs are main's. */
export interface PageListener {
  /** The tab stands, under this name; nothing can be asked of it yet. */
  created(targetId: string): void
  /** A frame's preload called its binding. */
  message(text: string, url: string): void
  /** Whether the page itself may go to `url`. */
  mayNavigate(url: string): boolean
  navigated(url: string): void
  loaded(): void
  windowRefused(url: string, frameName: string): void
  crashed(): void
  closed(): void
}

/** One tab of Chromium, driven through a DevTools session of its own. */
export class PageTarget {
  private readonly targetId: string
  private readonly devtools: DevTools
  private readonly sessionId: string
  private readonly listener: PageListener
  private readonly preloadContexts = new Map<number, string>()
  private mainFrameId = ''
  /** As Chromium writes it, without the fragment, which requests do not carry. */
  private shown = 'about:blank'
  private asked: string | null = null

  static async open(devtools: DevTools, size: Size, preload: string, listener: PageListener): Promise<PageTarget> {
    const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank', ...size })
    listener.created(targetId)
    const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true })
    const page = new PageTarget(devtools, targetId, sessionId, listener)
    await page.prepare(preload)
    return page
  }

  private constructor(devtools: DevTools, targetId: string, sessionId: string, listener: PageListener) {
    this.devtools = devtools
    this.targetId = targetId
    this.sessionId = sessionId
    this.listener = listener
  }

  /** @throws {Error} Rejects with Chromium's reason, as `loadURL` does, when nothing was loaded. */
  async navigate(url: string): Promise<void> {
    this.asked = withoutFragment(toChromium(url))
    const { errorText } = await this.devtools.send('Page.navigate', { url: toChromium(url) }, this.sessionId)
    if (errorText) throw new Error(`${errorText.replace('net::', '')} loading '${url}'`)
  }

  /** Evaluates in the preload's world; without a loaded preload nothing happens, as when Electron's frame is not there. */
  async evaluate(expression: string): Promise<void> {
    const contextId = [...this.preloadContexts].find(([, frameId]) => frameId === this.mainFrameId)?.[0]
    if (contextId === undefined) return
    await this.devtools.send('Runtime.evaluate', { expression, contextId }, this.sessionId).catch(() => {})
  }

  async resize(size: Size): Promise<void> {
    const { windowId } = await this.devtools.send('Browser.getWindowForTarget', { targetId: this.targetId })
    await this.devtools.send('Browser.setWindowBounds', { windowId, bounds: size })
  }

  async crash(): Promise<void> {
    await this.devtools.send('Page.crash', undefined, this.sessionId)
  }

  async close(): Promise<void> {
    await this.devtools.send('Target.closeTarget', { targetId: this.targetId }).catch(() => {})
  }

  private async prepare(preload: string): Promise<void> {
    const secret = randomUUID()
    const { devtools, sessionId } = this
    this.listen()
    await devtools.send('Inspector.enable', undefined, sessionId)
    await devtools.send('Page.enable', undefined, sessionId)
    const { frameTree } = await devtools.send('Page.getFrameTree', undefined, sessionId)
    this.mainFrameId = frameTree.frame.id
    const binding = { name: bindingName, executionContextName: preloadWorld }
    await devtools.send('Runtime.addBinding', binding, sessionId)
    await devtools.send('Runtime.enable', undefined, sessionId)
    const scripts = [
      { source: pageScript(secret) },
      { source: preloadScript(secret, preload), worldName: preloadWorld },
    ]
    for (const script of scripts) await devtools.send('Page.addScriptToEvaluateOnNewDocument', script, sessionId)
    await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId)
  }

  private listen(): void {
    const { listener, sessionId } = this
    const on = <E extends keyof Events>(event: E, heard: (params: Events[E]) => void) =>
      this.devtools.on(event, heard, sessionId)
    on('Fetch.requestPaused', paused => void this.answer(paused))
    on('Inspector.targetCrashed', () => listener.crashed())
    on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.moved(frame.url, frame.urlFragment ?? '')
    })
    on('Page.loadEventFired', () => {
      if (this.shown !== 'about:blank') listener.loaded()
    })
    on('Page.windowOpen', ({ url, windowName }) => listener.windowRefused(fromChromium(url), windowName))
    on('Runtime.executionContextsCleared', () => this.preloadContexts.clear())
    on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === preloadWorld) this.preloadContexts.set(context.id, context.auxData.frameId)
    })
    on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const known = this.preloadContexts.has(executionContextId)
      if (name === bindingName && known) listener.message(payload, fromChromium(this.shown))
    })
    this.devtools.on('Target.detachedFromTarget', detached => {
      if (detached.sessionId === sessionId) listener.closed()
    })
  }

  private moved(url: string, fragment: string): void {
    this.shown = url
    this.asked = null
    this.listener.navigated(fromChromium(url) + fragment)
  }

  private async answer(paused: PausedRequest): Promise<void> {
    const { requestId } = paused
    if (!this.isAllowed(paused)) return this.fail(requestId, 'Aborted')
    const { url, method, headers } = paused.request
    try {
      const response = await answerFor(url, { method, headers })
      if (response) await this.fulfil(requestId, response)
      else await this.devtools.send('Fetch.continueRequest', { requestId }, this.sessionId).catch(() => {})
    } catch (error) {
      console.error('protocol handler:', error)
      await this.fail(requestId, 'Failed')
    }
  }

  /** A document that neither `loadURL` nor a reload asked for is one that the page wants to go to. */
  private isAllowed({ resourceType, frameId, request, redirectedRequestId }: PausedRequest): boolean {
    if (resourceType !== 'Document' || frameId !== this.mainFrameId || redirectedRequestId) return true
    const { asked, shown } = this
    this.asked = null
    return request.url === asked || request.url === shown || this.listener.mayNavigate(fromChromium(request.url))
  }

  private async fail(requestId: string, errorReason: 'Aborted' | 'Failed'): Promise<void> {
    await this.devtools.send('Fetch.failRequest', { requestId, errorReason }, this.sessionId).catch(() => {})
  }

  private async fulfil(requestId: string, response: Response): Promise<void> {
    const fulfilled = {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    }
    await this.devtools.send('Fetch.fulfillRequest', fulfilled, this.sessionId).catch(() => {})
  }
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '')
}
