import { BrowserWindow, ipcMain } from 'electron'
import { callChannel, dropChannel } from './channels.ts'
import type { Desktop } from './desktop.ts'
import { isTrustedFrame } from './sender.ts'

/** Answers the calls of the app's own page; every other call rejects. */
export function serveCalls(desktop: Desktop): void {
  ipcMain.handle(callChannel, async (event, name: unknown, argument: unknown) => {
    if (!isTrustedFrame(event.senderFrame)) throw new Error('Only the page of the app may call')
    return desktop.answer(BrowserWindow.fromWebContents(event.sender), name, argument)
  })
  ipcMain.on(dropChannel, (event, paths: unknown) => {
    if (!isTrustedFrame(event.senderFrame) || !isPaths(paths)) return
    void desktop.drop(BrowserWindow.fromWebContents(event.sender), paths)
  })
}

function isPaths(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(path => typeof path === 'string')
}
