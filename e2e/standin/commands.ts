/** The DevTools commands the stand-in sends: what each takes and gives. */
export interface Commands {
  'Browser.close': [undefined, unknown]
  'Browser.getVersion': [undefined, unknown]
  'Browser.setWindowBounds': [{ windowId: number; bounds: Partial<WindowBounds> }, unknown]
  'Browser.getWindowForTarget': [{ targetId: string }, { windowId: number }]
  'Fetch.continueRequest': [{ requestId: string }, unknown]
  'Fetch.enable': [{ patterns: { urlPattern: string }[] }, unknown]
  'Fetch.failRequest': [{ requestId: string; errorReason: 'Aborted' | 'Failed' }, unknown]
  'Fetch.fulfillRequest': [FulfilledRequest, unknown]
  'Inspector.enable': [undefined, unknown]
  'Page.addScriptToEvaluateOnNewDocument': [{ source: string; worldName?: string }, unknown]
  'Page.crash': [undefined, unknown]
  'Page.enable': [undefined, unknown]
  'Page.getFrameTree': [undefined, { frameTree: { frame: FrameInfo } }]
  'Page.navigate': [{ url: string }, { errorText?: string }]
  'Runtime.addBinding': [{ name: string; executionContextName: string }, unknown]
  'Runtime.enable': [undefined, unknown]
  'Runtime.evaluate': [{ expression: string; contextId: number }, unknown]
  'Target.attachToTarget': [{ targetId: string; flatten: true }, { sessionId: string }]
  'Target.closeTarget': [{ targetId: string }, unknown]
  'Target.createTarget': [{ url: string } & Partial<Size>, { targetId: string }]
}

/** The DevTools events the stand-in listens to. */
export interface Events {
  'Fetch.requestPaused': PausedRequest
  'Inspector.targetCrashed': unknown
  'Page.frameNavigated': { frame: FrameInfo }
  'Page.loadEventFired': unknown
  'Page.windowOpen': { url: string; windowName: string; windowFeatures: string[] }
  'Runtime.bindingCalled': { name: string; payload: string; executionContextId: number }
  'Runtime.executionContextCreated': { context: { id: number; name: string; auxData: { frameId: string } } }
  'Runtime.executionContextsCleared': unknown
  'Target.detachedFromTarget': { sessionId: string }
}

export interface Size {
  width: number
  height: number
}

export interface WindowBounds extends Size {
  left: number
  top: number
}

export interface FrameInfo {
  id: string
  parentId?: string
  url: string
  urlFragment?: string
}

export interface PausedRequest {
  requestId: string
  frameId: string
  resourceType: string
  redirectedRequestId?: string
  request: { url: string; method: string; headers: Record<string, string> }
}

export interface FulfilledRequest {
  requestId: string
  responseCode: number
  responseHeaders: { name: string; value: string }[]
  /** Base64. */
  body: string
}
