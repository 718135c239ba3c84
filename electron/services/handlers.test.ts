import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OpenedArticle } from '../../shared/contract/contract.ts'
import type { Outcome } from '../../shared/contract/refusal.ts'
import { articleText, Desk, tagging, typing } from './testing/desk.ts'
import { frontOf } from './testing/front.ts'

function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusal.words.en)
  return outcome.value
}

function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.refusal.code
}

async function opened(desk: Desk): Promise<OpenedArticle> {
  return given(await frontOf(desk).call('article.open', { path: 'a.txt' }))
}

test('an article is opened, worked on, saved and exported through the contract', async () => {
  const desk = new Desk()
  const front = frontOf(desk)
  const { id } = await opened(desk)
  const article = (await desk.services.articles.get(id)).article
  const entries = typing(article, 'عاجل: ')
  expect(given(await front.call('article.append', { id, entries }))).toEqual({
    entries: 1,
    at: '2026-03-04T05:06:07.000Z',
  })
  expect(given(await front.call('article.save', { id }))).toMatchObject({ path: desk.document, entries: 1 })
  const exported = given(await front.call('article.export', { id, format: 'txt', path: 'out.txt' }))
  expect(exported).toEqual({ path: join(desk.folder, 'out.txt'), content: null, name: 'out.txt', losses: [] })
  expect(desk.read(join(desk.folder, 'out.txt'))).toBe(`عاجل: ${articleText}`)
  expect(await front.call('article.close', { id })).toBeNull()
  expect(codeOf(await front.call('article.save', { id }))).toBe('not-open')
})

test('without a path the export comes back, and says what is lost', async () => {
  const desk = new Desk()
  const front = frontOf(desk)
  const { id } = await opened(desk)
  const { article } = await desk.services.articles.get(id)
  await desk.services.articles.append(id, [tagging(article, 19, 25)])
  const exported = given(await front.call('article.export', { id, format: 'txt', path: null }))
  expect(exported).toMatchObject({ path: null, content: articleText, name: 'a-corrected.txt' })
  expect(exported.losses).toEqual([{ words: { ar: 'وسوم الكيانات', en: 'Entity tags' }, count: 1 }])
  const preview = given(await front.call('article.preview', { id, format: 'doccano' }))
  expect(JSON.parse(preview.text)).toEqual({ text: articleText, label: [[19, 25, 'LOC']] })
})

test('an export goes neither over the source nor over the document', async () => {
  const desk = new Desk()
  const front = frontOf(desk)
  const { id } = await opened(desk)
  symlinkSync(desk.source, join(desk.folder, 'link.txt'))
  for (const path of ['a.txt', 'a.txt.warraq.json', 'link.txt'])
    expect(codeOf(await front.call('article.export', { id, format: 'txt', path }))).toBe('not-allowed')
  expect(codeOf(await front.call('article.export', { id, format: 'brat', path: null }))).toBe('unknown-format')
  expect(desk.read(desk.source)).toBe(articleText)
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
  ['EIO', 'io'],
] as const)('an export that meets %s is refused as %s', async (how, code) => {
  for (const call of ['open', 'handle.write', 'handle.sync', 'rename'] as const) {
    const desk = new Desk()
    const front = frontOf(desk)
    const { id } = await opened(desk)
    desk.files.plan([{ call, nth: 1, how }])
    expect(codeOf(await front.call('article.export', { id, format: 'txt', path: 'out.txt' }))).toBe(code)
  }
})

test('paths lead out neither by dots, nor by links, nor by name', async () => {
  const desk = new Desk()
  const front = frontOf(desk)
  const outside = join(desk.folder, '..', 'outside')
  mkdirSync(outside)
  writeFileSync(join(outside, 's.txt'), 'سرّ')
  symlinkSync(outside, join(desk.folder, 'linked'))
  symlinkSync(join(outside, 's.txt'), join(desk.folder, 'linked.txt'))
  const { id } = await opened(desk)
  for (const path of [
    '../outside/s.txt',
    'linked/s.txt',
    'linked.txt',
    join(outside, 's.txt'),
    '/etc/passwd',
    'a\0b.txt',
  ]) {
    expect(codeOf(await front.call('article.open', { path }))).toBe('not-allowed')
    expect(codeOf(await front.call('article.export', { id, format: 'txt', path }))).toBe('not-allowed')
  }
  for (const path of ['..', 'linked', '/'])
    expect(codeOf(await front.call('folder.list', { path }))).toBe('not-allowed')
})

test('a folder shows what can be opened, folders first, and no link that leads out', async () => {
  const desk = new Desk()
  const front = frontOf(desk)
  for (const name of ['ب.txt', 'x.exe', '.hidden.txt', 'n.md', 'p.html']) writeFileSync(join(desk.folder, name), 'x')
  mkdirSync(join(desk.folder, 'zzz', 'deep'), { recursive: true })
  symlinkSync('/etc', join(desk.folder, 'etc'))
  symlinkSync(desk.source, join(desk.folder, 'c.txt'))
  const listing = given(await front.call('folder.list', { path: '' }))
  expect(listing.path).toBe('')
  expect(listing.entries.map(({ name, folder }) => `${name}${folder ? '/' : ''}`).sort()).toEqual(
    ['zzz/', 'ب.txt', 'a.txt', 'c.txt', 'n.md', 'p.html'].sort(),
  )
  expect(listing.entries[0]?.name).toBe('zzz')
  expect(listing.entries.find(({ name }) => name === 'a.txt')).toMatchObject({ folder: false, size: 123 })
  expect(given(await front.call('folder.list', { path: 'zzz' })).path).toBe('zzz')
})

test('the recent list has the article opened last, and forgets', async () => {
  const desk = new Desk()
  const front = frontOf(desk)
  const { id } = await opened(desk)
  expect(await front.call('recent.list', {})).toEqual([
    {
      path: desk.source,
      name: 'a.txt',
      title: 'وصل وزير النقل إلى المكلا.وقال إن الميناء سيعمل غدا.',
      words: 13,
      state: 'open',
      blockers: 0,
      at: '2026-03-04T05:06:07.000Z',
    },
  ])
  await front.call('article.describe', { id, title: 'وزير النقل', words: 13, blockers: 2, state: 'in-review' })
  expect(await front.call('recent.list', {})).toMatchObject([{ title: 'وزير النقل', blockers: 2, state: 'in-review' }])
  expect(await front.call('recent.forget', { path: desk.source })).toBeNull()
  expect(await front.call('recent.list', {})).toEqual([])
})

test('an article that this front may not open is not offered by it', async () => {
  const desk = new Desk()
  await opened(desk)
  const elsewhere = new Desk()
  writeFileSync(join(elsewhere.folder, '..', 'x'), '')
  mkdirSync(elsewhere.data)
  writeFileSync(join(elsewhere.data, 'recent.json'), desk.read(join(desk.data, 'recent.json')))
  expect(await frontOf(elsewhere).call('recent.list', {})).toEqual([])
})

test('an article opens although the recent list cannot be written', async () => {
  const desk = new Desk()
  desk.files.plan([{ call: 'rename', nth: 'always', how: 'ENOSPC' }])
  expect((await opened(desk)).original[1]?.text).toBe('الوزير يزور عدن')
})

test('the sample is worked on in a copy, which stays what it has become', async () => {
  const desk = new Desk()
  const sample = join(desk.folder, '..', 'sample.txt')
  writeFileSync(sample, 'مقال نموذجي')
  const front = frontOf(desk)
  const { id, source } = given(await front.call('article.sample', {}))
  expect(source).toMatchObject({ name: 'sample.txt', path: null })
  await desk.services.articles.append(id, typing((await desk.services.articles.get(id)).article, '«'))
  await front.call('article.save', { id })
  expect(desk.read(sample)).toBe('مقال نموذجي')
  desk.restart()
  expect(given(await frontOf(desk).call('article.sample', {})).log).toHaveLength(1)
  rmSync(sample)
  rmSync(desk.data, { recursive: true })
  desk.restart()
  expect(codeOf(await frontOf(desk).call('article.sample', {}))).toBe('missing')
})

test.each([
  [{ name: 'لصق', text: 'نصّ\r\nثان' }, ['نصّ', 'ثان'], 'لصق.txt'],
  [{ name: 'لصق', text: 'نصّ', html: '<p>نصّ <b>غامق</b></p><p>ثان</p>' }, ['نصّ غامق', 'ثان'], 'لصق.html'],
  [{ name: 'b.txt', bytes: Buffer.from('نصّ').toString('base64') }, ['نصّ'], 'b.txt'],
])('a new article from %j', async (created, blocks, name) => {
  const { original, source } = given(await frontOf(new Desk()).call('article.create', created))
  expect(original.map(({ text }) => text)).toEqual(blocks)
  expect(source).toMatchObject({ name, path: null })
})

test('nothing to make an article of is refused', async () => {
  expect(codeOf(await frontOf(new Desk()).call('article.create', { name: 'x' }))).toBe('empty')
  expect(codeOf(await frontOf(new Desk()).call('article.create', { name: 'x', html: '<script>x</script>' }))).toBe(
    'empty',
  )
})

test('a changed source that the person kept away from is not spoken of again', async () => {
  const desk = new Desk()
  const front = frontOf(desk)
  const { id } = await opened(desk)
  await front.call('article.save', { id })
  writeFileSync(desk.source, 'نصّ آخر')
  desk.restart()
  expect((await opened(desk)).sourceChanged).toEqual({ text: 'نصّ آخر' })
  expect(codeOf(await frontOf(desk).call('article.keep', { id }))).toBe('ok')
  desk.restart()
  expect((await opened(desk)).sourceChanged).toBeNull()
  writeFileSync(desk.source, 'نصّ ثالث')
  desk.restart()
  expect((await opened(desk)).sourceChanged).toEqual({ text: 'نصّ ثالث' })
})

test('one setting is set without the others', async () => {
  const desk = new Desk()
  const front = frontOf(desk)
  await front.call('settings.set', { person: 'ليلى', textSize: 120 })
  expect(given(await front.call('settings.set', { theme: 'dark' }))).toMatchObject({
    person: 'ليلى',
    textSize: 120,
    theme: 'dark',
  })
  expect(await front.call('settings.get', {})).toMatchObject({ person: 'ليلى', theme: 'dark', language: 'ar' })
  desk.files.plan([{ call: 'rename', nth: 1, how: 'ENOSPC' }])
  expect(codeOf(await front.call('settings.set', { theme: 'light' }))).toBe('disk-full')
})

test('the lexicon takes and gives', async () => {
  const front = frontOf(new Desk())
  const add = { names: [{ text: 'المكلا', label: 'LOC' }], words: ['إس-400'] }
  expect(given(await front.call('lexicon.change', { add }))).toMatchObject(add)
  expect(given(await front.call('lexicon.change', { remove: { words: ['إس-400'] } })).words).toEqual([])
  expect((await front.call('lexicon.get', {})).names).toEqual(add.names)
})

test('every window hears what one of them changed', async () => {
  const desk = new Desk()
  const heard = desk.hear()
  const front = frontOf(desk)
  await front.call('settings.set', { theme: 'dark' })
  await front.call('lexicon.change', { add: { words: ['إس-400'] } })
  expect(heard).toMatchObject([
    { name: 'settings-changed', event: { theme: 'dark' } },
    { name: 'lexicon-changed', event: { words: ['إس-400'] } },
  ])
})

test('what another program changes in settings and lexicon is told', async () => {
  const desk = new Desk()
  await desk.services.start()
  const heard = desk.hear()
  await desk.services.settings.get()
  writeFileSync(join(desk.data, 'settings.json'), '{"person":"سلمى"}')
  writeFileSync(join(desk.data, 'lexicon.json'), '{"words":["جديد"]}')
  await expect.poll(() => heard.map(({ name }) => name).sort()).toEqual(['lexicon-changed', 'settings-changed'])
  expect(heard.find(({ name }) => name === 'settings-changed')?.event).toMatchObject({ person: 'سلمى' })
  await desk.services.close()
})

test.each([
  ['article.open', {}],
  ['article.open', { path: '' }],
  ['article.append', { id: 'x', entries: [{ n: 1 }] }],
  ['settings.set', { textSize: 900 }],
] as const)('%s of a wrong shape is rejected', async (name, argument) => {
  await expect(frontOf(new Desk()).call(name, argument as never)).rejects.toThrow()
})
