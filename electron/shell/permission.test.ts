import { expect, test } from 'vitest'
import { isPermitted } from './permission.ts'

const page = 'app://warraq/index.html'

test.each(['clipboard-read', 'clipboard-sanitized-write'])('the page itself may have %s', permission => {
  expect(isPermitted(permission, page, true)).toBe(true)
})

test.each(['clipboard-read', 'clipboard-sanitized-write'])(
  'no other page and no inner frame may have %s',
  permission => {
    expect(isPermitted(permission, 'https://example.org/', true)).toBe(false)
    expect(isPermitted(permission, '', true)).toBe(false)
    expect(isPermitted(permission, page, false)).toBe(false)
  },
)

test.each([
  'media',
  'geolocation',
  'notifications',
  'midi',
  'openExternal',
  'fullscreen',
  'hid',
  'fileSystem',
  'unknown',
])('%s is refused', permission => {
  expect(isPermitted(permission, page, true)).toBe(false)
})
