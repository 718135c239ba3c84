// Finds a Chromium that is installed already; nothing of the project downloads one.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const places = [
  process.env.WARRAQ_CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of the browser that the tests run in; null where there is none. @returns {string | null} */
export function findChromium() {
  return places.find(path => path && existsSync(path)) ?? null
}

/** Whether a font with Arabic letters is installed; true where the system has no way to ask. */
export function hasArabicFont() {
  try {
    return execFileSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return process.platform !== 'linux'
  }
}

/** What to install, where something is missing. The desktop's stand-in needs the shell, not the whole browser. @returns {string | null} */
export function whatIsMissing() {
  const needs = [
    findChromium() ? null : 'Chromium (Debian: apt-get install chromium; or set WARRAQ_CHROMIUM to its path)',
    hasShell()
      ? null
      : 'the Chromium headless shell (Debian: apt-get install chromium-headless-shell; or set STANDIN_CHROMIUM to its path)',
    hasArabicFont() ? null : 'a font with Arabic letters (Debian: apt-get install fontconfig fonts-noto-core)',
  ].filter(Boolean)
  return needs.length > 0 ? `The tests need ${needs.join(' and ')}.` : null
}

/** Not asked for where Electron's own binary is. */
function hasShell() {
  if (process.env.STANDIN_CHROMIUM || existsSync(join(root, 'node_modules/electron/dist'))) return true
  return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, 'chromium-headless-shell')))
}
