import { readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FileCall } from '../files/testing/faulty-files.ts'
import { articleText, Desk, tagging, typing } from './testing/desk.ts'
import { refusalOf } from './testing/refusal.ts'

describe('saving', () => {
  test('writes the document beside the source and nothing else', async () => {
    const desk = new Desk()
    const article = await desk.open()
    await article.append(typing(article.article, 'عاجل: '))
    expect(await article.save()).toMatchObject({ path: desk.document, entries: 1 })
    expect(readdirSync(desk.folder).sort()).toEqual(['a.txt', 'a.txt.warraq.json'])
    expect(desk.read(desk.source)).toBe(articleText)
    const document = desk.saved()
    expect(document.text).toBe(`عاجل: ${articleText}`)
    expect(document.generator).toBe('warraq 0.1.0')
    expect(desk.journals()).toEqual([])
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
    expect(desk.saved()).toMatchObject({ desk: { x: 1 }, text: `«${articleText}` })
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
    expect(desk.saved().text).toBe(`«${articleText}`)
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
      expect([articleText, `عاجل: ${articleText}`]).toContain(desk.saved().text)
      desk.restart()
      const again = await desk.open()
      expect(again.article.log).toEqual(article.article.log)
      await again.append(typing(again.article, '«'))
      expect(await refusalOf(again.save())).toBe('none')
      expect(desk.saved().text).toBe(`«عاجل: ${articleText}`)
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
