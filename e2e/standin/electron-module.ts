import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { ipcMain } from './ipc.ts'
import { Menu } from './menu.ts'
import { modelled, notModelled } from './modelled.ts'
import { protocol } from './scheme.ts'
import { WebContents } from './web-contents.ts'

/** Native windows cannot be seen by a test: it replaces the function by its answer. */
const dialog = modelled('dialog', {
  showOpenDialog: unstubbed('dialog.showOpenDialog'),
  showSaveDialog: unstubbed('dialog.showSaveDialog'),
  showMessageBox: unstubbed('dialog.showMessageBox'),
  showErrorBox: unstubbed('dialog.showErrorBox'),
})

/** Headless Chromium refuses every permission by itself, so the handlers are never asked. */
const session = modelled('session', {
  defaultSession: modelled('session.defaultSession', {
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    setSpellCheckerEnabled: () => {},
  }),
})

const screen = modelled('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
})

/** What `require('electron')` gives to main. */
export const electron: object = modelled('electron', {
  app,
  BrowserWindow: modelled('BrowserWindow', BrowserWindow),
  dialog,
  ipcMain,
  Menu: modelled('Menu', Menu),
  nativeTheme: modelled('nativeTheme', { themeSource: 'system', shouldUseDarkColors: false }),
  protocol,
  screen,
  session,
  shell: modelled('shell', { showItemInFolder: unstubbed('shell.showItemInFolder') }),
  webContents: modelled('webContents', WebContents),
})

function unstubbed(name: string): () => never {
  return () => {
    throw notModelled(`${name}; the test has to replace it`)
  }
}
