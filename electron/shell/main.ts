import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { nodeFiles } from '../files/node-files.ts'
import { dataFolder } from '../services/data-folder.ts'
import { Services } from '../services/services.ts'
import { Desktop } from './desktop.ts'
import { launchFiles } from './launch-arguments.ts'
import { lockDown, lockDownSession } from './lock-down.ts'
import { showNotStarted } from './native-dialogs.ts'
import { registerScheme, servePage } from './page-scheme.ts'
import { serveCalls } from './serve-calls.ts'

const folder = dataFolder({ platform: process.platform, home: homedir(), env: process.env })
app.setPath('userData', folder)
app.setPath('sessionData', join(folder, 'chromium'))

const files = launchFiles({ argv: process.argv, unpackaged: process.defaultApp === true, folder: process.cwd() })
if (app.requestSingleInstanceLock({ files })) run()
else app.quit()

/** This is the only instance: serves the windows until the last is closed. */
function run(): void {
  const sample = join(import.meta.dirname, 'sample', 'port-strike.txt')
  const services = new Services({ files: nodeFiles, dataFolder: folder, version: app.getVersion(), sample })
  const desktop = new Desktop(services)
  registerScheme()
  lockDown()
  const started = app.whenReady().then(() => start(services, desktop))
  const open = (paths: readonly string[]) => void started.then(() => desktop.openFiles(paths))
  app.on('second-instance', (_event, _argv, _folder, data) => open((data as { files: string[] }).files))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open([path])
  })
  app.on('activate', () => open([]))
  endWith(services, desktop)
}

async function start(services: Services, desktop: Desktop): Promise<void> {
  lockDownSession()
  servePage(join(import.meta.dirname, 'renderer'))
  serveCalls(desktop)
  try {
    await services.start()
  } catch {
    showNotStarted(folder)
    app.exit(1)
  }
  await desktop.start(files)
}

/** The app ends when its windows have closed, after they were asked, and nothing is being written any more. */
function endWith(services: Services, desktop: Desktop): void {
  let ended = false
  app.on('before-quit', event => {
    if (desktop.isEmpty) return
    event.preventDefault()
    void desktop.closeAll().then(closed => {
      if (closed) app.quit()
    })
  })
  app.on('will-quit', event => {
    event.preventDefault()
    if (!ended) void services.close().finally(() => app.exit(0))
    ended = true
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}
