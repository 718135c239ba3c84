import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Front } from '../services/front.ts'
import { createHandlers } from '../services/handlers.ts'
import { ServedFolder } from '../services/served-folder.ts'
import type { Services } from '../services/services.ts'
import { Access } from './access.ts'
import { webApp } from './web-app.ts'

export interface WebServerOptions {
  readonly services: Services
  /** The folder that opening and saving are limited to, beside the app's own articles. */
  readonly folder: string
  /** The built page. */
  readonly pageFolder: string
  /** Article to open at once. */
  readonly file?: string
  /** 0 takes a free one. */
  readonly port?: number
  readonly onError: (error: unknown) => void
}

export interface WebServer {
  /** Address with the token. */
  readonly url: string
  readonly port: number
  /** Waits for what is being written, then ends the server and the services. */
  readonly close: () => Promise<void>
}

/** Starts the web front on the loopback interface alone. Rejects where the port is taken. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { services, pageFolder, onError } = options
  const access = new Access(() => port)
  const handlers = createHandlers(services, webFront(options))
  const app = webApp({ access, handlers, listen: listener => services.listen(listener), pageFolder, onError })
  const server = createAdaptorServer({ fetch: app.fetch })
  const { port } = await new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve(server.address() as AddressInfo))
  })
  const close = async () => {
    const ended = new Promise(resolve => server.close(resolve))
    await services.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await ended
  }
  return { url: `http://127.0.0.1:${port}/?token=${access.token}`, port, close }
}

function webFront({ services, folder, file }: WebServerOptions): Front {
  const { files, dataFolder, version } = services.means
  const served = new ServedFolder(files, folder, dataFolder)
  return {
    info: async () => ({ front: 'web', version, dialogs: false, file: file ?? null, platform: process.platform }),
    resolve: (path: string) => served.resolve(path),
    openDialog: async () => [],
    saveDialog: async () => null,
    listFolder: (path: string) => served.list(path),
  }
}
