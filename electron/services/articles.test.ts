import { existsSync, readdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../shared/contract/refusal.ts'
import type { WarraqDocument } from '../../shared/formats/document-schema.ts'
import type { FileCall } from '../files/testing/faulty-files.ts'
import { RefusedError } from './refused.ts'
import { articleText, Desk, tagging, typing } from './testing/desk.ts'

async function refusalOf(act: Promise<unknown>): Promise<RefusalCode | 'none'> {
  try {
    await act
    return 'none'
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.code
    throw error
  }
}

function journalsIn(desk: Desk): string[] {
  return readdirSync(join(desk.data, 'journals')).filter(name => name.endsWith('.jsonl'))
}

function documentOf(desk: Desk): WarraqDocument {
  return JSON.parse(desk.read(desk.document)) as WarraqDocument
}

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
    const document = documentOf(desk)
    const [tag] = document.annotations
    expect(tag?.selector).toMatchObject({ start: 19, end: 25, quote: 'المكلا' })
    writeFileSync(desk.document, desk.read(desk.document).replace('"start": 19', '"start": 18'))
    desk.restart()
    expect(await refusalOf(desk.open())).toBe('quote-mismatch')
  })
})

describe('saving', () => {
  test('writes the document beside the source and nothing else', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append(typing(article.article, 'عاجل: '))
    expect(await article.save()).toMatchObject({ path: desk.document, entries: 1 })
    expect(readdirSync(desk.folder).sort()).toEqual(['a.txt', 'a.txt.warraq.json'])
    expect(desk.read(desk.source)).toBe(articleText)
    const document = documentOf(desk)
    expect(document.text).toBe(`عاجل: ${articleText}`)
    expect(document.generator).toBe('warraq 0.1.0')
    expect(journalsIn(desk)).toEqual([])
  })

  test('reopening gives the same article, and saving again the same bytes', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append([tagging(article.article, 19, 25)])
    await article.append(typing(article.article, 'عاجل: ', '«'))
    await article.save()
    const bytes = desk.read(desk.document)
    desk.restart()
    const again = await desk.open()
    expect(again.opened()).toMatchObject({ savedEntries: 3, recovered: 0 })
    expect(again.article.log).toEqual(article.article.log)
    expect(again.article.canUndo).toBe(true)
    await again.save()
    expect(desk.read(desk.document)).toBe(bytes)
  })

  test('unknown members are kept', async () => {
    const desk = new Desk()
    await (await desk.open()).save()
    writeFileSync(desk.document, desk.read(desk.document).replace('"version": 1', '"version": 1,\n  "desk": {"x": 1}'))
    desk.restart()
    const article = await desk.open()
    await article.append(typing(article.article, '«'))
    await article.save()
    expect(documentOf(desk)).toMatchObject({ desk: { x: 1 }, text: `«${articleText}` })
  })

  test('a document that another program changed is not written over without asking', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.save()
    const theirs = desk.read(desk.document).replace('"language": "ar"', '"language": "arz"')
    writeFileSync(desk.document, theirs)
    await article.append(typing(article.article, '«'))
    expect(await refusalOf(article.save())).toBe('changed-on-disk')
    expect(desk.read(desk.document)).toBe(theirs)
    await article.save(true)
    expect(documentOf(desk).text).toBe(`«${articleText}`)
    expect(await refusalOf(article.save())).toBe('none')
  })

  test('a document that appeared since opening is not written over either', async () => {
    const desk = new Desk()
    const article = await desk.open()
    writeFileSync(desk.document, '{}')
    expect(await refusalOf(article.save())).toBe('changed-on-disk')
  })

  const writing: [FileCall, number | 'always'][] = [
    ['realpath', 'always'],
    ['open', 2],
    ['open', 3],
    ['handle.write', 1],
    ['handle.sync', 1],
    ['handle.sync', 2],
    ['rename', 1],
  ]

  for (const [how, code] of [
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-permission'],
    ['EIO', 'io'],
  ] as const)
    test.each(writing)(`${how} at %s %s is ${code}, keeps the old document and the journal`, async (call, nth) => {
      const desk = new Desk()
      const article = await desk.open()
      await article.save()
      await article.append(typing(article.article, 'عاجل: '))
      desk.files.plan([{ call, nth, how }])
      expect(await refusalOf(article.save())).toBe(code)
      desk.files.plan([])
      expect([articleText, `عاجل: ${articleText}`]).toContain(documentOf(desk).text)
      desk.restart()
      const again = await desk.open()
      expect(again.article.log).toEqual(article.article.log)
      await again.append(typing(again.article, '«'))
      expect(await refusalOf(again.save())).toBe('none')
      expect(documentOf(desk).text).toBe(`«عاجل: ${articleText}`)
    })

  test('a save that failed on the folder is no stranger to the next one', async () => {
    const desk = new Desk()
    const article = await desk.open()
    desk.files.plan([{ call: 'handle.sync', nth: 2, how: 'EIO' }])
    expect(await refusalOf(article.save())).toBe('io')
    desk.files.plan([])
    await article.append(typing(article.article, '«'))
    expect(await refusalOf(article.save())).toBe('none')
  })
})

describe('journalling', () => {
  test('what was appended is there after a kill', async () => {
    const desk = new Desk()
    const article = await desk.open()
    const entries = typing(article.article, 'خبر ', 'عاجل ', '«')
    expect(await article.append(entries.slice(0, 2))).toMatchObject({ entries: 2 })
    expect(await article.append(entries.slice(2))).toMatchObject({ entries: 3 })
    desk.restart()
    const again = await desk.open()
    expect(again.opened()).toMatchObject({ log: entries, savedEntries: 0, recovered: 3 })
    expect(again.article.blocks[0]?.text.startsWith('«عاجل خبر وصل')).toBe(true)
  })

  test('on top of a saved document too, and recovered work is saved like any other', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append(typing(article.article, 'خبر '))
    await article.save()
    await article.append(typing(article.article, 'عاجل '))
    desk.restart()
    const again = await desk.open()
    expect(again.opened()).toMatchObject({ savedEntries: 1, recovered: 1 })
    await again.append(typing(again.article, '«'))
    desk.restart()
    const third = await desk.open()
    expect(third.opened()).toMatchObject({ savedEntries: 1, recovered: 2 })
    await third.save()
    expect(third.opened()).toMatchObject({ savedEntries: 3, recovered: 0 })
    expect(documentOf(desk).text).toBe(`«عاجل خبر ${articleText}`)
    desk.restart()
    expect((await desk.open()).opened()).toMatchObject({ savedEntries: 3, recovered: 0 })
  })

  test('entries sent again are taken once', async () => {
    const desk = new Desk()
    const article = await desk.open()
    const entries = typing(article.article, 'خبر ', 'عاجل ')
    await article.append(entries.slice(0, 1))
    expect(await article.append(entries)).toMatchObject({ entries: 2 })
    expect(await article.append(entries)).toMatchObject({ entries: 2 })
    desk.restart()
    expect((await desk.open()).opened().recovered).toBe(2)
  })

  test('entries that do not fit, or are not those that were taken, are refused whole', async () => {
    const desk = new Desk()
    const article = await desk.open()
    const [first, second] = typing(article.article, 'خبر ', 'عاجل ')
    const [other] = typing(article.article, 'غيره ')
    if (!first || !second || !other) throw new Error('no entries')
    expect(await refusalOf(article.append([second]))).toBe('bad-entry')
    await article.append([first])
    expect(await refusalOf(article.append([other, second]))).toBe('bad-entry')
    expect(article.article.log).toEqual([first])
  })

  for (const [how, code] of [
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-permission'],
    ['EIO', 'io'],
  ] as const)
    test.each(['open', 'handle.stat', 'handle.write', 'handle.sync', 'handle.close'] as const)(
      `${how} at %s is ${code}: nothing is taken, and the same call works later`,
      async call => {
        const desk = new Desk()
        const article = await desk.open()
        const [first, second] = typing(article.article, 'خبر ', 'عاجل ')
        if (!first || !second) throw new Error('no entries')
        await article.append([first])
        desk.files.plan([{ call, nth: 1, how }])
        expect(await refusalOf(article.append([second]))).toBe(code)
        expect(article.article.log).toEqual([first])
        await article.append([second])
        desk.restart()
        expect((await desk.open()).article.log).toEqual([first, second])
      },
    )

  test('a journal that could not be ended after saving is known as spent', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append(typing(article.article, 'خبر '))
    desk.files.plan([{ call: 'unlink', nth: 'always', how: 'EIO' }])
    await article.save()
    desk.files.plan([])
    expect(journalsIn(desk)).toHaveLength(1)
    desk.restart()
    expect((await desk.open()).opened()).toMatchObject({ savedEntries: 1, recovered: 0 })
    expect(journalsIn(desk)).toEqual([])
  })

  test('work comes back although source and document are gone', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.save()
    await article.append(typing(article.article, 'خبر '))
    rmSync(desk.source)
    rmSync(desk.document)
    desk.restart()
    const again = await desk.open()
    expect(again.opened()).toMatchObject({ recovered: 1 })
    await again.save()
    expect(documentOf(desk).text).toBe(`خبر ${articleText}`)
  })

  test('work comes back although the document was damaged, and the damaged one is not written over unasked', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.save()
    await article.append(typing(article.article, 'خبر '))
    writeFileSync(desk.document, '{')
    desk.restart()
    const again = await desk.open()
    expect(again.opened()).toMatchObject({ recovered: 1 })
    expect(await refusalOf(again.save())).toBe('changed-on-disk')
    expect(desk.read(desk.document)).toBe('{')
  })

  test('an older document put back from elsewhere does not take the work away', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append(typing(article.article, 'خبر '))
    await article.save()
    const older = desk.read(desk.document)
    await article.append(typing(article.article, 'عاجل '))
    await article.save()
    await article.append(typing(article.article, '«'))
    writeFileSync(desk.document, older)
    desk.restart()
    const again = await desk.open()
    expect(again.article.blocks[0]?.text.startsWith('«عاجل خبر وصل')).toBe(true)
  })

  test('a damaged journal gives what is whole in it, and is kept', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append(typing(article.article, 'خبر ', 'عاجل '))
    const [name] = journalsIn(desk)
    const journal = join(desk.data, 'journals', name as string)
    writeFileSync(journal, desk.read(journal).replace('عاجل ', 'هادئ '))
    desk.restart()
    expect((await desk.open()).opened()).toMatchObject({ recovered: 1 })
    expect(existsSync(`${journal}.broken`)).toBe(true)
  })
})

describe('a source that changed', () => {
  test('is noticed on opening, with its new text, and the work stands on the old one', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append(typing(article.article, 'خبر '))
    await article.save()
    writeFileSync(desk.source, `${articleText}\nفقرة زيدت`)
    desk.restart()
    const again = (await desk.open()).opened()
    expect(again.sourceChanged).toEqual({ text: `${articleText}\nفقرة زيدت` })
    expect(again.original.map(({ text }) => text).join('\n')).toBe(articleText)
  })

  test('without a saved document too: the journal holds the text that was worked on', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append(typing(article.article, 'خبر '))
    writeFileSync(desk.source, 'نصّ آخر')
    desk.restart()
    const again = await desk.open()
    expect(again.opened()).toMatchObject({ recovered: 1, sourceChanged: { text: 'نصّ آخر' } })
    expect(again.article.blocks[0]?.text.startsWith('خبر وصل')).toBe(true)
  })

  test('is told while open, once a change, and when it is gone', async () => {
    const desk = new Desk()
    const article = await desk.open()
    const heard = desk.hear()
    writeFileSync(desk.source, 'نصّ آخر')
    await expect.poll(() => heard.length).toBe(1)
    expect(heard[0]).toEqual({ name: 'source-changed', event: { id: article.places.id, text: 'نصّ آخر' } })
    expect(article.opened().sourceChanged).toEqual({ text: 'نصّ آخر' })
    writeFileSync(desk.source, 'نصّ آخر')
    await new Promise(resolve => setTimeout(resolve, 400))
    unlinkSync(desk.source)
    await expect.poll(() => heard.length).toBe(2)
    expect(heard[1]?.event).toEqual({ id: article.places.id, text: null })
  })

  test('may be kept away from, also in the next session', async () => {
    const desk = new Desk()
    await (await desk.open()).save()
    writeFileSync(desk.source, 'نصّ آخر')
    desk.restart()
    const article = await desk.open()
    const { path, against } = await desk.services.articles.keep(article.places.id)
    expect(article.opened().sourceChanged).toBeNull()
    expect(path).toBe(desk.source)
    expect(against).toMatch(/^[0-9a-f]{64}$/)
  })

  test('may be begun from anew; the saved document stays until the next save', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append(typing(article.article, 'خبر '))
    await article.save()
    writeFileSync(desk.source, 'نصّ آخر')
    const restarted = await desk.services.articles.restart(article.places.id)
    expect(restarted).toMatchObject({ log: [], savedEntries: 0, sourceChanged: null })
    expect(restarted.original.map(({ text }) => text)).toEqual(['نصّ آخر'])
    expect(documentOf(desk).text).toBe(`خبر ${articleText}`)
    await article.append(typing(article.article, 'جديد '))
    desk.restart()
    const again = await desk.open()
    expect(again.opened()).toMatchObject({ recovered: 1, sourceChanged: null })
    await again.save()
    expect(documentOf(desk).text).toBe('جديد نصّ آخر')
  })
})

describe('encodings', () => {
  const words1256 = Uint8Array.from([0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1])

  test('a doubtful one is marked, and its readings can be looked at', async () => {
    const desk = new Desk()
    writeFileSync(desk.source, words1256)
    const article = await desk.open()
    expect(article.opened().source).toMatchObject({ encoding: 'windows-1256', doubtful: true })
    const [first] = await desk.services.articles.encodings(article.places.id)
    expect(first).toEqual({ encoding: 'windows-1256', preview: 'قال الوزير', broken: 0 })
  })

  test('may be changed before the first edit', async () => {
    const desk = new Desk()
    writeFileSync(desk.source, words1256)
    const { articles } = desk.services
    const { id } = (await desk.open()).places
    const opened = await articles.reencode(id, 'windows-1252')
    expect(opened.original[0]?.text).toBe('ÞÇá ÇáæÒíÑ')
    expect(opened.source).toMatchObject({ encoding: 'windows-1252', doubtful: false })
    expect(await refusalOf(articles.reencode(id, 'ebcdic'))).toBe('bad-encoding')
  })

  test('after it only when the work may go', async () => {
    const desk = new Desk()
    writeFileSync(desk.source, words1256)
    const { articles } = desk.services
    const article = await desk.open()
    await article.append(typing(article.article, 'خبر '))
    expect(await refusalOf(articles.reencode(article.places.id, 'iso-8859-6'))).toBe('edited-already')
    expect(article.article.log).toHaveLength(1)
    expect((await articles.reencode(article.places.id, 'iso-8859-6', true)).log).toEqual([])
  })
})

describe('articles from elsewhere', () => {
  test('pasted text becomes an article in the data folder', async () => {
    const desk = new Desk()
    const article = await desk.services.articles.create('لصق', new TextEncoder().encode('نصّ ملصق'))
    expect(article.opened().source).toMatchObject({ name: 'لصق.txt', path: null })
    await article.append(typing(article.article, '«'))
    const { path } = await article.save()
    expect(path.startsWith(join(desk.data, 'articles'))).toBe(true)
    desk.restart()
    expect((await desk.open(path)).article.blocks[0]?.text).toBe('«نصّ ملصق')
  })

  test.each([
    ['../../etc/passwd', 'passwd.txt'],
    ['a\\b\\c.txt', 'c.txt'],
    ['\0<>:"|?*', 'article.txt'],
    ['..', 'article.txt'],
    ['تقرير.html', 'تقرير.html'],
  ])('the name %j is kept as %s, inside', async (name, kept) => {
    const desk = new Desk()
    const article = await desk.services.articles.create(name, new TextEncoder().encode('<p>نصّ</p>'))
    expect(article.name).toBe(kept)
    expect(article.places.source?.startsWith(join(desk.data, 'articles'))).toBe(true)
  })

  test('an uploaded document is worked on as it is', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append(typing(article.article, 'خبر '))
    await article.save()
    const bytes = new TextEncoder().encode(desk.read(desk.document))
    const uploaded = await desk.services.articles.create('a.txt.warraq.json', bytes)
    expect(uploaded.article.log).toEqual(article.article.log)
  })

  test('what cannot be opened is not kept', async () => {
    const desk = new Desk()
    const { articles } = desk.services
    expect(await refusalOf(articles.create('x.txt', new Uint8Array(0)))).toBe('empty')
    expect(await refusalOf(articles.create('x.docx', Uint8Array.of(1)))).toBe('unsupported')
    expect(existsSync(join(desk.data, 'articles'))).toBe(false)
  })
})

describe('closing', () => {
  test('the last window lets go, after what is being written', async () => {
    const desk = new Desk()
    const { articles } = desk.services
    const article = await desk.open()
    await desk.open()
    const { id } = article.places
    const appended = article.append(typing(article.article, 'خبر '))
    await articles.close(id)
    expect(await articles.get(id)).toBe(article)
    await articles.close(id)
    expect(await refusalOf(articles.get(id))).toBe('not-open')
    expect(await appended).toMatchObject({ entries: 1 })
    expect((await desk.open()).opened().recovered).toBe(1)
  })

  test('a call on an article that is not open is refused', async () => {
    const { articles } = new Desk().services
    expect(await refusalOf(articles.append('x', []))).toBe('not-open')
    await articles.close('x')
  })
})
