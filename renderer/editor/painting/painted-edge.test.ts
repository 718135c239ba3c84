import { expect, test } from 'vitest'
import { paintedEdge } from './painted-edge.ts'

test.each([
  ['لأمل', 1, 0],
  ['بالإذاعة', 3, 2],
  ['للاتحاد', 2, 1],
  ['لَأمل', 2, 0],
  ['لَأمل', 1, 0],
  ['قالَٱ', 4, 2],
  ['لـأنقرة', 2, 0],
])('in «%s» the edge at %i is painted at %i', (text, offset, painted) => {
  expect(paintedEdge(text, offset)).toBe(painted)
})

test.each([
  ['لبنان', 1],
  ['بالقاهرة', 1],
  ['أمل', 0],
  ['', 0],
  ['ال', 2],
  ['لا', 2],
  ['لا', 0],
  ['وأمل', 1],
  ['قال أمس', 4],
])('in «%s» the edge at %i stays', (text, offset) => {
  expect(paintedEdge(text, offset)).toBe(offset)
})
