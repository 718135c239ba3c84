import { expect, test } from 'vitest'
import { windowPlace } from './window-place.ts'

const laptop = { x: 0, y: 25, width: 1280, height: 775 }
const desk = { x: 1280, y: 0, width: 2560, height: 1440 }
const saved = { x: 100, y: 80, width: 1000, height: 700, maximized: false }

test('the first window ever is as large as the screen allows and centred', () => {
  expect(windowPlace(null, [laptop], 0)).toEqual({ corner: null, width: 1280, height: 775, maximized: false })
  expect(windowPlace(null, [desk], 0)).toEqual({ corner: null, width: 1440, height: 900, maximized: false })
})

test('a window comes back to its place', () => {
  expect(windowPlace(saved, [laptop], 0)).toEqual({
    corner: { x: 100, y: 80 },
    width: 1000,
    height: 700,
    maximized: false,
  })
})

test('a maximized window comes back maximized, with the bounds it falls back to', () => {
  expect(windowPlace({ ...saved, maximized: true }, [laptop], 0)).toMatchObject({ maximized: true, width: 1000 })
})

test('a further window stands off the first, unless that would hide it', () => {
  expect(windowPlace(saved, [laptop], 2).corner).toEqual({ x: 164, y: 144 })
  expect(windowPlace(saved, [laptop], 40).corner).toEqual({ x: 100, y: 80 })
})

test('a place on a display that is gone is forgotten', () => {
  const away = { ...saved, x: 2000, y: 300 }
  expect(windowPlace(away, [laptop, desk], 0).corner).toEqual({ x: 2000, y: 300 })
  expect(windowPlace(away, [laptop], 0)).toEqual({ corner: null, width: 1280, height: 775, maximized: false })
})

test.each([
  { name: 'above the screen', x: 100, y: -10 },
  { name: 'below its edge', x: 100, y: 720 },
  { name: 'too far to the left', x: -950, y: 80 },
  { name: 'too far to the right', x: 1200, y: 80 },
])('a window $name could not be caught', ({ x, y }) => {
  expect(windowPlace({ ...saved, x, y }, [laptop], 0).corner).toBeNull()
})

test('a saved size is kept within the screen, and large enough to use', () => {
  expect(windowPlace({ ...saved, width: 9000, height: 9000 }, [laptop], 0)).toMatchObject({ width: 1280, height: 775 })
  expect(windowPlace({ ...saved, width: 200, height: 1 }, [laptop], 0)).toMatchObject({ width: 720, height: 480 })
})
