import type { Bridge, CallName, EventName, Events, Handlers } from '../../../shared/contract/contract.ts'
import { answer } from '../../../shared/contract/contract.ts'
import type { Front } from '../front.ts'
import { createHandlers } from '../handlers.ts'
import { ServedFolder } from '../served-folder.ts'
import type { Desk } from './desk.ts'

/** A front without windows: the calls of the contract, checked as every front checks them. */
export function frontOf(desk: Desk): Bridge {
  const { services } = desk
  const served = new ServedFolder(desk.files, desk.folder, desk.data)
  const front: Front = {
    info: async () => ({ front: 'web', version: '0.1.0', dialogs: false, file: null, platform: 'test' }),
    resolve: path => served.resolve(path),
    openDialog: async () => [],
    saveDialog: async () => null,
    listFolder: path => served.list(path),
  }
  const handlers: Handlers = createHandlers(services, front)
  return {
    call: (async (name: CallName, argument: unknown) => answer(handlers, name, argument)) as Bridge['call'],
    on: (wanted, listener) =>
      services.listen(<N extends EventName>(name: N, event: Events[N]) => {
        if (name === (wanted as EventName)) listener(event as never)
      }),
  }
}
