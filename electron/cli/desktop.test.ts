import { expect, test } from 'vitest'
import { desktopChoice, type Machine } from './desktop.ts'

const installed: Machine = {
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isRoot: false,
  electronFolder: '/app/node_modules/electron',
  exists: path => path === '/app/node_modules/electron/dist/electron',
  read: path => (path === '/app/node_modules/electron/path.txt' ? 'electron' : null),
}

function reason(machine: Machine): string {
  const choice = desktopChoice(machine)
  return choice.program === null ? choice.why.en : `desktop: ${choice.program}`
}

test('the desktop is shown where its binary and a screen are', () => {
  expect(reason(installed)).toBe('desktop: /app/node_modules/electron/dist/electron')
  expect(reason({ ...installed, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toMatch(/^desktop/)
  expect(reason({ ...installed, platform: 'darwin', env: {} })).toMatch(/^desktop/)
})

test('without the binary it says how to get it', () => {
  const told =
    'Electron’s binary is not on this machine, so Warraq opens in the browser. To get it: npx install-electron'
  expect(reason({ ...installed, electronFolder: null })).toBe(told)
  expect(reason({ ...installed, read: () => null })).toBe(told)
  expect(reason({ ...installed, exists: () => false })).toBe(told)
})

test('without a screen it says so', () => {
  expect(reason({ ...installed, env: {} })).toBe(
    'This session has no screen (DISPLAY is not set), so Warraq opens in the browser.',
  )
})

test('the system’s administrator gets the browser, for the sandbox does not run there', () => {
  expect(reason({ ...installed, isRoot: true })).toBe(
    'Electron does not run as root, so Warraq opens in the browser. Start it from your own account.',
  )
})

test('another binary can be named, which needs no screen of ours', () => {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: '/other' }
  expect(
    reason({ ...installed, env, isRoot: true, read: () => null, exists: path => path === '/other/electron' }),
  ).toBe('desktop: /other/electron')
})
