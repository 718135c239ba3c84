import { existsSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleText, Desk, typing } from './testing/desk.ts'
import { refusalOf } from './testing/refusal.ts'

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
    expect(desk.saved().text).toBe(`خبر ${articleText}`)
    await article.append(typing(article.article, 'جديد '))
    desk.restart()
    const again = await desk.open()
    expect(again.opened()).toMatchObject({ recovered: 1, sourceChanged: null })
    await again.save()
    expect(desk.saved().text).toBe('جديد نصّ آخر')
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
