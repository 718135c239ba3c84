import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CommandDesk } from './testing/desk.ts'
import { clean, messy, objects } from './testing/findings.ts'

describe('files', () => {
  test('a finding is an object with its place, and exit code 1', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', messy)
    const { code, out, err } = await desk.run(['check', 'a.txt', '--json'])
    expect([code, err]).toEqual([1, ''])
    const [object] = objects(out)
    expect(object).toMatchObject({
      format: 'warraq-findings',
      version: 1,
      file: 'a.txt',
      encoding: 'utf-8',
      offsetUnit: 'code-point',
      text: messy,
      language: 'ar',
      generator: 'warraq 0.1.0',
    })
    expect(object?.findings).toMatchObject([
      { kind: 'correction', id: 'c1', start: 18, end: 19, quote: '.', replacements: ['. '], rule: 'space-after-mark' },
    ])
  })

  test('a clean text has none, and exit code 0', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', clean)
    expect(await desk.run(['check', 'a.txt'])).toEqual({ code: 0, out: '', err: '' })
  })

  test('for a person: file, line, column, rule and sentence, in the language of the terminal', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', `${clean}\n${messy}`)
    const english = await desk.run(['check', 'a.txt'])
    expect(english.out).toMatch(/^a\.txt:2:19: error space-after-mark: «\.» → «\. » {2}[A-Z][^\n]+\n$/)
    const arabic = await desk.run(['check', 'a.txt'], { env: { LANG: 'ar_YE.UTF-8' } })
    expect(arabic.out).toMatch(/^a\.txt:2:19: error space-after-mark: «\.» → «\. » {2}[ء-ي][^\n]+\n$/)
  })

  test('objects come in the order of the files', async () => {
    const desk = new CommandDesk()
    for (const name of ['c.txt', 'a.txt', 'b.txt']) desk.write(name, messy)
    const { out } = await desk.run(['check', 'c.txt', 'a.txt', 'b.txt', '--json'])
    expect(objects(out).map(({ file }) => file)).toEqual(['c.txt', 'a.txt', 'b.txt'])
  })

  test('workers give the same, in the same order', async () => {
    const desk = new CommandDesk()
    const names = Array.from({ length: 9 }, (_, i) => `${i}.txt`)
    for (const [i, name] of names.entries()) desk.write(name, `${messy}${' نعم'.repeat(i)}`)
    const alone = await desk.run(['check', ...names, '--json'])
    expect(desk.workers).toBe(0)
    expect(await desk.run(['check', ...names, '--json', '--jobs', '3'])).toEqual(alone)
    expect(desk.workers).toBe(3)
  })

  test('a folder is the texts in it; a corrected document stands for its source', async () => {
    const desk = new CommandDesk()
    mkdirSync(join(desk.folder, 'desk'))
    for (const name of ['b.txt', 'a.md', 'x.exe']) desk.write(`desk/${name}`, messy)
    await desk.run(['export', 'desk/b.txt', '--to', 'warraq', '-o', 'desk/b.txt.warraq.json'])
    const { out } = await desk.run(['check', 'desk', '--json'])
    expect(objects(out).map(({ file }) => file)).toEqual([join('desk', 'a.md'), join('desk', 'b.txt.warraq.json')])
  })

  test('a corrected document is checked on its corrected text, and what was decided is not said again', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', messy)
    await desk.run(['export', 'a.txt', '--to', 'warraq', '--apply', 'safe', '-o', 'a.txt.warraq.json'])
    const { code, out } = await desk.run(['check', 'a.txt.warraq.json', '--json'])
    expect(code).toBe(0)
    expect(objects(out)[0]).toMatchObject({ text: messy.replace('.و', '. و'), encoding: 'utf-8', findings: [] })
  })

  test('bad files are named with what to do, and the others are done', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', messy)
    desk.write('b.pdf', '%PDF-1.4')
    desk.write('c.txt', '')
    desk.write('d.txt.warraq.json', '{"format":"warraq","version":9}')
    const names = ['none.txt', 'b.pdf', 'c.txt', 'd.txt.warraq.json', 'a.txt']
    const { code, out, err } = await desk.run(['check', ...names, '--json'])
    expect(code).toBe(3)
    expect(objects(out).map(({ file }) => file)).toEqual(['a.txt'])
    expect(err.split('\n')).toEqual([
      'warraq: There is nothing at “none.txt”: it may have been moved or deleted. Choose another file.',
      'warraq: This kind of file cannot be opened yet: “b.pdf”. Save it as text (.txt), or copy the text and paste it here.',
      'warraq: There is no text in “c.txt”. Choose another file, or paste the text.',
      'warraq: “d.txt.warraq.json” was written by a newer Warraq. Update the program, then open it.',
      '',
    ])
  })

  test.each([
    ['EACCES', 'does not allow reading'],
    ['EIO', 'The disk failed'],
  ] as const)('%s while reading is that file alone', async (how, words) => {
    const desk = new CommandDesk()
    desk.write('a.txt', clean)
    desk.write('b.txt', clean)
    desk.files.plan([{ call: 'handle.read', nth: 1, how }])
    const { code, out, err } = await desk.run(['check', 'a.txt', 'b.txt', '--json'])
    expect(code).toBe(3)
    expect(err).toContain(words)
    expect(objects(out).map(({ file }) => file)).toEqual(['b.txt'])
  })

  test('standard input is a text too', async () => {
    const { code, out } = await new CommandDesk().run(['check', '-', '--json'], { input: messy })
    expect(code).toBe(1)
    expect(objects(out)[0]).toMatchObject({ file: '-', text: messy })
    expect((await new CommandDesk().run(['check', '-'])).code).toBe(3)
  })
})

describe('output', () => {
  test('a reader that has gone ends the run quietly', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', messy)
    expect(await desk.run(['check', 'a.txt', 'a.txt'], { outFails: 'EPIPE' })).toEqual({ code: 1, out: '', err: '' })
  })

  test('results that cannot be written are exit code 4', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', messy)
    const { code, err } = await desk.run(['check', 'a.txt'], { outFails: 'ENOSPC' })
    expect(code).toBe(4)
    expect(err).toBe('warraq: ENOSPC\n')
  })

  test('progress shows on a terminal only, and goes away', async () => {
    const desk = new CommandDesk()
    for (const name of ['a.txt', 'b.txt']) desk.write(name, clean)
    expect((await desk.run(['check', 'a.txt', 'b.txt'], { tty: true })).err).toMatch(/^\r\x1b\[K1 \/ 2.*\r\x1b\[K$/s)
    expect((await desk.run(['check', 'a.txt', 'b.txt', '--quiet'], { tty: true })).err).toBe('')
  })
})
