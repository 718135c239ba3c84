import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Files } from '../files/files.ts'
import { dataFolder } from '../services/data-folder.ts'
import { Services } from '../services/services.ts'
import { startWebServer, type WebServer } from '../web/web-server.ts'
import { desktopChoice, runDesktop, thisMachine } from './desktop.ts'
import { CommandError, exitCodes } from './exit-code.ts'
import { badCall, type Install } from './setup.ts'
import { inLanguage, say, type Terminal, writeResult } from './terminal.ts'

export interface ServeCall {
  readonly files: Files
  readonly terminal: Terminal
  readonly install: Install
  /** 0 takes a free one. */
  readonly port: number
  /** Show the page in the system's browser. */
  readonly browser: boolean
  /** Resolves when the person wants the server to end. */
  readonly untilEnded: () => Promise<unknown>
}

/** `warraq serve`: the web front on a folder, until it is ended. @throws {CommandError} */
export async function serveFolder(call: ServeCall, folder: string): Promise<void> {
  const path = resolve(call.terminal.folder, folder)
  const stat = await call.files.stat(path).catch(() => null)
  if (stat?.kind !== 'folder') throw badCall(`“${folder}” is no folder.`)
  await serve(call, path, undefined)
}

/** `warraq open`: the desktop where its binary is, else the web front, and why. @throws {CommandError} */
export async function openFiles(call: ServeCall, names: readonly string[]): Promise<void> {
  const { terminal, install } = call
  const paths = names.map(name => resolve(terminal.folder, name))
  const choice = desktopChoice(thisMachine(install.root, terminal.env))
  if (choice.program !== null) {
    say(terminal, inLanguage(terminal, { ar: 'يُفتح ورّاق على سطح المكتب.', en: 'Opening Warraq on the desktop.' }))
    const code = await runDesktop(choice.program, install.root, paths)
    if (code !== 0) throw new CommandError(exitCodes.badOutput, `The desktop ended with code ${code}.`)
    return
  }
  say(terminal, inLanguage(terminal, choice.why))
  const [first] = paths
  if (paths.length > 1) say(terminal, inLanguage(terminal, firstOnly))
  await serve(call, first === undefined ? terminal.folder : dirname(first), first)
}

const firstOnly = {
  ar: 'يُفتح في المتصفح أول الملفات، وبقيّتها من نافذة الفتح.',
  en: 'The browser opens the first of the files; the others open by its open window.',
}

async function serve(call: ServeCall, folder: string, file: string | undefined): Promise<void> {
  const server = await start(call, folder, file)
  const ended = call.untilEnded()
  await writeResult(call.terminal, `${server.url}\n`)
  if (call.browser) showInBrowser(server.url)
  await ended
  await server.close()
}

async function start(call: ServeCall, folder: string, file: string | undefined): Promise<WebServer> {
  const { files, terminal, install, port } = call
  const services = new Services({
    files,
    dataFolder: resolve(
      terminal.folder,
      dataFolder({ platform: process.platform, home: homedir(), env: terminal.env }),
    ),
    version: install.version,
    sample: join(install.dist, 'sample', 'port-strike.txt'),
  })
  try {
    await services.start()
    const pageFolder = join(install.dist, 'renderer')
    const onError = (error: unknown) => say(terminal, String(error instanceof Error ? error.stack : error))
    return await startWebServer({
      services,
      folder,
      pageFolder,
      port,
      onError,
      ...(file === undefined ? {} : { file }),
    })
  } catch (error) {
    throw new CommandError(exitCodes.badOutput, error instanceof Error ? error.message : String(error))
  }
}

/* A convenience: without such a program the address is on the terminal. */
function showInBrowser(url: string): void {
  const [program, ...before] = browserCommand(process.platform)
  const child = spawn(program, [...before, url], { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
}

function browserCommand(platform: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  return platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
}
