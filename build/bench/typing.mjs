import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../browser.mjs'
import { median, quantile } from './figure.mjs'

const words = 50_000
const tags = 2_000
const rounds = 5
const keys = 40
const warmUp = 12
const sides = /** @type {const} */ (['ours', 'plain', 'lexical'])
const peerNames = { plain: 'prosemirror-view, no annotations', lexical: 'Lexical, no annotations' }
const home = 'http://bench.invalid/'

/** @typedef {(typeof sides)[number]} SideName */
/** @typedef {{ page: import('@playwright/test').Page, devtools: import('@playwright/test').CDPSession }} Open */
/**
 * @typedef {object} Round
 * @property {number[]} times milliseconds of each key
 * @property {number} work milliseconds that the main thread computed for a key, whatever it waited for
 */

/**
 * From the press of a key to the frame that shows its letter, in three editors that stand open at once and are typed
 * into in turn.
 * @param {string} pageFolder where the page was built
 * @param {unknown} content
 * @returns {Promise<import('./figure.mjs').Figure[]>}
 */
export async function typing(pageFolder, content) {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  })
  try {
    const open = await openAll(browser, pageFolder, JSON.stringify(content))
    return figuresOf(await typeInTurn(open))
  } finally {
    await browser.close()
  }
}

/**
 * @param {import('@playwright/test').Browser} browser @param {string} pageFolder @param {string} content
 * @returns {Promise<Record<SideName, Open>>}
 */
async function openAll(browser, pageFolder, content) {
  const opened = []
  for (const side of sides) opened.push([side, await openSide(browser, side, pageFolder, content)])
  return Object.fromEntries(opened)
}

/** @param {import('@playwright/test').Browser} browser @param {SideName} side @param {string} folder @param {string} content */
async function openSide(browser, side, folder, content) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.on('pageerror', error => {
    throw error
  })
  await page.route(`${home}**`, route => answer(route, folder, content))
  await page.goto(`${home}index.html?side=${side}`)
  await page.waitForFunction('window.bench !== undefined')
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, devtools }
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }

/** @param {import('@playwright/test').Route} route @param {string} folder @param {string} content */
async function answer(route, folder, content) {
  const { pathname } = new URL(route.request().url())
  if (pathname === '/content.json') return route.fulfill({ contentType: 'application/json', body: content })
  const file = join(folder, pathname)
  if (!existsSync(file)) return route.fulfill({ status: 404 })
  const type = types[/** @type {keyof typeof types} */ (extname(file))] ?? 'application/octet-stream'
  return route.fulfill({ contentType: `${type}; charset=utf-8`, body: readFileSync(file) })
}

/** @param {Record<SideName, Open>} open @returns {Promise<Record<SideName, Round[]>>} */
async function typeInTurn(open) {
  /** @type {Record<SideName, Round[]>} */
  const typed = { ours: [], plain: [], lexical: [] }
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < sides.length; i++) {
      const side = /** @type {SideName} */ (sides[(i + round) % sides.length])
      typed[side].push(await typeRound(open[side], 200 + round * 120))
    }
  return typed
}

/** @param {Open} open @param {number} block @returns {Promise<Round>} */
async function typeRound({ page, devtools }, block) {
  await page.bringToFront()
  const { x, y } = await page.evaluate(`window.bench.show(${block})`)
  await page.mouse.click(x, y)
  const before = Number(await page.evaluate('window.bench.length()'))
  await press({ page, devtools }, warmUp)
  const start = await workOf(devtools)
  const times = await press({ page, devtools }, keys)
  const work = ((await workOf(devtools)) - start) / keys
  const written = Number(await page.evaluate('window.bench.length()')) - before
  if (written !== warmUp + keys) throw new Error(`Of ${warmUp + keys} letters ${written} were written`)
  return { times, work }
}

/** Milliseconds of the processor that the page's main thread took so far. @param {Open['devtools']} devtools */
async function workOf(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
}

const letters = [...'كتب المراسل أن ']

/**
 * Presses keys as an Arabic keyboard gives them; each waits until the one before is painted, and a little longer.
 * @param {Open} open @param {number} count
 * @returns {Promise<number[]>} milliseconds of each
 */
async function press({ page, devtools }, count) {
  const samples = []
  for (let i = 0; i < count; i++) {
    const key = letters[i % letters.length] ?? ' '
    const code = key === ' ' ? 'Space' : 'KeyK'
    const painted = page.evaluate('window.bench.meter.next()')
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key })
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code })
    samples.push(Number(await painted))
    await page.waitForTimeout(20)
  }
  return samples
}

/** @param {Record<SideName, Round[]>} typed @returns {import('./figure.mjs').Figure[]} */
function figuresOf(typed) {
  return rows.flatMap(({ what, read }) =>
    /** @type {const} */ (['plain', 'lexical']).map(peer => ({
      what: `${what}, ${words} words, ${tags} annotations`,
      ours: median(typed.ours.map(read)),
      peer: median(typed[peer].map(read)),
      unit: 'ms',
      peerName: peerNames[peer],
    })),
  )
}

/** @type {readonly { what: string, read: (round: Round) => number }[]} */
const rows = [
  { what: 'key to paint p50', read: ({ times }) => quantile(times, 0.5) },
  { what: 'key to paint p95', read: ({ times }) => quantile(times, 0.95) },
  { what: 'work of a key', read: ({ work }) => work },
]

export const typingContent = { words, tags }
