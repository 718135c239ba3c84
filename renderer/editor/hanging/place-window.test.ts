import { expect, test } from 'vitest'
import { placeWindow } from './place-window.ts'

const wish = { width: 400, height: 500 }
const room = { width: 1000, height: 800 }

test('hangs below the end of the words', () => {
  const anchor = { left: 300, right: 360, top: 100, bottom: 140 }
  expect(placeWindow(anchor, wish, room)).toEqual({ left: 300, top: 146, maxHeight: 644 })
})

test('flips to the other edge of the words where it would stick out', () => {
  const anchor = { left: 700, right: 760, top: 100, bottom: 140 }
  expect(placeWindow(anchor, wish, room).left).toBe(360)
})

test('stays inside whatever the words', () => {
  const narrow = { width: 420, height: 800 }
  expect(placeWindow({ left: 380, right: 390, top: 0, bottom: 40 }, wish, narrow).left).toBe(10)
})

test('goes above where only there is room', () => {
  const anchor = { left: 300, right: 360, top: 600, bottom: 640 }
  expect(placeWindow(anchor, wish, room)).toEqual({ left: 300, bottom: 206, maxHeight: 584 })
})

test('takes the larger side where it fits nowhere', () => {
  const low = { width: 1000, height: 500 }
  expect(placeWindow({ left: 300, right: 360, top: 200, bottom: 240 }, wish, low)).toMatchObject({
    top: 246,
    maxHeight: 244,
  })
  expect(placeWindow({ left: 300, right: 360, top: 300, bottom: 340 }, wish, low)).toMatchObject({ maxHeight: 284 })
})
