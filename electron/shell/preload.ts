import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../../shared/contract/contract.ts'
import { callChannel, dropChannel, eventChannel } from './channels.ts'

const bridge: Bridge = {
  call: (name, argument) => ipcRenderer.invoke(callChannel, name, argument),
  on(name, listener) {
    const heard = (_event: object, told: string, event: Parameters<typeof listener>[0]) => {
      if (told === name) listener(event)
    }
    ipcRenderer.on(eventChannel, heard)
    return () => {
      ipcRenderer.removeListener(eventChannel, heard)
    }
  },
}

contextBridge.exposeInMainWorld('warraq', bridge)

/** The page's world and this one share the document; this layer of the project does not know its types. */
interface DropEvent {
  readonly isTrusted: boolean
  readonly dataTransfer: { readonly files: ArrayLike<File> } | null
  preventDefault(): void
}

interface Page {
  addEventListener(name: 'drop', listener: (event: DropEvent) => void, capture: true): void
}

/* Files that a person drops open from where they are. The page sees `defaultPrevented` and leaves them alone. */
const page = globalThis as unknown as Page
page.addEventListener(
  'drop',
  event => {
    if (!event.isTrusted || !event.dataTransfer) return
    const paths = Array.from(event.dataTransfer.files, file => webUtils.getPathForFile(file)).filter(
      path => path !== '',
    )
    if (paths.length === 0) return
    event.preventDefault()
    ipcRenderer.send(dropChannel, paths)
  },
  true,
)
