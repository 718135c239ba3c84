import { modelled } from './modelled.ts'
import type { FromPreload } from './preload-world.ts'
import type { MainFrame, WebContents } from './web-contents.ts'
import { decodeWire } from './wire.ts'

interface IpcEvent {
  readonly sender: WebContents
  readonly senderFrame: MainFrame
}

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()
const listeners = new Map<string, Handler[]>()

/** Electron's `ipcMain`. */
export const ipcMain = modelled('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  on(channel: string, listener: Handler): void {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  },
})

/** Answers a call, or passes a message on, that the preload of `sender` sent from `senderFrame`. */
export async function receiveFromPreload(sender: WebContents, senderFrame: MainFrame, text: string): Promise<void> {
  const [kind, channel, args, id] = decodeWire(text) as FromPreload
  const event: IpcEvent = modelled('IpcMainEvent', { sender, senderFrame: modelled('WebFrameMain', senderFrame) })
  if (kind === 'send') for (const listener of listeners.get(channel) ?? []) listener(event, ...args)
  else await answer(event, channel, args, id)
}

/** Electron writes the refusal in the same words. */
async function answer(event: IpcEvent, channel: string, args: unknown[], id: number): Promise<void> {
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    event.sender.tell(['result', id, await handler(event, ...args)])
  } catch (error) {
    event.sender.tell(['error', id, `Error invoking remote method '${channel}': ${error}`])
  }
}
