import { modelled, notModelled } from './modelled.ts'

type Handler = (request: Request) => Response | Promise<Response>

interface Privileged {
  scheme: string
  privileges?: { standard?: boolean; secure?: boolean }
}

const registered = new Set<string>()
const handlers = new Map<string, Handler>()

/**
 * Electron's `protocol`. Chromium knows no schemes but its own, so `app://warraq/x` is shown as
 * `http://warraq.app.localhost/x`, a secure context too, and mapped back in all that main sees.
 */
export const protocol = modelled('protocol', {
  registerSchemesAsPrivileged(schemes: readonly Privileged[]): void {
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure)
        throw notModelled(`scheme ${scheme} that is not standard, secure`)
      registered.add(scheme)
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (!registered.has(scheme)) throw notModelled(`protocol.handle of unregistered ${scheme}`)
    handlers.set(scheme, handler)
  },
})

/** The URL Chromium is given for one of main's. */
export function toChromium(url: string): string {
  const own = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/s.exec(url)
  if (!own || !registered.has(own[1] as string)) return url
  return `http://${own[2]}.${own[1]}.localhost${own[3] || '/'}`
}

/** The URL main is told for one of Chromium's. */
export function fromChromium(url: string): string {
  const shown = /^http:\/\/([^/?#]*)\.([a-z0-9+-]+)\.localhost(.*)$/s.exec(url)
  return shown && registered.has(shown[2] as string) ? `${shown[2]}://${shown[1]}${shown[3]}` : url
}

/** What main's handler answers to a request of Chromium's, or `null` when it is not for a registered scheme. */
export async function answerFor(url: string, init: RequestInit): Promise<Response | null> {
  const own = fromChromium(url)
  const handler = handlers.get(own.slice(0, own.indexOf(':')))
  return own === url || !handler ? null : handler(new Request(own, init))
}
