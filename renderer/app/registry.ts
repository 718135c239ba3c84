import type { CommandId } from './commands.ts'

/** How a command came to be run. */
export interface Invocation {
  /** `KeyboardEvent.code` of the key pressed, for commands that a row of keys calls; null from the palette or a menu. */
  readonly code: string | null
}

export type CommandHandler = (how: Invocation) => void

/**
 * Who does what: the editor, the review and the rest register handlers here while they are there. The last one
 * registered for a command is asked first.
 */
export class CommandRegistry {
  readonly #handlers = new Map<CommandId, CommandHandler[]>()
  readonly #listeners = new Set<() => void>()
  #version = 0

  /** Returns the way to take the handler away again. */
  register(id: CommandId, handler: CommandHandler): () => void {
    this.#handlers.set(id, [...(this.#handlers.get(id) ?? []), handler])
    this.#changed()
    return () => {
      this.#handlers.set(
        id,
        (this.#handlers.get(id) ?? []).filter(other => other !== handler),
      )
      this.#changed()
    }
  }

  canRun(id: CommandId): boolean {
    return (this.#handlers.get(id)?.length ?? 0) > 0
  }

  /** Says whether there was someone to do it. */
  run(id: CommandId, how: Invocation = { code: null }): boolean {
    const handler = this.#handlers.get(id)?.at(-1)
    handler?.(how)
    return handler !== undefined
  }

  /** Grows whenever a handler comes or goes. */
  get version(): number {
    return this.#version
  }

  /** Returns the way to stop listening. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #changed(): void {
    this.#version++
    this.#listeners.forEach(listener => {
      listener()
    })
  }
}
