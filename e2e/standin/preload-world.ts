import { type Bridge, joinWorlds } from './bridge.ts'
import { decodeWire, encodeWire } from './wire.ts'

/** The isolated world that preloads run in, and the binding only it can see. */
export const preloadWorld = 'standin-preload'
export const bindingName = 'standinSend'

/** The page's end of the bridge; must be added before {@link preloadScript}. `secret` hides the event names. */
export function pageScript(secret: string): string {
  return topFrameOnly(`(${joinWorlds})('${secret}:page', '${secret}:preload')`)
}

/** Runs the CommonJS text of a preload with the `electron` a sandboxed preload can require. */
export function preloadScript(secret: string, preload: string): string {
  return topFrameOnly(`
    const bridge = (${joinWorlds})('${secret}:preload', '${secret}:page');
    const { electron, receive } = (${preloadElectron})(bridge, globalThis.${bindingName}, ${encodeWire}, ${decodeWire});
    globalThis.standinReceive = receive;
    const require = name => {
      if (name === 'electron') return electron;
      throw new Error('stand-in does not model require of ' + name + ' in a preload');
    };
    const module = { exports: {} };
    (function (require, module, exports) {${preload}
    })(require, module, module.exports);`)
}

/** The call that hands a message from main to the preload, to be evaluated in {@link preloadWorld}. */
export function receiveExpression(message: string): string {
  return `globalThis.standinReceive(${JSON.stringify(message)})`
}

/** What the preload sends through its binding: `[kind, channel, args, id]`, as `wire.ts` writes it. */
export type FromPreload = ['invoke' | 'send', string, unknown[], number]

/** What main sends back: a message on a channel, or what became of a call. */
export type ToPreload = ['message', string, unknown[]] | ['result', number, unknown] | ['error', number, string]

function topFrameOnly(body: string): string {
  return `if (window === window.top) { ${body} }`
}

/** Sent to the isolated world as source: it may use its parameters only. */
function preloadElectron(
  bridge: Bridge,
  send: (text: string) => void,
  encode: (value: unknown) => string,
  decode: (text: string) => unknown,
) {
  type Listener = (event: object, ...args: unknown[]) => void
  const listeners = new Map<string, Listener[]>()
  const calls = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let lastCall = 0

  const listenersOf = (channel: string) => listeners.get(channel) ?? []
  const post = (kind: string, channel: string, args: unknown[], id: number) => send(encode([kind, channel, args, id]))
  const members = {
    contextBridge: { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) },
    ipcRenderer: {
      send: (channel: string, ...args: unknown[]) => post('send', channel, args, 0),
      async invoke(channel: string, ...args: unknown[]) {
        const id = ++lastCall
        post('invoke', channel, args, id)
        return new Promise((resolve, reject) => calls.set(id, { resolve, reject }))
      },
      on: (channel: string, listener: Listener) => listeners.set(channel, [...listenersOf(channel), listener]),
      removeListener: (channel: string, listener: Listener) =>
        listeners.set(
          channel,
          listenersOf(channel).filter(other => other !== listener),
        ),
    },
    webUtils: {},
  }
  const strict = (name: string, target: object): object =>
    new Proxy(target, {
      get(object, key, receiver) {
        if (typeof key === 'string' && !(key in object) && key !== '__esModule' && key !== 'default') {
          throw new Error(`stand-in does not model ${name}.${key}`)
        }
        return Reflect.get(object, key, receiver)
      },
    })
  const receive = (text: string): void => {
    const [kind, target, value] = decode(text) as ToPreload
    if (kind === 'message') for (const listener of listenersOf(target)) listener({}, ...(value as unknown[]))
    else if (kind === 'result') calls.get(target)?.resolve(value)
    else calls.get(target)?.reject(new Error(value as string))
    if (kind !== 'message') calls.delete(target)
  }
  const electron = strict(
    'electron',
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, strict(name, member)])),
  )
  return { electron, receive }
}
