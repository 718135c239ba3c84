import { expect, test } from 'vitest'
import { dataFolder } from './data-folder.ts'

test.each([
  ['linux', {}, '/home/n/.local/share/warraq'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/warraq'],
  ['darwin', {}, '/home/n/Library/Application Support/Warraq'],
  ['win32', { APPDATA: '/app' }, '/app/Warraq'],
  ['win32', {}, '/home/n/AppData/Roaming/Warraq'],
  ['linux', { WARRAQ_DATA: '/elsewhere' }, '/elsewhere'],
])('on %s with %o it is %s', (platform, env, folder) => {
  expect(dataFolder({ platform, home: '/home/n', env })).toBe(folder)
})
