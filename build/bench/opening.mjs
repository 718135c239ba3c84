import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findChromium } from '../browser.mjs'
import { dist } from '../targets.mjs'
import { median } from './figure.mjs'

const rounds = 5
const peerName = 'the same text as a bare page of paragraphs, from its request'

/**
 * From asking for an article to its first text on the screen, in the built application on the web front.
 * @param {string} folder for the articles and what the server keeps
 * @param {string} text
 * @returns {Promise<import('./figure.mjs').Figure[]>}
 */
export async function opening(folder, text) {
  const files = writeArticles(folder, text)
  const server = await startServer(folder)
  const browser = await chromium.launch({ executablePath: findChromium() ?? '' })
  try {
    const times = await openInTurn(browser, server.url, files)
    const what = `open ${Math.round(Buffer.byteLength(text) / 1_000)} kB to first text painted`
    return [{ what, ours: median(times.ours), peer: median(times.peer), unit: 'ms', peerName }]
  } finally {
    await browser.close()
    server.stop()
  }
}

/** Every round opens another file: one that is open already is only shown. @param {string} folder @param {string} text */
function writeArticles(folder, text) {
  mkdirSync(folder, { recursive: true })
  const page = join(folder, 'bare.html')
  writeFileSync(page, barePage(text))
  const articles = Array.from({ length: rounds + 1 }, (_, round) => join(folder, `article-${round}.txt`))
  for (const article of articles) writeFileSync(article, text)
  return { articles, page }
}

/** @param {string} text */
function barePage(text) {
  const style = 'p{content-visibility:auto;contain-intrinsic-block-size:auto 160px}'
  const paragraphs = text.split('\n').map(line => `<p>${line}</p>`)
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><body dir="rtl">${paragraphs.join('')}`
}

/** @param {string} folder @returns {Promise<{ url: string, stop: () => void }>} */
async function startServer(folder) {
  const data = join(folder, 'data')
  mkdirSync(data)
  /* Who works here is asked only once, in a window of its own. */
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ version: 1, person: 'سلمى' }))
  const env = { ...process.env, WARRAQ_DATA: data }
  const child = spawn(process.execPath, [join(dist, 'cli.js'), 'serve', folder], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) return { url: line, stop: () => child.kill() }
  throw new Error('The server ended before it said its address')
}

/**
 * @param {import('@playwright/test').Browser} browser @param {string} url
 * @param {{ articles: string[], page: string }} files
 */
async function openInTurn(browser, url, { articles, page }) {
  /** @type {Record<'ours' | 'peer', number[]>} */
  const times = { ours: [], peer: [] }
  for (const [round, article] of articles.entries()) {
    const ours = await timeOf(browser, `${url}#${encodeURIComponent(article)}`, '.sheet .block', askedAt)
    const peer = await timeOf(browser, pathToFileURL(page).href, 'p', '0')
    if (round === 0) continue
    times.ours.push(ours)
    times.peer.push(peer)
  }
  return times
}

const askedAt = `performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/article.open')).startTime`

/**
 * Milliseconds from `start`, an expression, until the page shows what the selector names.
 * @param {import('@playwright/test').Browser} browser @param {string} url @param {string} selector @param {string} start
 */
async function timeOf(browser, url, selector, start) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(watchFor(selector))
  await page.goto(url)
  const time = Number(await page.evaluate('window.painted')) - Number(await page.evaluate(start))
  await context.close()
  return time
}

/** A script that promises the time of the frame after the first text. @param {string} selector */
function watchFor(selector) {
  return `window.painted = new Promise(resolve => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(${JSON.stringify(selector)})?.textContent) return
      observer.disconnect()
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
    }).observe(document, { childList: true, subtree: true })
  })`
}
