import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { WarraqDocument } from '../../shared/formats/document-schema.ts'
import { at, CommandDesk } from './testing/desk.ts'

const first = 'أعلنت هيئة الموانئ في المكلا أن ثلاث سفن ستفرغ حمولتها في الأيام القليلة المقبلة.'
const second = 'وقال مدير الهيئة سالم باوزير إن العمال عادوا إلى أرصفتهم بعد اتفاق مع نقابتهم.'
const twice = `${first}${second}\n${first}\n${second}`
const messy = 'وصل الوزير إلى عدن.وقال إن الميناء سيعمل.'
const names = '{"names":[{"text":"عدن","label":"LOC"}]}'

function desk(): CommandDesk {
  const made = new CommandDesk()
  made.write('a.txt', messy)
  return made
}

describe('export', () => {
  test('writes to standard output, or to a file', async () => {
    const made = desk()
    expect(await made.run(['export', 'a.txt', '--to', 'txt'])).toEqual({ code: 0, out: messy, err: '' })
    expect(await made.run(['export', 'a.txt', '--to', 'txt', '-o', 'new/b.txt'])).toEqual({ code: 0, out: '', err: '' })
    expect(made.read('new/b.txt')).toBe(messy)
  })

  test('a document goes through standard input and back', async () => {
    const made = desk()
    const { out } = await made.run(['export', '-', '--to', 'warraq'], { input: messy })
    made.write('b.warraq.json', out)
    expect((await made.run(['export', 'b.warraq.json', '--to', 'txt'])).out).toBe(messy)
    expect((await made.run(['export', '-', '--to', 'txt'], { input: out })).out).toBe(messy)
    expect((JSON.parse(out) as WarraqDocument).source).toMatchObject({ name: '-', size: 74 })
  })

  test('several files and a folder go into a folder', async () => {
    const made = desk()
    made.write('d/b.txt', messy)
    made.write('d/c.md', messy)
    expect((await made.run(['export', 'a.txt', 'd', '--to', 'html', '-o', 'out'])).code).toBe(0)
    expect(readdirSync(join(made.folder, 'out')).sort()).toEqual(['a.html', 'b.html', 'c.html'])
    mkdirSync(join(made.folder, 'there'))
    await made.run(['export', 'a.txt', '--to', 'warraq', '-o', 'there'])
    expect(existsSync(join(made.folder, 'there', 'a.txt.warraq.json'))).toBe(true)
  })

  test('two of one name do not swallow each other', async () => {
    const made = desk()
    made.write('d/a.txt', 'نصّ آخر')
    const { code, err } = await made.run(['export', 'a.txt', 'd/a.txt', '--to', 'html', '-o', 'out'])
    expect(code).toBe(4)
    expect(err).toContain('“d/a.txt” was not written')
    expect(made.read('out/a.html')).toContain('الميناء')
  })

  test('never over its own source', async () => {
    const made = desk()
    expect((await made.run(['export', 'a.txt', '--to', 'html', '-o', 'a.txt'])).code).toBe(4)
    expect(made.read('a.txt')).toBe(messy)
  })

  test('what is lost is said, and refused when strict', async () => {
    const made = desk()
    made.write('l.json', names)
    await made.run([
      'export',
      'a.txt',
      '--to',
      'warraq',
      '--apply',
      'all',
      '--lexicon',
      'l.json',
      '-o',
      'b.warraq.json',
    ])
    const loose = await made.run(['export', 'b.warraq.json', '--to', 'txt', '-o', 'b.txt'])
    expect(loose).toEqual({
      code: 0,
      out: '',
      err: 'warraq: b.warraq.json: txt has no place for this: Entity tags (1)\n',
    })
    const strict = await made.run(['export', 'b.warraq.json', '--to', 'txt', '-o', 'c.txt', '--strict'])
    expect(strict.code).toBe(4)
    expect(existsSync(join(made.folder, 'c.txt'))).toBe(false)
  })

  test.each([
    [['export', 'a.txt'], 'required option'],
    [['export', 'a.txt', '--to', 'brat'], 'brat is not built yet'],
    [['export', 'a.txt', '--to', 'wordstar'], 'Unknown format: wordstar'],
    [['export', 'a.txt', 'a.txt', '--to', 'txt'], 'need -o FOLDER'],
    [['export', '.', '--to', 'txt'], 'need -o FOLDER'],
    [['export', 'a.txt', 'a.txt', '--to', 'txt', '-o', 'a.txt'], 'need a folder'],
    [['export', 'a.txt', '--to', 'txt', '--apply', 'some'], '--apply takes none, safe, all'],
    [['export', 'a.jsonl', '--to', 'txt'], 'does not take batches'],
  ])('%j is a bad call', async (args, words) => {
    const { code, out, err } = await desk().run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  test('bad input is 3, output that cannot be written 4, the higher wins', async () => {
    const made = desk()
    expect((await made.run(['export', 'none.txt', '--to', 'txt'])).code).toBe(3)
    for (const call of ['mkdir', 'handle.write', 'handle.sync', 'rename'] as const)
      for (const how of ['ENOSPC', 'EROFS', 'EACCES', 'EIO'] as const) {
        made.files.plan([{ call, nth: 1, how }])
        expect((await made.run(['export', 'none.txt', 'a.txt', '--to', 'txt', '-o', 'out'])).code).toBe(4)
        expect(existsSync(join(made.folder, 'out', 'a-corrected.txt'))).toBe(false)
      }
    made.files.plan([])
    expect((await made.run(['export', 'a.txt', '--to', 'txt'], { outFails: 'ENOSPC' })).code).toBe(4)
  })
})

describe('deciding as a machine', () => {
  async function applied(text: string, mode: string, ...more: string[]): Promise<WarraqDocument> {
    const made = new CommandDesk()
    made.write('a.txt', text)
    made.write('l.json', names)
    const { out } = await made.run([
      'export',
      'a.txt',
      '--to',
      'warraq',
      '--apply',
      mode,
      '--lexicon',
      'l.json',
      ...more,
    ])
    return JSON.parse(out) as WarraqDocument
  }

  test('nothing by default', async () => {
    expect((await applied(messy, 'none')).text).toBe(messy)
  })

  test('safe: copies go, then safe corrections, each under its rule', async () => {
    const document = await applied(`${twice}\n${messy}`, 'safe')
    expect(document.text).toBe(`${first}\n${second}\nوصل الوزير إلى عدن. وقال إن الميناء سيعمل.`)
    expect(document.history?.entries.map(({ author, at, reason }) => [author, at, reason.act])).toEqual([
      ['exact-repeat', at, 'remove-copy'],
      ['space-after-mark', at, 'accept'],
    ])
    expect(document.annotations.filter(({ type }) => type === 'entity')).toEqual([])
    expect(document.review.state).toBe('not-reviewed')
  })

  test('corrections of one paragraph do not shift each other', async () => {
    const document = await applied('وصل الوزير إلى عدن.وقال ، إن الميناء سيعمل.وأضاف أنه جاهز.', 'safe')
    expect(document.text).toBe('وصل الوزير إلى عدن. وقال، إن الميناء سيعمل. وأضاف أنه جاهز.')
    expect(document.history?.entries).toHaveLength(3)
  })

  test('what a person must choose is left alone, by all too', async () => {
    const odd = 'وقال إن "العمل يستمر" في ميناء عدن" من الغد.'
    for (const mode of ['safe', 'all']) expect((await applied(odd, mode)).text).toBe(odd)
  })

  test('all: mentions are accepted too', async () => {
    const document = await applied(`${messy}\nثم عاد من عدن.`, 'all')
    const tags = document.annotations.filter(({ type }) => type === 'entity')
    expect(tags.map(({ selector }) => [selector.start, selector.quote])).toEqual([
      [15, 'عدن'],
      [53, 'عدن'],
    ])
    expect(document.entities).toMatchObject([{ name: 'عدن', label: 'LOC' }])
    expect(document.history?.entries.at(-1)?.author).toBe('lexicon')
  })

  test('the same call gives the same bytes, and nothing is left to decide', async () => {
    const once = await applied(`${twice}\n${messy}`, 'all')
    expect(await applied(`${twice}\n${messy}`, 'all')).toEqual(once)
    expect((await applied(once.text, 'all')).text).toBe(once.text)
  })
})
