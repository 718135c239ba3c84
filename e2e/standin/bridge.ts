/**
 * `contextBridge` between the preload's isolated world and the page's own. This function is sent to both worlds as
 * source. The two exchange CustomEvents, whose `detail` Chromium clones from world to world while dispatching, so calls
 * and their results are synchronous. Functions and promises travel as numbers.
 *
 * @param own Name of the events this world hears.
 * @param other Name of the events the other world hears.
 */
export function joinWorlds(own: string, other: string): Bridge {
  const functions: ((...args: unknown[]) => unknown)[] = []
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let lastPromise = 0
  let answer: Answer | undefined

  const isPlain = (value: object): boolean => {
    const prototype = Object.getPrototypeOf(value)
    return prototype === null || Object.getPrototypeOf(prototype) === null
  }
  const isTagged = (value: object): value is Tagged => '$bridge' in value
  const mapMembers = (value: object, each: (member: unknown) => unknown): unknown =>
    Object.fromEntries(Object.entries(value).map(([key, member]) => [key, each(member)]))

  const pack = (value: unknown): unknown => {
    if (typeof value === 'function') return { $bridge: 'function', id: functions.push(value as () => unknown) - 1 }
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return { $bridge: 'error', message: value.message }
    if (Array.isArray(value)) return value.map(pack)
    return typeof value === 'object' && value !== null && isPlain(value) ? mapMembers(value, pack) : value
  }
  const packPromise = (promise: Promise<unknown>): Tagged => {
    const id = ++lastPromise
    promise.then(
      value => tell({ kind: 'settle', id, value: pack(value) }),
      (error: unknown) => tell({ kind: 'settle', id, error: messageOf(error) }),
    )
    return { $bridge: 'promise', id }
  }
  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack)
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    return isTagged(value) ? unpackTagged(value) : mapMembers(value, unpack)
  }
  const unpackTagged = (value: Tagged): unknown => {
    if (value.$bridge === 'error') return new Error(value.message)
    if (value.$bridge === 'function') return (...args: unknown[]) => call(value.id, args)
    return new Promise((resolve, reject) => promises.set(value.id, { resolve, reject }))
  }

  const tell = (message: Message): void => {
    window.dispatchEvent(new CustomEvent(other, { detail: message }))
  }
  const call = (id: number, args: unknown[]): unknown => {
    tell({ kind: 'call', id, args: pack(args) as unknown[] })
    const { error, value } = answer ?? { error: 'the other world did not answer' }
    answer = undefined
    if (error !== undefined) throw new Error(error)
    return unpack(value)
  }
  const run = (id: number, args: unknown[]): Answer => {
    try {
      return { value: pack(functions[id]?.(...(unpack(args) as unknown[]))) }
    } catch (error) {
      return { error: messageOf(error) }
    }
  }
  const settle = ({ id, value, error }: Answer & { id: number }): void => {
    const promise = promises.get(id)
    promises.delete(id)
    if (error === undefined) promise?.resolve(unpack(value))
    else promise?.reject(new Error(error))
  }
  const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  const expose = (key: string, value: unknown): void => {
    Object.defineProperty(window, key, { value: freeze(unpack(value)), enumerable: true })
  }

  window.addEventListener(own, event => {
    const message = (event as CustomEvent<Message>).detail
    if (message.kind === 'call') tell({ kind: 'answer', ...run(message.id, message.args) })
    else if (message.kind === 'answer') answer = message
    else if (message.kind === 'settle') settle(message)
    else expose(message.key, message.value)
  })
  return { expose: (key, value) => tell({ kind: 'expose', key, value: pack(value) }) }
}

export interface Bridge {
  /** Makes a frozen copy of `value` a global of the other world. */
  expose(key: string, value: unknown): void
}

type Tagged = { $bridge: 'function' | 'promise'; id: number } | { $bridge: 'error'; message: string }

interface Answer {
  value?: unknown
  error?: string
}

type Message =
  | { kind: 'call'; id: number; args: unknown[] }
  | ({ kind: 'answer' } & Answer)
  | ({ kind: 'settle'; id: number } & Answer)
  | { kind: 'expose'; key: string; value: unknown }
