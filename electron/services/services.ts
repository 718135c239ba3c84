import { join } from 'node:path'
import type { Events } from '../../shared/contract/contract.ts'
import { type Lexicon, lexiconSchema } from '../../shared/contract/lexicon.ts'
import { type Settings, settingsSchema } from '../../shared/contract/settings.ts'
import type { Files } from '../files/files.ts'
import { Articles } from './articles.ts'
import { JsonStore } from './json-store.ts'
import { type Recent, recentSchema } from './recent.ts'
import { watchFile } from './watch-source.ts'

export interface ServicesMeans {
  readonly files: Files
  readonly dataFolder: string
  /** Of the program, e.g. `0.1.0`. */
  readonly version: string
  /** The sample article that ships with the program. */
  readonly sample: string
  /** The time now, ISO 8601. */
  readonly now?: () => string
}

export type Listener = <N extends keyof Events>(name: N, event: Events[N]) => void

/** Everything behind the contract, the same for every front. Imports nothing of Electron. */
export class Services {
  readonly means: Required<ServicesMeans>
  readonly settings: JsonStore<Settings>
  readonly lexicon: JsonStore<Lexicon>
  readonly recent: JsonStore<Recent>
  readonly articles: Articles
  readonly #listeners = new Set<Listener>()
  readonly #watches: (() => void)[] = []

  constructor(means: ServicesMeans) {
    this.means = { now: () => new Date().toISOString(), ...means }
    const { files, dataFolder, version, now } = this.means
    this.settings = new JsonStore(files, join(dataFolder, 'settings.json'), settingsSchema)
    this.lexicon = new JsonStore(files, join(dataFolder, 'lexicon.json'), lexiconSchema)
    this.recent = new JsonStore(files, join(dataFolder, 'recent.json'), recentSchema)
    this.articles = new Articles({
      files,
      dataFolder,
      generator: `warraq ${version}`,
      now,
      emit: (name, event) => this.tell(name, event),
      keptAgainst: path => this.#keptAgainst(path),
    })
  }

  /** Makes the data folder and tells when another program changes settings or lexicon. Rejects if it cannot be made. */
  async start(): Promise<void> {
    const { files, dataFolder } = this.means
    await files.mkdir(dataFolder)
    this.#watchStore('settings.json', this.settings, value => this.tell('settings-changed', value))
    this.#watchStore('lexicon.json', this.lexicon, value => this.tell('lexicon-changed', value))
  }

  /** Returns the way to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells every listener. */
  tell<N extends keyof Events>(name: N, event: Events[N]): void {
    for (const listener of this.#listeners) listener(name, event)
  }

  /** Waits for what is being written, then lets go of everything. */
  async close(): Promise<void> {
    for (const stop of this.#watches.splice(0)) stop()
    this.#listeners.clear()
    await this.articles.closeAll()
  }

  #watchStore<T extends { version: number }>(name: string, store: JsonStore<T>, tell: (value: T) => void): void {
    const { files, dataFolder } = this.means
    const changed = async () => {
      const value = await store.reload().catch(() => null)
      if (value !== null) tell(value)
    }
    this.#watches.push(watchFile(files, join(dataFolder, name), changed))
  }

  async #keptAgainst(path: string): Promise<string | null> {
    const recent = await this.recent.get().catch(() => null)
    return recent?.articles.find(article => article.path === path)?.keptAgainst ?? null
  }
}
