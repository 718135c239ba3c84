import { expect, test } from 'vitest'
import type { Handlers, OpenedArticle } from '../../shared/contract/contract.ts'
import { defaultSettings } from '../../shared/contract/settings.ts'
import { type WindowHost, windowHandlers } from './window-handlers.ts'

const opened: OpenedArticle = {
  id: 'a1',
  source: {
    name: 'harbour.txt',
    path: '/news/harbour.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    doubtful: false,
    size: 1,
    sha256: '',
  },
  original: [],
  log: [],
  savedEntries: 0,
  savedAt: null,
  recovered: 0,
  sourceChanged: null,
}

/** Handlers under a window whose host answers `takes`, with what the host was told. */
function setUp(handlers: Partial<Handlers>, takes = true) {
  const told: unknown[] = []
  const tell =
    <T>(name: string, reply: T) =>
    (...event: unknown[]): T => {
      told.push([name, ...event])
      return reply
    }
  const host: WindowHost = {
    take: tell('take', Promise.resolve(takes)),
    openFailed: tell('openFailed', Promise.resolve()),
    leave: tell('leave', undefined),
    settled: tell('settled', undefined),
    settingsChanged: tell('settingsChanged', undefined),
    lexiconChanged: tell('lexiconChanged', undefined),
  }
  return { handlers: windowHandlers(handlers as Handlers, host), told }
}

test('an article that opens belongs to the window', async () => {
  const { handlers, told } = setUp({ 'article.open': async () => ({ ok: true, value: opened }) })
  expect(await handlers['article.open']({ path: '/news/harbour.txt' })).toEqual({ ok: true, value: opened })
  expect(told).toEqual([['take', 'a1']])
})

test('one that another window shows is refused here, by name', async () => {
  const { handlers } = setUp({ 'article.sample': async () => ({ ok: true, value: opened }) }, false)
  expect(await handlers['article.sample']({})).toEqual({
    ok: false,
    refusal: {
      code: 'open-elsewhere',
      words: {
        ar: '«harbour.txt» مفتوح في نافذة أخرى، وهي الآن أمامك. تابع العمل فيها.',
        en: '“harbour.txt” is open in another window, which is now in front. Go on working there.',
      },
    },
  })
})

test('one that cannot be opened leaves the window free', async () => {
  const refusal = { code: 'missing', words: { ar: 'لا شيء', en: 'Nothing' } } as const
  const { handlers, told } = setUp({ 'article.open': async () => ({ ok: false, refusal }) })
  expect(await handlers['article.open']({ path: '/gone' })).toEqual({ ok: false, refusal })
  expect(told).toEqual([['openFailed']])
})

test('an article that is closed leaves the window', async () => {
  const { handlers, told } = setUp({ 'article.close': async () => null })
  await handlers['article.close']({ id: 'a1' })
  expect(told).toEqual([['leave', 'a1']])
})

test('the answer to closing reaches the host', async () => {
  const { handlers, told } = setUp({})
  await handlers['window.settled']({ safe: false })
  expect(told).toEqual([['settled', false]])
})

test('settings are told when they were written, not when that was refused', async () => {
  const refusal = { code: 'disk-full', words: { ar: 'ممتلئ', en: 'Full' } } as const
  const refused = setUp({ 'settings.set': async () => ({ ok: false, refusal }) })
  await refused.handlers['settings.set']({ theme: 'dark' })
  expect(refused.told).toEqual([])
  const written = setUp({ 'settings.set': async () => ({ ok: true, value: { ...defaultSettings, theme: 'dark' } }) })
  await written.handlers['settings.set']({ theme: 'dark' })
  expect(written.told).toEqual([['settingsChanged', { ...defaultSettings, theme: 'dark' }]])
})
