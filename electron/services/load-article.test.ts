import { readdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../shared/contract/refusal.ts'
import { articleText, Desk, tagging } from './testing/desk.ts'
import { refusalOf } from './testing/refusal.ts'

describe('opening', () => {
  test('gives the blocks of the source and says how it was read', async () => {
    const desk = new Desk()
    const opened = (await desk.open()).opened()
    expect(opened.original.map(({ text }) => text).join('\n')).toBe(articleText)
    expect(opened).toMatchObject({ log: [], savedEntries: 0, savedAt: null, recovered: 0, sourceChanged: null })
    expect(opened.source).toEqual({
      name: 'a.txt',
      path: desk.source,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      doubtful: false,
      size: 123,
      sha256: '16473bd6e5bf59d4222e8d2999af1049b204e3edd2d7402b72541842c136e946',
    })
  })

  test('source, document and a link to either are one article', async () => {
    const desk = new Desk()
    const first = await desk.open()
    await first.save()
    symlinkSync(desk.source, join(desk.folder, 'link.txt'))
    expect(await desk.open(desk.document)).toBe(first)
    expect(await desk.open(join(desk.folder, 'link.txt'))).toBe(first)
  })

  test('two at once are one', async () => {
    const desk = new Desk()
    const [one, other] = await Promise.all([desk.open(), desk.open()])
    expect(one).toBe(other)
  })

  test('writes nothing but a lock, which closing takes away', async () => {
    const desk = new Desk()
    const { id } = (await desk.open()).places
    expect(readdirSync(desk.folder)).toEqual(['a.txt'])
    expect(readdirSync(join(desk.data, 'journals'))).toEqual([`${id}.lock`])
    await desk.services.articles.close(id)
    expect(readdirSync(join(desk.data, 'journals'))).toEqual([])
  })

  test('an article that another program has open is refused', async () => {
    const desk = new Desk()
    const { id, lock } = (await desk.open()).places
    const held = desk.read(lock)
    await desk.services.articles.close(id)
    writeFileSync(
      lock,
      held.replace(`"pid":${process.pid}`, `"pid":${process.ppid}`).replace(/"began":[^,]+/, '"began":null'),
    )
    expect(await refusalOf(desk.open())).toBe('open-elsewhere')
    unlinkSync(lock)
    expect(await refusalOf(desk.open())).toBe('none')
  })

  test('HTML gives its blocks with their kinds', async () => {
    const desk = new Desk()
    const path = join(desk.folder, 'b.html')
    writeFileSync(path, '<h1>عنوان</h1><script>alert(1)</script><p>فقرة&nbsp;أولى</p>')
    const { original, source } = (await desk.open(path)).opened()
    expect(original).toEqual([
      { text: 'عنوان', kind: 'heading', role: null },
      { text: 'فقرة\u00a0أولى', kind: 'paragraph', role: null },
    ])
    expect(source.mediaType).toBe('text/html')
  })

  test.each<[RefusalCode, string, string | null]>([
    ['missing', 'none.txt', null],
    ['missing', 'none.txt.warraq.json', null],
    ['empty', 'b.txt', '\ufeff\n'],
    ['binary', 'b.txt', '%PDF-1.4'],
    ['unsupported', 'b.docx', 'PK'],
    ['broken-document', 'b.txt.warraq.json', '{"format":"warraq"'],
    ['broken-document', 'b.txt.warraq.json', '{"format":"warraq","version":1}'],
    ['broken-document', 'b.json', '[]'],
    ['future-version', 'b.txt.warraq.json', '{"format":"warraq","version":2}'],
  ])('%s: %s', async (code, name, content) => {
    const desk = new Desk()
    const path = join(desk.folder, name)
    if (content !== null) writeFileSync(path, content)
    const error = await desk.open(path).catch(failed => failed)
    expect(error.refusal?.code).toBe(code)
    expect(error.refusal.words.ar).toContain(name)
    expect(error.refusal.words.en).toContain(name)
  })

  test('a file over the limit', async () => {
    const desk = new Desk()
    writeFileSync(desk.source, 'ا'.repeat(10_500_000))
    expect(await refusalOf(desk.open())).toBe('too-big')
  })

  test('a damaged document is not passed over for the source', async () => {
    const desk = new Desk()
    writeFileSync(desk.document, '{')
    expect(await refusalOf(desk.open())).toBe('broken-document')
  })

  test.each([
    ['open', 'EACCES', 'not-readable'],
    ['handle.stat', 'EIO', 'io'],
    ['handle.read', 'EIO', 'io'],
    ['realpath', 'EACCES', 'not-readable'],
  ] as const)('%s fails with %s', async (call, how, code) => {
    const desk = new Desk()
    desk.files.plan([{ call, nth: 'always', how }])
    expect(await refusalOf(desk.open())).toBe(code)
    desk.files.plan([])
    expect(await refusalOf(desk.open())).toBe('none')
  })

  test('quotes that do not match their text', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append([tagging(article.article, 19, 25)])
    await article.save()
    const document = desk.saved()
    const [tag] = document.annotations
    expect(tag?.selector).toMatchObject({ start: 19, end: 25, quote: 'المكلا' })
    writeFileSync(desk.document, desk.read(desk.document).replace('"start": 19', '"start": 18'))
    desk.restart()
    expect(await refusalOf(desk.open())).toBe('quote-mismatch')
  })
})
