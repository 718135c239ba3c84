import { nativeTheme, screen } from 'electron'
import { answer, type Events, type Handlers } from '../../shared/contract/contract.ts'
import { defaultSettings, type Settings } from '../../shared/contract/settings.ts'
import { ChosenPaths, realPath } from '../services/chosen-paths.ts'
import { createHandlers } from '../services/handlers.ts'
import type { OpenArticle } from '../services/open-article.ts'
import { placesOf } from '../services/places.ts'
import type { Services } from '../services/services.ts'
import { ArticleWindow } from './article-window.ts'
import { closeAll, mayClose } from './close-guard.ts'
import { closingWindow } from './closing-window.ts'
import { desktopFront } from './desktop-front.ts'
import { showMenuBar } from './menu-bar.ts'
import { askForFiles, askToReopen } from './native-dialogs.ts'
import { WindowArticles } from './window-articles.ts'
import { windowHandlers } from './window-handlers.ts'
import { windowPlace } from './window-place.ts'

/** The windows, which article each shows, and what happens between them. */
export class Desktop {
  readonly #services: Services
  readonly #chosen: ChosenPaths
  readonly #windows = new WindowArticles<ArticleWindow>()
  readonly #handlers = new Map<ArticleWindow, Handlers>()
  readonly #closing = new Map<ArticleWindow, Promise<boolean>>()
  #settings: Settings = defaultSettings

  constructor(services: Services) {
    this.#services = services
    this.#chosen = new ChosenPaths(services.means.files, services.means.dataFolder)
  }

  /** Reads the settings, then shows a window for each file, or the start screen. */
  async start(files: readonly string[]): Promise<void> {
    const { settings, recent } = this.#services
    this.#applySettings(await settings.get().catch(() => defaultSettings))
    const known = await recent.get().catch(() => null)
    await this.#choose((known?.articles ?? []).map(({ path }) => path))
    this.#services.listen((name, event) => this.#hear(name, event))
    await this.openFiles(files)
  }

  /** Shows the files, each in the window where it belongs; without files any window, or a new start screen. */
  async openFiles(paths: readonly string[]): Promise<void> {
    await this.#choose(paths)
    for (const path of paths) await this.#show(path)
    if (paths.length === 0) this.showAny()
  }

  showAny(): void {
    const [first] = this.#windows.windows()
    if (first) first.bringToFront()
    else this.#open(null, null)
  }

  get isEmpty(): boolean {
    return this.#windows.windows().length === 0
  }

  /** Closes every window after asking what has to be asked; false where one stays. */
  closeAll(): Promise<boolean> {
    return closeAll(this.#windows.windows(), window => this.#close(window))
  }

  /** Answers a call that a window's page made. Rejects where its name, its argument or its window is not known. */
  async answer(native: object | null, name: unknown, argument: unknown): Promise<unknown> {
    const window = this.#windowOf(native)
    const handlers = window && this.#handlers.get(window)
    if (!handlers) throw new RangeError('Unknown window')
    return answer(handlers, name, argument)
  }

  /** Opens files that were dropped on a window. */
  async drop(native: object | null, paths: readonly string[]): Promise<void> {
    if (this.#windowOf(native)) await this.openFiles(paths)
  }

  async #choose(paths: readonly string[]): Promise<void> {
    await Promise.all(paths.map(path => this.#chosen.add(path).catch(() => {})))
  }

  async #show(path: string): Promise<void> {
    const id = await this.#idOf(path)
    const showing = this.#windows.showing(id)
    if (showing.in === 'a-new-one') return this.#open(path, id)
    if (showing.in === 'an-empty-one') {
      this.#windows.set(showing.window, id)
      showing.window.open(path)
    }
    showing.window.bringToFront()
  }

  /** The id that the services give the article of that path; one that cannot be reached has an id of its own. */
  async #idOf(path: string): Promise<string> {
    const { files, dataFolder } = this.#services.means
    const real = await realPath(files, path).catch(() => path)
    return placesOf(real, dataFolder).id
  }

  #open(file: string | null, id: string | null): void {
    const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
    const place = windowPlace(this.#settings.window, screens, this.#windows.windows().length)
    const window = new ArticleWindow(place, file, nativeTheme.shouldUseDarkColors)
    this.#windows.add(window, id)
    this.#handlers.set(window, this.#handlersOf(window))
    window.native.on('close', event => {
      event.preventDefault()
      void this.#close(window)
    })
    window.native.on('closed', () => this.#forget(window))
    window.native.webContents.on('render-process-gone', () => void this.#crashed(window))
    window.load().catch(error => {
      if (!window.native.isDestroyed()) console.error('The page was not loaded:', error)
    })
  }

  #handlersOf(window: ArticleWindow): Handlers {
    const front = desktopFront(window, this.#services, this.#chosen, () => this.#chooseFiles(window))
    return windowHandlers(createHandlers(this.#services, front), {
      take: id => this.#take(window, id),
      openFailed: async () => {
        if ((await this.#articleOf(window)) === null) this.#windows.set(window, null)
      },
      leave: id => {
        if (this.#windows.articleOf(window) === id) this.#windows.set(window, null)
      },
      settled: safe => window.settled(safe),
      settingsChanged: settings => this.#hear('settings-changed', settings),
      lexiconChanged: lexicon => this.#hear('lexicon-changed', lexicon),
    })
  }

  /** The first file is for this window if neither shows anything yet; each other one opens where it belongs. */
  async #chooseFiles(window: ArticleWindow): Promise<readonly string[]> {
    const [first, ...others] = await askForFiles(window.native, this.#settings.language)
    if (first === undefined) return []
    const here = this.#windows.articleOf(window) === null && this.#windows.windowOf(await this.#idOf(first)) === null
    await this.#choose([first])
    const elsewhere = here ? others : [first, ...others]
    if (elsewhere.length > 0) await this.openFiles(elsewhere)
    return here ? [first] : []
  }

  async #take(window: ArticleWindow, id: string): Promise<boolean> {
    const other = this.#windows.windowOf(id)
    if (other !== null && other !== window) {
      await this.#services.articles.close(id)
      other.bringToFront()
      return false
    }
    this.#windows.set(window, id)
    return true
  }

  #close(window: ArticleWindow): Promise<boolean> {
    const closing = this.#closing.get(window) ?? this.#askAndClose(window).finally(() => this.#closing.delete(window))
    this.#closing.set(window, closing)
    return closing
  }

  async #askAndClose(window: ArticleWindow): Promise<boolean> {
    const article = await this.#articleOf(window)
    if (article && !(await mayClose(closingWindow(window, article, this.#settings.language)))) return false
    await this.#remember(window)
    if (article) await this.#services.articles.close(article.places.id)
    window.native.destroy()
    return true
  }

  async #crashed(window: ArticleWindow): Promise<void> {
    const article = await this.#articleOf(window)
    const name = article?.name ?? null
    const reopen = await askToReopen(window.native, this.#settings.language, name)
    if (article) await this.#services.articles.close(article.places.id)
    await this.#remember(window)
    this.#forget(window)
    // Before the old one goes: with the last window the app would end.
    if (reopen) this.#open(article && pathOf(article), article?.places.id ?? null)
    window.native.destroy()
  }

  async #articleOf(window: ArticleWindow): Promise<OpenArticle | null> {
    const id = this.#windows.articleOf(window)
    return id === null ? null : this.#services.articles.get(id).catch(() => null)
  }

  /** The next window stands where this one stood; a convenience, which may fail. */
  async #remember(window: ArticleWindow): Promise<void> {
    const place = window.place()
    await this.#services.settings.update(settings => ({ ...settings, window: place })).catch(() => {})
    this.#settings = { ...this.#settings, window: place }
  }

  #forget(window: ArticleWindow): void {
    this.#windows.remove(window)
    this.#handlers.delete(window)
  }

  #hear<N extends keyof Events>(name: N, event: Events[N]): void {
    if (name === 'settings-changed') this.#applySettings(event as Settings)
    for (const window of this.#windows.windows()) window.tell(name, event)
  }

  #applySettings(settings: Settings): void {
    this.#settings = settings
    nativeTheme.themeSource = settings.theme
    showMenuBar({
      language: settings.language,
      mac: process.platform === 'darwin',
      choose: (command, native) => this.#windowOf(native)?.tell('command', { command }),
    })
  }

  #windowOf(native: object | null | undefined): ArticleWindow | null {
    return this.#windows.windows().find(window => window.native === native) ?? null
  }
}

function pathOf({ places }: OpenArticle): string {
  return places.source ?? places.document
}
