import { app, session } from 'electron'
import { isPermitted } from './permission.ts'

/** Refuses, in every window, going elsewhere, opening windows, permissions and the spell-checker that downloads. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** What {@link lockDown} leaves until the app is ready, when there is a session. */
export function lockDownSession(): void {
  const { defaultSession } = session
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl, isMainFrame }) =>
    decide(isPermitted(permission, requestingUrl, isMainFrame)),
  )
  defaultSession.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame }) =>
    isPermitted(permission, origin, isMainFrame),
  )
}
