import { expect, test } from 'vitest'
import { span } from '../../../shared/text/offset.ts'
import { sessionOf } from '../testing/session-of.ts'
import { rulerMarks } from './ruler-marks.ts'

const line = 'خبر '.repeat(17).trim()

test('marks stand at their part of the text', () => {
  const { session } = sessionOf(line, line, line, line)
  session.setLayer('find', [span(0, 3), span(2 * (line.length + 1), 2 * (line.length + 1) + 3)])
  expect(rulerMarks(session.getSnapshot())).toEqual([
    { kind: 'find', at: 0 },
    { kind: 'find', at: 0.5 },
  ])
})

test('a block of many lines takes its share', () => {
  const { session } = sessionOf(line, `${line} ${line} ${line} ${line}`)
  const start = line.length + 1
  session.setLayer('find', [span(start, start + 3)])
  const [mark] = rulerMarks(session.getSnapshot())
  expect(mark?.at).toBeCloseTo(1.35 / (1.35 + 4.35), 5)
})

test('marks that would be drawn over each other are drawn once', () => {
  const { session } = sessionOf(line)
  session.setLayer(
    'find',
    Array.from({ length: 60 }, () => span(4, 7)),
  )
  expect(rulerMarks(session.getSnapshot())).toHaveLength(1)
})

test('an empty article has a ruler too', () => {
  const { session } = sessionOf('')
  session.setLayer('find', [span(0, 0)])
  expect(rulerMarks(session.getSnapshot())).toEqual([{ kind: 'find', at: 0 }])
})
