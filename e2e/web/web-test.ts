import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '../..')
const articles = join(import.meta.dirname, '../articles')

/** What a person has set before the test begins. */
export type Settings = Readonly<Record<string, unknown>>

/** The web front on the test's own folder and data, and the pages that show it. */
export interface Web {
  /** The folder that is served. */
  readonly folder: string
  /** Where the program keeps its data in this test. */
  readonly data: string
  /** Writes a file into the served folder, and the folders that it lies in. */
  write(name: string, content: string | Uint8Array): Promise<string>
  /** Copies one of the fixture articles into the served folder. */
  article(name: string): Promise<string>
  /** Text of a file of the served folder. */
  read(name: string): Promise<string>
  /** Puts settings on disk; call before the server starts. */
  settings(settings: Settings): Promise<void>
  /** Starts the server, with an article to open at once if one is named; call again after it ended. */
  start(file?: string): Promise<Server>
  /** The server that was started last. */
  running(): Server
  /** A page that shows the workbench, ready for keys; starts the server if none runs. */
  open(file?: string): Promise<Page>
  /** From now on messages of the console that match belong to the test. */
  expectFault(pattern: RegExp): void
}

export interface Server {
  readonly url: string
  readonly process: ChildProcess
}

/**
 * Tests of the web front in a browser. Each has its own server, data and folder, and fails on any error in the page and
 * on any request that leaves the server.
 */
export const test = base.extend<{ web: Web }>({
  web: async ({ context }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'warraq-web-'))
    const web = new TestWeb(context, folder)
    await web.prepare()
    await use(web)
    await web.end()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    expect(web.faults).toEqual([])
  },
})

class TestWeb implements Web {
  readonly folder: string
  readonly data: string
  readonly faults: string[] = []
  readonly #context: BrowserContext
  readonly #servers: Server[] = []
  readonly #expected: RegExp[] = []

  constructor(context: BrowserContext, folder: string) {
    this.#context = context
    this.folder = join(folder, 'desk')
    this.data = join(folder, 'data')
  }

  /** The person has been asked for a name already. */
  async prepare(): Promise<void> {
    await mkdir(this.folder)
    await mkdir(this.data)
    await this.settings({ person: 'سلمى' })
    await this.#context.grantPermissions(['clipboard-read', 'clipboard-write'])
    this.#context.on('page', page => this.#watch(page))
  }

  async write(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
    return path
  }

  async article(name: string): Promise<string> {
    return this.write(name, await readFile(join(articles, name)))
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8')
  }

  async settings(settings: Settings): Promise<void> {
    await writeFile(join(this.data, 'settings.json'), JSON.stringify({ version: 1, person: 'سلمى', ...settings }))
  }

  async start(file?: string): Promise<Server> {
    const call = file === undefined ? ['serve', this.folder] : ['open', join(this.folder, file)]
    const process = spawn('node', [join(root, 'dist/cli.js'), ...call, '--no-browser'], { env: this.#env() })
    const server = { url: await addressOf(process), process }
    this.#servers.push(server)
    return server
  }

  async open(file?: string): Promise<Page> {
    const running = this.#servers.find(({ process }) => !hasEnded(process))
    const { url } = running ?? (await this.start(file))
    const page = await this.#context.newPage()
    await page.goto(url)
    await page.getByRole('main').waitFor()
    return page
  }

  running(): Server {
    const server = this.#servers.at(-1)
    if (!server) throw new Error('No server was started')
    return server
  }

  expectFault(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  async end(): Promise<void> {
    for (const page of this.#context.pages()) await page.close()
    for (const { process } of this.#servers) {
      if (hasEnded(process)) continue
      const gone = once(process, 'exit')
      process.kill('SIGKILL')
      await gone
    }
  }

  #env(): NodeJS.ProcessEnv {
    return { ...process.env, WARRAQ_DATA: this.data, ELECTRON_OVERRIDE_DIST_PATH: this.data }
  }

  #watch(page: Page): void {
    page.on('pageerror', error => this.#fault(`error: ${error.message}`))
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') this.#fault(`console: ${message.text()}`)
    })
    page.on('request', request => {
      if (!this.#isOurs(request.url())) this.#fault(`request: ${request.url()}`)
    })
  }

  #fault(text: string): void {
    if (!this.#expected.some(pattern => pattern.test(text))) this.faults.push(text)
  }

  #isOurs(address: string): boolean {
    return this.#servers.some(({ url }) => new URL(url).origin === new URL(address).origin)
  }
}

/** Waits until the program has ended. */
export async function ended(process: ChildProcess): Promise<void> {
  if (!hasEnded(process)) await once(process, 'exit')
}

function hasEnded(process: ChildProcess): boolean {
  return process.exitCode !== null || process.signalCode !== null
}

/** The address that the server prints. */
function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    process.stderr?.on('data', piece => {
      said += piece
    })
    process.stdout?.on('data', piece => {
      said += piece
      const address = /http:\/\/\S+/.exec(said)
      if (address) resolve(address[0])
    })
    process.once('exit', code => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
}
