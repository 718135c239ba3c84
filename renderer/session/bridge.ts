import type { Answer, Argument, Bridge, CallName, EventName, Events } from '../../shared/contract/contract.ts'

declare global {
  interface Window {
    /** Put there by the desktop's preload; missing on the web front. */
    readonly warraq?: Bridge
  }
}

/** The way to the services: the desktop's own bridge where it is, else the web front that served this page. */
export function openBridge(): Bridge {
  return window.warraq ?? new WebBridge()
}

/** UTF-16 units up to which a call may outlive its page: browsers allow 64 KiB of UTF-8 for all of them together. */
const outlives = 16_000

/** Calls as posts, events as server-sent events; both of the origin that served the page. */
class WebBridge implements Bridge {
  readonly #events = new EventSource('api/events')

  /** @throws {Error} if the service does not answer, or refuses the call. */
  async call<N extends CallName>(name: N, argument: Argument<N>): Promise<Answer<N>> {
    const body = JSON.stringify(argument)
    const response = await fetch(`api/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: body.length < outlives,
    })
    if (!response.ok) throw new Error(`The call ${name} was refused (${response.status})`)
    return (await response.json()) as Answer<N>
  }

  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void {
    /* The connection tells of itself by events of the same names, without data. */
    const hear = (event: MessageEvent<string | undefined>) => {
      if (event.data !== undefined) listener(JSON.parse(event.data) as Events[N])
    }
    this.#events.addEventListener(name, hear)
    return () => this.#events.removeEventListener(name, hear)
  }
}
