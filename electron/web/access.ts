import { randomBytes, timingSafeEqual } from 'node:crypto'

/** What of a request decides whether it is let in; header names in lower case. */
export interface Asked {
  readonly method: string
  readonly header: (name: string) => string | undefined
}

/** Who may use a web front: whoever was given its address with the token in it, from this machine, by its own page. */
export class Access {
  readonly token = randomBytes(32).toString('base64url')
  readonly #port: () => number

  /** `port` is asked at each request: it is not known before the server listens. */
  constructor(port: () => number) {
    this.#port = port
  }

  get cookieName(): string {
    return `warraq-${this.#port()}`
  }

  /** Of the first visit; a page elsewhere cannot send it, scripts cannot read it. */
  get cookie(): string {
    return `${this.cookieName}=${this.token}; Path=/; HttpOnly; SameSite=Lax`
  }

  /**
   * Whether the request was made to this machine by name or number: a page elsewhere whose own name points here (DNS
   * rebinding) sends that name.
   */
  isForUs({ header }: Asked): boolean {
    return this.#hosts().includes(header('host') ?? '')
  }

  /** Whether the request comes from our own page. Browsers always name the origin of what could change something. */
  isFromUs({ method, header }: Asked): boolean {
    const origin = header('origin')
    if (origin !== undefined) return origin === `http://${header('host')}`
    const site = header('sec-fetch-site')
    return method === 'GET' && (site === undefined || site === 'same-origin' || site === 'none')
  }

  isToken(given: string | undefined): boolean {
    const [a, b] = [Buffer.from(given ?? ''), Buffer.from(this.token)]
    return a.length === b.length && timingSafeEqual(a, b)
  }

  #hosts(): string[] {
    return [`127.0.0.1:${this.#port()}`, `localhost:${this.#port()}`]
  }
}
