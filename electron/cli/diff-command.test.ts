import { expect, test } from 'vitest'
import { CommandDesk } from './testing/desk.ts'

const before = '😀 وصل الوزير إلى عدن.وقال إن الميناء سيعمل.'
const after = '😀 وصل الوزير إلى عدن. وقال إن الميناء سيعمل.'

function desk(): CommandDesk {
  const made = new CommandDesk()
  made.write('a.txt', before)
  made.write('b.txt', after)
  return made
}

test('two articles: changes with their places in both', async () => {
  const { code, out } = await desk().run(['diff', 'a.txt', 'b.txt', '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toEqual({
    format: 'warraq-diff',
    version: 1,
    a: 'a.txt',
    b: 'b.txt',
    offsetUnit: 'code-point',
    generator: 'warraq 0.1.0',
    changes: [{ kind: 'space', a: { start: 21, end: 21 }, b: { start: 21, end: 22 }, before: '', after: ' ' }],
  })
})

test('for a person: lines in both, and what became of what', async () => {
  expect(await desk().run(['diff', 'a.txt', 'b.txt'])).toEqual({ code: 1, out: '1,1 space: «» → « »\n', err: '' })
})

test('one corrected document: its original against its text', async () => {
  const made = desk()
  await made.run(['export', 'a.txt', '--to', 'warraq', '--apply', 'safe', '-o', 'a.txt.warraq.json'])
  const { code, out } = await made.run(['diff', 'a.txt.warraq.json', '--json', '--offset-unit', 'utf-16'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    a: 'a.txt.warraq.json',
    b: 'a.txt.warraq.json',
    changes: [{ kind: 'space', a: { start: 22, end: 22 }, b: { start: 22, end: 23 } }],
  })
  expect((await made.run(['diff', 'a.txt.warraq.json', 'b.txt'])).code).toBe(0)
})

test('the same text has no difference', async () => {
  expect(await desk().run(['diff', 'b.txt', '-'], { input: after })).toEqual({ code: 0, out: '', err: '' })
})

test.each([
  [['diff', 'a.txt'], 2],
  [['diff', '-', '-'], 2],
  [['diff', 'a.txt', 'none.txt'], 3],
])('%j exits %i', async (args, code) => {
  const run = await desk().run(args)
  expect([run.code, run.out]).toEqual([code, ''])
  expect(run.err).not.toBe('')
})
