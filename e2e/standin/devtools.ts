import type { Readable, Writable } from 'node:stream'
import type { Commands, Events } from './commands.ts'

type Listener = (params: unknown) => void

interface Message {
  id?: number
  sessionId?: string
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}

interface Waiting {
  resolve(result: unknown): void
  reject(error: Error): void
}

/**
 * Chromium's DevTools protocol over its pipe: JSON messages that each end in NUL. A call that Chromium's end overtakes
 * never settles: whoever waits for it is being torn down as well, and a rejection nobody awaits would end the process.
 */
export class DevTools {
  private readonly output: Writable
  private readonly waiting = new Map<number, Waiting>()
  private readonly listeners = new Map<string, Listener[]>()
  private lastId = 0
  private partial: Buffer[] = []

  constructor(output: Writable, input: Readable) {
    this.output = output
    output.on('error', () => {})
    input.on('data', (chunk: Buffer) => this.receive(chunk))
  }

  /** @throws {Error} Rejects with Chromium's message when it refuses the command. */
  send<M extends keyof Commands>(method: M, params?: Commands[M][0], sessionId?: string): Promise<Commands[M][1]> {
    const id = ++this.lastId
    this.output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {
        resolve: result => resolve(result as Commands[M][1]),
        reject: error => reject(new Error(`${method}: ${error.message}`)),
      })
    })
  }

  /** Hears `event` of one session, or without `sessionId` of the browser itself. */
  on<E extends keyof Events>(event: E, listener: (params: Events[E]) => void, sessionId?: string): void {
    const key = eventKey(event, sessionId)
    this.listeners.set(key, [...(this.listeners.get(key) ?? []), listener as Listener])
  }

  private receive(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const whole = Buffer.concat([...this.partial, chunk.subarray(start, end)])
      this.partial = []
      start = end + 1
      this.dispatch(JSON.parse(whole.toString('utf8')) as Message)
    }
    if (start < chunk.length) this.partial.push(chunk.subarray(start))
  }

  private dispatch(message: Message): void {
    if (message.id === undefined) this.announce(message)
    else this.settle(message.id, message)
  }

  private announce({ method, params, sessionId }: Message): void {
    for (const listener of this.listeners.get(eventKey(method ?? '', sessionId)) ?? []) listener(params)
  }

  private settle(id: number, { result, error }: Message): void {
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (error) waiting?.reject(new Error(error.message))
    else waiting?.resolve(result)
  }
}

function eventKey(event: string, sessionId: string | undefined): string {
  return `${sessionId ?? ''} ${event}`
}
