import { protocol } from 'electron'
import { pageFile } from '../page/page-files.ts'
import { isOwnUrl, scheme } from './origin.ts'

/** Makes the app's scheme one that pages can have; must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page under the app's scheme. */
export function servePage(folder: string): void {
  protocol.handle(scheme, async request => {
    if (!isOwnUrl(request.url)) return new Response(null, { status: 404 })
    const { status, headers, body } = await pageFile(folder, new URL(request.url).pathname)
    return new Response(body, { status, headers })
  })
}
