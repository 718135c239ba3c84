import { createContext, type ReactNode, use, useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { CommandId } from './commands.ts'
import { type CommandHandler, CommandRegistry } from './registry.ts'

const CommandsContext = createContext(new CommandRegistry())

export function CommandsProvider({ registry, children }: { registry: CommandRegistry; children: ReactNode }) {
  return <CommandsContext value={registry}>{children}</CommandsContext>
}

/** The registry; the component is drawn again whenever a command becomes or ceases to be possible. */
export function useCommands(): CommandRegistry {
  const registry = use(CommandsContext)
  useSyncExternalStore(
    listener => registry.subscribe(listener),
    () => registry.version,
  )
  return registry
}

/** Does the command while this component is there; null says that it cannot be done now. */
export function useCommand(id: CommandId, handler: CommandHandler | null): void {
  const registry = use(CommandsContext)
  const possible = handler !== null
  const run = useEffectEvent<CommandHandler>(how => handler?.(how))
  useEffect(() => (possible ? registry.register(id, how => run(how)) : undefined), [registry, id, possible])
}
