import { EventEmitter } from 'node:events'
import { notModelled } from './modelled.ts'

/** An emitter that refuses listeners for events it would never emit. */
export class ModelledEmitter extends EventEmitter {
  private readonly known: readonly string[]
  private readonly owner: string

  constructor(owner: string, known: readonly string[]) {
    super()
    this.owner = owner
    this.known = known
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    this.check(event)
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  override once(event: string, listener: (...args: never[]) => void): this {
    this.check(event)
    return super.once(event, listener as (...args: unknown[]) => void)
  }

  private check(event: string): void {
    if (!this.known.includes(event)) throw notModelled(`event ${this.owner} '${event}'`)
  }
}

/** What listeners get as `event`: whether one of them called `preventDefault`. */
export class PreventableEvent {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}
