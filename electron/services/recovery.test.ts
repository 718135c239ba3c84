import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleText, Desk, typing } from './testing/desk.ts'
import { refusalOf } from './testing/refusal.ts'

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
    expect(desk.saved().text).toBe(`«عاجل خبر ${articleText}`)
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
    expect(desk.journals()).toHaveLength(1)
    desk.restart()
    expect((await desk.open()).opened()).toMatchObject({ savedEntries: 1, recovered: 0 })
    expect(desk.journals()).toEqual([])
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
    expect(desk.saved().text).toBe(`خبر ${articleText}`)
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
    const [journal] = desk.journals() as [string]
    writeFileSync(journal, desk.read(journal).replace('عاجل ', 'هادئ '))
    desk.restart()
    expect((await desk.open()).opened()).toMatchObject({ recovered: 1 })
    expect(existsSync(`${journal}.broken`)).toBe(true)
  })
})
