import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import {
  answerOpenDialog,
  answerQuestions,
  answerSaveDialog,
  chooseMenuItem,
  closeWindow,
  menuTitles,
  questionsAsked,
  windowCount,
} from './desktop-acts.ts'
import { type Desktop, ended, type Running, test } from './desktop-test.ts'
import { expectDocument, mend, reviewAndTakeBack, tagBehindClitic } from './whole-job.ts'

const voyage = 'غادرت السفينة ميناء الواحة فجر الأحد.\nوقال القبطان إن الرحلة ستدوم ثلاثة أيام.\n'
const market = 'افتُتحت السوق الجديدة في حي النخيل.\nوحضر الافتتاح رئيس البلدية.\n'

const sheet = (page: Page) => page.getByRole('textbox', { name: 'نص المقال' })
const recovered = (page: Page) => page.getByRole('status').filter({ hasText: 'عملك من المرة السابقة هنا.' })

/** Types at the end of the first paragraph and waits until that is shown as saved. */
async function typeAndKeep(page: Page, text: string): Promise<void> {
  await sheet(page).getByText('فجر الأحد').click()
  await page.keyboard.press('End')
  await page.keyboard.type(text)
  await expect(page.getByText('يُحفظ الآن…')).toBeHidden()
  await expect(page.getByText(/^حُفظ تلقائيًّا/)).toBeVisible()
}

/** Starts with an article whose document lacks a change, which the journal has. */
async function startChanged(desktop: Desktop): Promise<Running & { file: string }> {
  const file = await desktop.article('voyage.txt', voyage)
  const running = await desktop.start(file)
  await typeAndKeep(running.page, ' وعادت')
  return { ...running, file }
}

const isFocused = async (app: ElectronApplication, page: Page) =>
  (await app.browserWindow(page)).evaluate(window => window.isFocused())

test('starts with the start screen and Arabic menus', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await expect(page.getByRole('button', { name: 'افتح ملفًا' })).toBeVisible()
  expect(await menuTitles(app)).toEqual(['ملف', 'تحرير', 'الملاحظات', 'الوسوم', 'عرض', 'مساعدة'])
})

test('the menus follow the language of the interface', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await page.getByRole('button', { name: 'افتح ملفًا' }).waitFor()
  await chooseMenuItem(app, page, 'palette.open')
  await page.keyboard.type('English')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible()
  await expect.poll(() => menuTitles(app)).toEqual(['File', 'Edit', 'Findings', 'Tags', 'View', 'Help'])
})

test('opens the files it was started with, each in a window', async ({ desktop }) => {
  await desktop.article('voyage.txt', voyage)
  await desktop.article('market.txt', market)
  const { app } = await desktop.start('voyage.txt', 'market.txt')
  await expect.poll(() => app.windows().length).toBe(2)
  const texts = await Promise.all(app.windows().map(page => sheet(page).getByRole('paragraph').first().textContent()))
  expect(texts.toSorted()).toEqual(['افتُتحت السوق الجديدة في حي النخيل.', 'غادرت السفينة ميناء الواحة فجر الأحد.'])
})

test('a file that is not there is said, in the window that was to show it', async ({ desktop }) => {
  const { app, page } = await desktop.start('gone.txt')
  await expect(page.getByRole('alert').filter({ hasText: 'gone.txt' })).toBeVisible()
  await desktop.article('voyage.txt', voyage)
  await desktop.startAgain('voyage.txt')
  await expect(sheet(page)).toContainText('غادرت السفينة')
  expect(await windowCount(app)).toBe(1)
})

test('opens a chosen file here, a second one in its own window, the same one in the window it has', async ({
  desktop,
}) => {
  const [first, second] = [await desktop.article('voyage.txt', voyage), await desktop.article('market.txt', market)]
  const { app, page } = await desktop.start()
  await answerOpenDialog(app, [first])
  await page.getByRole('button', { name: 'افتح ملفًا' }).click()
  await expect(sheet(page)).toContainText('غادرت السفينة')
  await answerOpenDialog(app, [second])
  const opening = app.waitForEvent('window')
  await page.keyboard.press('Control+o')
  const other = await opening
  await expect(sheet(other)).toContainText('افتُتحت السوق')
  await answerOpenDialog(app, [first])
  await chooseMenuItem(app, other, 'file.open')
  await expect.poll(() => isFocused(app, page)).toBe(true)
  expect(await windowCount(app)).toBe(2)
})

test('another start opens its files in the program that runs', async ({ desktop }) => {
  const { app, page } = await desktop.start(await desktop.article('voyage.txt', voyage))
  await expect(sheet(page)).toContainText('غادرت السفينة')
  await desktop.article('market.txt', market)
  const opening = app.waitForEvent('window')
  await desktop.startAgain('market.txt')
  await expect(sheet(await opening)).toContainText('افتُتحت السوق')
  await desktop.startAgain('voyage.txt')
  await expect.poll(() => isFocused(app, page)).toBe(true)
  expect(await windowCount(app)).toBe(2)
})

test('saves by the menu beside the source, which stays as it is', async ({ desktop }) => {
  const { app, page, process, file } = await startChanged(desktop)
  await chooseMenuItem(app, page, 'file.save')
  await expect(page.getByText('voyage.txt.warraq.json')).toBeVisible()
  const saved = JSON.parse(await readFile(`${file}.warraq.json`, 'utf8'))
  expect(saved.text).toBe(voyage.replace('الأحد.', 'الأحد. وعادت'))
  expect(await readFile(file, 'utf8')).toBe(voyage)
  await closeWindow(app, page)
  await ended(process)
})

test('exports to the file that the person names', async ({ desktop }) => {
  const { app, page } = await startChanged(desktop)
  const target = join(desktop.folder, 'out.txt')
  await answerSaveDialog(app, target)
  await chooseMenuItem(app, page, 'review.toggle')
  await page.getByRole('button', { name: 'تصدير' }).click()
  await page.getByRole('menuitem', { name: 'نص' }).first().click()
  await expect.poll(() => readFile(target, 'utf8').catch(() => '')).toBe(voyage.replace('الأحد.', 'الأحد. وعادت'))
})

test('asks before it closes on work that is not in the document', async ({ desktop }) => {
  const { app, page, process, file } = await startChanged(desktop)
  await answerQuestions(app, 'إلغاء', 'حفظ')
  await closeWindow(app, page)
  await expect.poll(() => questionsAsked(app)).toEqual(['أتحفظ تعديلاتك على «voyage.txt»؟'])
  await expect(sheet(page)).toContainText('فجر الأحد. وعادت')
  await closeWindow(app, page)
  await ended(process)
  expect(JSON.parse(await readFile(`${file}.warraq.json`, 'utf8')).text).toContain('فجر الأحد. وعادت')
})

test('closing puts on disk what was typed last, and without saving it comes back', async ({ desktop }) => {
  const { app, page, process, file } = await startChanged(desktop)
  await answerQuestions(app, 'عدم الحفظ')
  await page.keyboard.type(' سالمة')
  await closeWindow(app, page)
  await ended(process)
  expect(await readdir(desktop.folder)).toEqual(['data', 'voyage.txt'])
  const again = await desktop.start(file)
  await expect(sheet(again.page)).toContainText('فجر الأحد. وعادت سالمة')
  await expect(recovered(again.page)).toBeVisible()
})

test('quitting asks for each window, and ends at the first that stays', async ({ desktop }) => {
  const { app, page, process } = await startChanged(desktop)
  await desktop.article('market.txt', market)
  const opening = app.waitForEvent('window')
  await desktop.startAgain('market.txt')
  await expect(sheet(await opening)).toContainText('افتُتحت السوق')
  await answerQuestions(app, 'إلغاء', 'عدم الحفظ')
  await app.evaluate(({ app: electronApp }) => electronApp.quit())
  await expect.poll(() => questionsAsked(app)).toHaveLength(1)
  expect(await windowCount(app)).toBe(2)
  await expect(sheet(page)).toContainText('فجر الأحد. وعادت')
  await app.close()
  await ended(process)
})

test('a window comes back where it stood', async ({ desktop }) => {
  const { app, page, process } = await desktop.start()
  await page.getByRole('button', { name: 'افتح ملفًا' }).waitFor()
  const bounds = { x: 48, y: 64, width: 1000, height: 700 }
  await (await app.browserWindow(page)).evaluate((window, to) => window.setBounds(to), bounds)
  await closeWindow(app, page)
  await ended(process)
  const again = await desktop.start()
  await again.page.getByRole('button', { name: 'افتح ملفًا' }).waitFor()
  const window = await again.app.browserWindow(again.page)
  expect(await window.evaluate(native => native.getBounds())).toEqual(bounds)
})

test('the page goes nowhere and opens nothing', async ({ desktop }) => {
  const { app, page } = await desktop.start(await desktop.article('voyage.txt', voyage))
  await expect(sheet(page)).toContainText('غادرت السفينة')
  const before = page.url()
  const opened = await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://elsewhere.invalid/'
    document.body.append(link)
    link.click()
    link.target = '_blank'
    link.click()
    return window.open('https://elsewhere.invalid/') === null
  })
  expect(opened).toBe(true)
  await page.evaluate(() => {
    location.href = 'https://elsewhere.invalid/'
  })
  await expect(sheet(page)).toContainText('غادرت السفينة')
  expect(page.url()).toBe(before)
  expect(await windowCount(app)).toBe(1)
})

test('the page has the bridge and nothing else of Electron or Node', async ({ desktop }) => {
  const { page } = await desktop.start()
  await page.getByRole('button', { name: 'افتح ملفًا' }).waitFor()
  const seen = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow))
    const own = /^\d+$|^__zod_/
    const bridge = (window as unknown as { warraq: object }).warraq
    return {
      extra: Object.getOwnPropertyNames(window).filter(name => !usual.has(name) && !own.test(name)),
      bridge: Object.keys(bridge),
      frozen: Object.isFrozen(bridge),
    }
  })
  expect(seen).toEqual({ extra: ['warraq'], bridge: ['call', 'on'], frozen: true })
})

test('nothing inline runs in the page', async ({ desktop }) => {
  const { page } = await desktop.start()
  await page.getByRole('button', { name: 'افتح ملفًا' }).waitFor()
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "inline"'
    document.head.append(script)
    return document.title
  })
  expect(ran).not.toBe('inline')
})

test('a page that is not the app is not answered', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await page.getByRole('button', { name: 'افتح ملفًا' }).waitFor()
  const opening = app.waitForEvent('window')
  await app.evaluate(
    ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ webPreferences: { preload, sandbox: true } })
      return window.loadURL('data:text/html,<p>elsewhere</p>')
    },
    join(import.meta.dirname, '../dist/preload.cjs'),
  )
  const foreign = await opening
  await expect(foreign.getByText('elsewhere')).toBeVisible()
  await expect(foreign.evaluate(callBridge, ['settings.get', {}] as const)).rejects.toThrow(
    'Only the page of the app may call',
  )
})

test('unknown calls, wrong arguments and files that nobody chose are refused', async ({ desktop }) => {
  const { page } = await desktop.start()
  await page.getByRole('button', { name: 'افتح ملفًا' }).waitFor()
  await expect(page.evaluate(callBridge, ['file.delete', {}] as const)).rejects.toThrow('Unknown call')
  await expect(page.evaluate(callBridge, ['toString', {}] as const)).rejects.toThrow('Unknown call')
  await expect(page.evaluate(callBridge, ['article.open', { path: 7 }] as const)).rejects.toThrow('expected string')
  const secret = await desktop.article('secret.txt', market)
  expect(await page.evaluate(callBridge, ['article.open', { path: secret }] as const)).toMatchObject({
    ok: false,
    refusal: { code: 'not-allowed' },
  })
})

test('what was shown as saved survives the main process', async ({ desktop }) => {
  const { page, process, file } = await startChanged(desktop)
  const typing = page.keyboard.type(' ثم غادرت مرة أخرى إلى الجزيرة القريبة', { delay: 20 }).catch(() => {})
  await expect(sheet(page)).toContainText('وعادت ثم')
  process.kill('SIGKILL')
  await ended(process)
  await typing
  const again = await desktop.start(file)
  await expect(sheet(again.page)).toContainText('فجر الأحد. وعادت')
  await expect(recovered(again.page)).toBeVisible()
})

test('what was shown as saved survives the window', async ({ desktop }) => {
  const { app, page } = await startChanged(desktop)
  await answerQuestions(app, 'فتح من جديد')
  const opening = app.waitForEvent('window')
  await (await app.browserWindow(page)).evaluate(window => window.webContents.forcefullyCrashRenderer())
  await expect(sheet(await opening)).toContainText('فجر الأحد. وعادت')
  expect(await questionsAsked(app)).toEqual(['توقّفت نافذة «voyage.txt» فجأة.'])
})

/** Runs in the page: a call past everything that the page itself would ask. */
function callBridge([name, argument]: readonly [string, unknown]): Promise<unknown> {
  const { warraq } = window as unknown as { warraq: { call(name: string, argument: unknown): Promise<unknown> } }
  return warraq.call(name, argument)
}

test('an article is opened, mended, tagged, reviewed, exported and opened again', async ({ desktop }) => {
  const source = await readFile(join(import.meta.dirname, 'articles/harbour-deal.txt'), 'utf8')
  const file = await desktop.article('harbour-deal.txt', source)
  const { app, page, process } = await desktop.start(file)
  await mend(page)
  await tagBehindClitic(page)
  await reviewAndTakeBack(page)
  await exportDocument(app, page, join(desktop.folder, 'first.json'))
  await page.keyboard.press('Control+s')
  await expect(page.getByText('حُفظ المستند harbour-deal.txt.warraq.json')).toBeVisible()
  await expectDocument(join(desktop.folder, 'first.json'))
  await expectDocument(`${file}.warraq.json`)
  expect(await readFile(file, 'utf8')).toBe(source)
  await closeWindow(app, page)
  await ended(process)

  const again = await desktop.start(file)
  await expect(sheet(again.page)).toContainText('والحمدان سيوقعانه')
  await exportDocument(again.app, again.page, join(desktop.folder, 'second.json'))
  expect(await readFile(join(desktop.folder, 'second.json'), 'utf8')).toBe(
    await readFile(join(desktop.folder, 'first.json'), 'utf8'),
  )
})

async function exportDocument(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await answerSaveDialog(app, path)
  await page.keyboard.press('Control+Shift+e')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`صُدّر إلى ${basename(path)}`)).toBeVisible()
}
