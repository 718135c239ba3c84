import { basename, join } from 'node:path'
import type { Handlers, OpenedArticle } from '../../shared/contract/contract.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { isMissing } from '../files/files.ts'
import { readBytes } from '../files/read-bytes.ts'
import { createdFile } from './created.ts'
import { exportArticle, formatList, previewArticle } from './exports.ts'
import type { Front } from './front.ts'
import { changeLexicon } from './lexicon.ts'
import type { OpenArticle } from './open-article.ts'
import { articlesFolder } from './places.ts'
import { forgetRecent, recentList, touchRecent } from './recent.ts'
import { outcomeOf, reading, writing } from './refused.ts'
import type { Services } from './services.ts'
import { summaryOf } from './summary.ts'

/** One handler a call of the contract, for a front. */
export function createHandlers(services: Services, front: Front): Handlers {
  const { articles, settings, lexicon, recent } = services
  return {
    'app.info': () => front.info(),
    'article.open': ({ path }) =>
      outcomeOf(async () => opened(services, await articles.open(await front.resolve(path)))),
    'article.sample': () => outcomeOf(async () => opened(services, await articles.open(await sampleCopy(services)))),
    'article.create': created =>
      outcomeOf(async () => {
        const { name, bytes } = createdFile(created)
        return opened(services, await articles.create(name, bytes))
      }),
    'article.append': ({ id, entries }) => outcomeOf(() => articles.append(id, entries)),
    'article.save': ({ id, over }) => outcomeOf(() => articles.save(id, over)),
    'article.close': async ({ id }) => {
      await articles.close(id)
      return null
    },
    'window.settled': async () => null,
    'article.describe': async ({ id, ...known }) => {
      const path = pathOf(await articles.get(id))
      await recent.update(list => touchRecent(list, path, { ...known, at: services.means.now() }))
      return null
    },
    'article.encodings': ({ id }) => outcomeOf(() => articles.encodings(id)),
    'article.reencode': ({ id, encoding, discard }) => outcomeOf(() => articles.reencode(id, encoding, discard)),
    'article.restart': ({ id }) => outcomeOf(() => articles.restart(id)),
    'article.keep': ({ id }) => outcomeOf(() => keep(services, id)),
    'article.formats': async () => formatList,
    'article.preview': ({ id, format }) => outcomeOf(async () => previewArticle(await articles.get(id), format)),
    'article.export': ({ id, format, path }) =>
      outcomeOf(async () => {
        const target = path === null ? null : await front.resolve(path)
        return exportArticle(services.means.files, await articles.get(id), format, target)
      }),
    'dialog.open': () => front.openDialog(),
    'dialog.save': ({ name }) => front.saveDialog(name),
    'folder.list': ({ path }) => outcomeOf(() => front.listFolder(path)),
    'recent.list': async () => usable(front, recentList(await recent.get())),
    'recent.forget': async ({ path }) => {
      await recent.update(list => forgetRecent(list, path))
      return null
    },
    'settings.get': () => settings.get(),
    'settings.set': change =>
      outcomeOf(async () => {
        const value = await settings.update(before => ({ ...before, ...defined(change) }))
        services.tell('settings-changed', value)
        return value
      }),
    'lexicon.get': () => lexicon.get(),
    'lexicon.change': change =>
      outcomeOf(async () => {
        const value = await lexicon.update(before => changeLexicon(before, change))
        services.tell('lexicon-changed', value)
        return value
      }),
  }
}

/* The list of recent articles is a convenience: an article opens although it cannot be written. */
async function opened({ recent, means }: Services, article: OpenArticle): Promise<OpenedArticle> {
  const known = { name: article.name, ...summaryOf(article.article), at: means.now() }
  await recent.update(list => touchRecent(list, pathOf(article), known)).catch(() => undefined)
  return article.opened()
}

function pathOf({ places }: OpenArticle): string {
  return places.source ?? places.document
}

/** The shipped sample is not worked on itself: it may stand where nobody can write. */
async function sampleCopy({ means: { files, dataFolder, sample } }: Services): Promise<string> {
  const folder = join(articlesFolder(dataFolder), 'sample')
  const copy = join(folder, basename(sample))
  try {
    await files.stat(copy)
  } catch (error) {
    if (!isMissing(error)) throw error
    const bytes = await reading(sample, () => readBytes(files, sample))
    await writing(basename(sample), async () => {
      await files.mkdir(folder)
      await atomicWrite(files, copy, bytes)
    })
  }
  return copy
}

async function keep({ articles, recent, means }: Services, id: string): Promise<null> {
  const { path, against } = await articles.keep(id)
  if (against !== null) await recent.update(list => touchRecent(list, path, { keptAgainst: against, at: means.now() }))
  return null
}

async function usable<T extends { path: string }>(front: Front, list: readonly T[]): Promise<T[]> {
  const may = await Promise.all(
    list.map(({ path }) =>
      front.resolve(path).then(
        () => true,
        () => false,
      ),
    ),
  )
  return list.filter((_, i) => may[i])
}

/** Members that are there; `undefined` sets nothing. */
function defined<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
