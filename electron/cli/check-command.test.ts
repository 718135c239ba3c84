import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CommandDesk } from './testing/desk.ts'

const messy = 'وصل الوزير إلى عدن.وقال إن الميناء سيعمل.'
const clean = 'وصل الوزير إلى عدن.'

interface Findings {
  readonly file: string | null
  readonly id?: unknown
  readonly text: string
  readonly sha256: string
  readonly encoding: string
  readonly findings: { kind: string; start: number; end: number; quote: string; rule?: string; source?: string }[]
}

function objects(out: string): Findings[] {
  return out
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Findings)
}

function lines(...texts: unknown[]): string {
  return texts.map(each => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('')
}

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

describe('options', () => {
  test('an encoding is guessed with a note, or given', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', Uint8Array.from([0xde, 0xc7, 0xe1]))
    const guessed = await desk.run(['check', 'a.txt', '--json'])
    expect(objects(guessed.out)[0]).toMatchObject({ encoding: 'windows-1256', text: 'قال' })
    expect(guessed.err).toContain('give --encoding NAME')
    expect((await desk.run(['check', 'a.txt', '--quiet'])).err).toBe('')
    const given = await desk.run(['check', 'a.txt', '--json', '--encoding', 'CP1256'])
    expect(given.err).toBe('')
    expect(objects(given.out)[0]?.text).toBe('قال')
  })

  test('offsets in UTF-16 on request', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', `😀 ${messy}`)
    const place = async (...more: string[]) =>
      objects((await desk.run(['check', 'a.txt', '--json', ...more])).out)[0]?.findings[0]
    expect(await place()).toMatchObject({ start: 20, end: 21 })
    expect(await place('--offset-unit', 'utf-16')).toMatchObject({ start: 21, end: 22 })
  })

  test('a lexicon brings names and rulings', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', messy)
    desk.write('l.json', '{"names":[{"text":"عدن","label":"LOC"}]}')
    const { out } = await desk.run(['check', 'a.txt', '--json', '--lexicon', 'l.json', '--kinds', 'mention'])
    expect(objects(out)[0]?.findings).toMatchObject([
      { kind: 'mention', quote: 'عدن', label: 'LOC', source: 'lexicon' },
    ])
    desk.write('l.json', '{"rulings":[{"rule":"space-after-mark","quote":"عدن.وقال"}]}')
    expect((await desk.run(['check', 'a.txt', '--lexicon', 'l.json'])).code).toBe(0)
  })

  test('kinds and confidence choose', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', messy)
    expect((await desk.run(['check', 'a.txt', '--kinds', 'repeat,mention'])).code).toBe(0)
    expect((await desk.run(['check', 'a.txt', '--min-confidence', '1'])).code).toBe(0)
    expect((await desk.run(['check', 'a.txt', '--min-confidence', '0.9'])).code).toBe(1)
  })

  test.each([
    [['check'], 'missing required argument'],
    [['check', 'a.txt', '--kinds', 'fixes'], 'Unknown kind: fixes'],
    [['check', 'a.txt', '--offset-unit', 'bytes'], 'Unknown offset unit'],
    [['check', 'a.txt', '--min-confidence', 'high'], 'a number from 0 to 1'],
    [['check', 'a.txt', '--min-confidence', '2'], 'a number from 0 to 1'],
    [['check', 'a.txt', '--jobs', '0'], 'a number from 1 to 64'],
    [['check', 'a.txt', '--jobs', '1.5'], 'a whole number'],
    [['check', 'a.txt', '--encoding', 'ebcdic'], 'Unknown encoding'],
    [['check', 'a.txt', '--jsonl'], '--jsonl is for'],
    [['check', 'a.txt', '--nonsense'], 'unknown option'],
    [['check', 'a.txt', '--across'], 'not built yet'],
    [['nonsense'], 'unknown command'],
    [['import', 'a.txt', '--annotations', 'b', '-o', 'c'], 'import is not built yet'],
    [['agree', 'a', 'b', '--json'], 'agree is not built yet'],
  ])('%j is a bad call', async (args, words) => {
    const desk = new CommandDesk()
    desk.write('a.txt', clean)
    const { code, out, err } = await desk.run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  test('a lexicon that cannot be read ends the run', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', clean)
    desk.write('l.json', '{"names":3}')
    expect((await desk.run(['check', 'a.txt', '--lexicon', 'none.json'])).code).toBe(3)
    expect((await desk.run(['check', 'a.txt', '--lexicon', 'l.json'])).code).toBe(3)
  })

  test('help and version are results', async () => {
    const desk = new CommandDesk()
    expect(await desk.run(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' })
    const help = await desk.run(['--help'])
    expect([help.code, help.err]).toEqual([0, ''])
    for (const name of ['check', 'export', 'diff', 'open', 'serve', 'import', 'agree']) expect(help.out).toContain(name)
    expect((await desk.run(['check', '--help'])).out).toContain('--min-confidence')
  })
})

describe('batches', () => {
  test('each line is answered by one line with its id, in order', async () => {
    const input = lines(
      { id: 'a', text: messy },
      { id: 7, text: clean },
      { id: { deep: [1] }, text: '' },
      { text: 'سطر\r\nثان' },
    )
    const { code, out } = await new CommandDesk().run(['check', '-', '--jsonl'], { input })
    expect(code).toBe(1)
    const answers = objects(out)
    expect(answers.map(({ id, file }) => [id, file])).toEqual([
      ['a', null],
      [7, null],
      [{ deep: [1] }, null],
      [null, null],
    ])
    expect(answers[0]?.findings).toMatchObject([{ kind: 'correction', start: 18, end: 19 }])
    expect(answers[3]).toMatchObject({ text: 'سطر\nثان', encoding: 'utf-8' })
    expect(answers[2]?.sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test('a bad line is answered by an error, and the rest go on', async () => {
    const input = Buffer.concat([
      Buffer.from(lines({ id: 1, text: clean }, 'not json', '[]', 'null', { id: 2 }, { id: 3, text: 5 }, '')),
      Buffer.from([0xff, 0x0a]),
      Buffer.from(JSON.stringify({ id: 4, text: messy })),
    ])
    const { code, out, err } = await new CommandDesk().run(['check', '-', '--jsonl'], { input })
    expect([code, err]).toEqual([3, ''])
    const answers = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(answers).toHaveLength(9)
    expect(answers.map(({ id, error }) => [id, error === undefined])).toEqual([
      [1, true],
      [null, false],
      [null, false],
      [null, false],
      [2, false],
      [3, false],
      [null, false],
      [null, false],
      [4, true],
    ])
    expect(answers[1]).toEqual({ id: null, error: 'The line is not JSON' })
    expect(answers[5]).toEqual({ id: 3, error: 'The object has no text' })
  })

  test('a .jsonl file is a batch, beside other files too, and goes through workers', async () => {
    const desk = new CommandDesk()
    desk.write('a.txt', messy)
    desk.write('b.jsonl', lines(...Array.from({ length: 40 }, (_, id) => ({ id, text: id % 2 ? clean : messy }))))
    const alone = await desk.run(['check', 'a.txt', 'b.jsonl', 'a.txt', '--json'])
    expect(objects(alone.out).map(({ file, id }) => id ?? file)).toEqual(['a.txt', ...Array(40).keys(), 'a.txt'])
    expect(await desk.run(['check', 'a.txt', 'b.jsonl', 'a.txt', '--json', '--jobs', '4'])).toEqual(alone)
    expect((await desk.run(['check', 'none.jsonl'])).code).toBe(3)
  })

  test('no more is read than a few lines ahead of what was taken', async () => {
    const desk = new CommandDesk()
    const input = lines(...Array.from({ length: 2000 }, (_, id) => ({ id, text: clean })))
    const { code, out } = await desk.run(['check', '-', '--jsonl', '--jobs', '2'], { input })
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(2001)
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
