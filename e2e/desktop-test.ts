import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { buildStandin } from './standin/build.ts'

const require = createRequire(import.meta.url)
const root = join(import.meta.dirname, '..')

/** The program running, with its first window. */
export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  /** Taken at the start: Playwright no longer gives it after the end. */
  readonly process: ChildProcess
}

export interface Desktop {
  /** The test's own folder, for articles. */
  readonly folder: string
  /** Where the program keeps its data in this test. */
  readonly data: string
  /** Writes an article and gives its path. */
  article(name: string, text: string): Promise<string>
  /** Starts the program; call again after it ended for a second session of the same person. */
  start(...args: string[]): Promise<Running>
  /** Starts the program a second time, as the system does, and waits until that instance has gone. */
  startAgain(...args: string[]): Promise<void>
}

/** Tests of the desktop through its built main process and preload: in Electron where it is, else in the stand-in. */
export const test = base.extend<{ desktop: Desktop }, { electron: string }>({
  electron: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    async ({}, use, { project, parallelIndex }) => {
      const folder = realElectron() ?? (await standin(join(project.outputDir, `standin-${parallelIndex}`)))
      await use(folder)
    },
    { scope: 'worker' },
  ],
  desktop: async ({ electron }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'warraq-desktop-'))
    const desktop = new TestDesktop(electron, folder)
    await desktop.prepare()
    await use(desktop)
    await desktop.end()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

class TestDesktop implements Desktop {
  readonly folder: string
  readonly data: string
  readonly #electron: string
  readonly #running: Running[] = []

  constructor(electron: string, folder: string) {
    this.#electron = electron
    this.folder = folder
    this.data = join(folder, 'data')
  }

  /** The person has been asked for a name already. */
  async prepare(): Promise<void> {
    await mkdir(this.data)
    await writeFile(join(this.data, 'settings.json'), JSON.stringify({ version: 1, person: 'سلمى' }))
  }

  async article(name: string, text: string): Promise<string> {
    const path = join(this.folder, name)
    await writeFile(path, text)
    return path
  }

  async start(...args: string[]): Promise<Running> {
    const app = await _electron.launch({ args: [root, ...args], cwd: this.folder, env: this.#env() })
    const running = { app, page: await app.firstWindow(), process: app.process() }
    this.#running.push(running)
    return running
  }

  async startAgain(...args: string[]): Promise<void> {
    const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const options = { cwd: this.folder, env: this.#env(), stdio: 'ignore' as const }
    await once(spawn(this.#electron, [...switches, root, ...args], options), 'exit')
  }

  /** Ends what still runs without its questions about unsaved work. */
  async end(): Promise<void> {
    for (const { app, process } of this.#running) {
      if (hasEnded(process)) continue
      const ended = once(process, 'exit')
      await app.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => {})
      await ended
    }
  }

  #env(): Record<string, string> {
    return { ...(process.env as Record<string, string>), WARRAQ_DATA: this.data }
  }
}

/** Waits until the program has ended by itself. */
export async function ended(process: ChildProcess): Promise<void> {
  if (!hasEnded(process)) await once(process, 'exit')
}

function hasEnded(process: ChildProcess): boolean {
  return process.exitCode !== null || process.signalCode !== null
}

/** Electron's executable, where its binary was downloaded. */
function realElectron(): string | null {
  const folder = dirname(require.resolve('electron/package.json'))
  const named = join(folder, 'path.txt')
  const executable = existsSync(named) ? join(folder, 'dist', readFileSync(named, 'utf8')) : null
  if (executable === null || !existsSync(executable)) return null
  console.log(`The desktop tests run in Electron: ${executable}`)
  return executable
}

async function standin(folder: string): Promise<string> {
  console.log('The desktop tests run in a stand-in, because Electron’s binary is not here (npx install-electron).')
  await buildStandin(folder)
  process.env.ELECTRON_OVERRIDE_DIST_PATH = folder
  return join(folder, 'electron')
}
