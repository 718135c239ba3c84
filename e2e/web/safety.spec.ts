import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { blocks, caret, expectBlocks, sheet } from './sheet.ts'
import { ended, test, type Web } from './web-test.ts'
import { expectSaved, openByPicker, saveDocument } from './work.ts'

const road = ['أُغلق طريق الجبل مساء السبت.', 'وقال الدرك إن الثلوج كثيفة.']
const more = ' ثم انقطعت الكهرباء عن القرى القريبة وتعطلت الهواتف حتى الصباح ووصلت الجرافات'

async function openRoad(web: Web): Promise<Page> {
  await web.write('road.txt', road.join('\n'))
  const page = await web.open('road.txt')
  await expectBlocks(page, road)
  return page
}

/** Watches, from inside the page, for the text that last stood on the screen together with the word that it is saved. */
async function watchSaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    const look = () => {
      const saved = document.querySelector('.doc__saved')?.textContent ?? ''
      const text = document.querySelector('[role="textbox"]')?.textContent ?? ''
      if (saved.startsWith('حُفظ')) console.info(`saved ${text}`)
      requestAnimationFrame(look)
    }
    look()
  })
}

/** Types on and on until `end` has cut it off; gives the text that was shown as saved last. */
async function typeUntil(page: Page, end: () => Promise<unknown>): Promise<string> {
  let saved = ''
  page.on('console', message => {
    if (message.text().startsWith('saved ')) saved = message.text().slice(6)
  })
  await watchSaved(page)
  await caret(page, 'after', 'مساء السبت')
  const typing = page.keyboard.type(more, { delay: 30 }).catch(() => {})
  await expect.poll(() => saved.length).toBeGreaterThan(road.join('').length + 20)
  await end()
  await typing
  return saved
}

async function expectKept(page: Page, saved: string): Promise<void> {
  await expect(sheet(page)).toBeVisible()
  const [first = ''] = await blocks(page)
  expect(`${first}${road[1]}`.length).toBeGreaterThanOrEqual(saved.length)
  expect(first.replace(/\.$/, '').startsWith(saved.slice(0, saved.indexOf('.')))).toBe(true)
}

test('what was shown as saved survives the server', async ({ web }) => {
  web.expectFault(/Failed to load resource|ERR_|EventSource/)
  const page = await openRoad(web)
  const { process } = web.running()
  const saved = await typeUntil(page, async () => {
    process.kill('SIGKILL')
    await ended(process)
  })
  await page.close()
  const again = await web.open('road.txt')
  await expectKept(again, saved)
  await expect(again.getByText(/استُعيد \d+ تعديل/)).toBeVisible()
  await again.getByRole('button', { name: 'اعرض ما استُعيد' }).click()
  await expect(again.getByRole('region', { name: 'التغييرات' }).getByRole('article').first()).toBeVisible()
})

test('what was shown as saved survives the window', async ({ web }) => {
  const page = await openRoad(web)
  const devtools = await page.context().newCDPSession(page)
  const saved = await typeUntil(page, async () => {
    const crashed = page.waitForEvent('crash')
    void devtools.send('Page.crash').catch(() => {})
    await crashed
  })
  await page.close()
  await expectKept(await web.open(), saved)
})

test('closing the tab puts on disk what was typed last', async ({ web }) => {
  const page = await openRoad(web)
  await caret(page, 'after', 'مساء السبت')
  await page.keyboard.type(' الماضي')
  await page.close({ runBeforeUnload: true })
  const again = await web.open()
  await expectBlocks(again, ['أُغلق طريق الجبل مساء السبت الماضي.', 'وقال الدرك إن الثلوج كثيفة.'])
})

test('a server that is gone is said at once, and nothing is called saved', async ({ web }) => {
  web.expectFault(/Failed to load resource|ERR_|EventSource/)
  const page = await openRoad(web)
  const { process } = web.running()
  process.kill('SIGKILL')
  await ended(process)
  await caret(page, 'after', 'مساء السبت')
  await page.keyboard.type(' الماضي')
  const said = 'انقطع الاتصال بالبرنامج، فلم يُحفظ آخر ما كتبت.'
  await expect(page.getByRole('banner')).toContainText(said)
  await expect(page.getByRole('alert').filter({ hasText: said })).toHaveCount(1)
  await expectBlocks(page, ['أُغلق طريق الجبل مساء السبت الماضي.', 'وقال الدرك إن الثلوج كثيفة.'])
})

test('a source that changed on disk is compared, and the work stays', async ({ web }) => {
  const page = await openRoad(web)
  await caret(page, 'after', 'مساء السبت')
  await page.keyboard.type(' الماضي')
  await expectSaved(page)
  await web.write('road.txt', 'أُغلق طريق الجبل مساء الأحد.\nوقال الدرك إن الثلوج كثيفة.')
  const banner = page.getByText('تغيّر الملف المصدر على القرص الساعة')
  await expect(banner).toBeVisible()
  await page.getByRole('button', { name: 'قارن', exact: true }).click()
  const comparison = page.getByRole('dialog', { name: 'المصدر قبل التغيّر وبعده' })
  await expect(comparison.locator('del')).toHaveText('السبت')
  await expect(comparison.locator('ins')).toHaveText('الأحد')
  await comparison.getByRole('button', { name: 'أبقِ نصّي' }).click()
  await expect(banner).toBeHidden()
  await expectBlocks(page, ['أُغلق طريق الجبل مساء السبت الماضي.', 'وقال الدرك إن الثلوج كثيفة.'])
})

test('the work can begin again from the changed source', async ({ web }) => {
  const page = await openRoad(web)
  await caret(page, 'after', 'مساء السبت')
  await page.keyboard.type(' الماضي')
  await expectSaved(page)
  await web.write('road.txt', 'فُتح طريق الجبل.')
  await page.getByRole('button', { name: 'قارن', exact: true }).click()
  await page.getByRole('button', { name: 'ابدأ من الجديد' }).click()
  await expectBlocks(page, ['فُتح طريق الجبل.'])
  await expect(page.getByText('تغيّر الملف المصدر على القرص الساعة')).toBeHidden()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('أخيرا ')
  await expectSaved(page)
  await page.reload()
  await expectBlocks(page, ['أخيرا فُتح طريق الجبل.'])
})

test('a document that someone else changed is not written over unasked', async ({ web }) => {
  const page = await openRoad(web)
  await caret(page, 'after', 'مساء السبت')
  await page.keyboard.type(' الماضي')
  await saveDocument(web, page, 'road.txt')
  await web.write('road.txt.warraq.json', '{"theirs":true}')
  await page.keyboard.press('Control+s')
  const question = page.getByRole('alertdialog', { name: 'تغيّر المستند على القرص' })
  await question.getByRole('button', { name: 'إلغاء' }).click()
  expect(await web.read('road.txt.warraq.json')).toBe('{"theirs":true}')
  await page.keyboard.press('Control+s')
  await question.getByRole('button', { name: 'احفظ نسختي فوقه' }).click()
  await expect.poll(async () => JSON.parse(await web.read('road.txt.warraq.json')).text).toContain('السبت الماضي')
})

test('a document that is broken, of a later version or at odds with itself is said, and left alone', async ({
  web,
}) => {
  const page = await openRoad(web)
  await caret(page, 'after', 'مساء السبت')
  await page.keyboard.type(' الماضي')
  await saveDocument(web, page, 'road.txt')
  const good = await web.read('road.txt.warraq.json')
  await page.close()
  const bad = {
    'broken.warraq.json': [good.slice(0, good.length / 2), 'ناقص أو معطوب فلا يُقرأ'],
    'later.warraq.json': [good.replace('"version": 1', '"version": 99'), 'بإصدار أحدث من ورّاق'],
    'odd.warraq.json': [good.replace('"text": "أُغلق طريق الجبل', '"text": "فُتح طريق الجبل'), 'غيّره برنامج آخر'],
  } as const
  for (const [name, [content]] of Object.entries(bad)) await web.write(name, content)
  const start = await web.open()
  await expectBlocks(start, ['أُغلق طريق الجبل مساء السبت الماضي.', 'وقال الدرك إن الثلوج كثيفة.'])
  for (const [name, [content, said]] of Object.entries(bad)) {
    await start.keyboard.press('Control+o')
    await start.getByRole('option', { name }).click()
    const fault = start.getByRole('alertdialog', { name: `تعذّرت قراءة ${name}` })
    await expect(fault).toContainText(said)
    await fault.getByRole('button', { name: 'أخفِ التنبيه' }).click()
    await expect(fault).toBeHidden()
    expect(await web.read(name)).toBe(content)
  }
})

test('a bad file said over an open article leaves the article open', async ({ web }) => {
  await web.write('empty.txt', '')
  const page = await openRoad(web)
  await openByPicker(page, 'e')
  const fault = page.getByRole('alertdialog', { name: 'تعذّرت قراءة empty.txt' })
  await expect(fault).toContainText('لا نصّ في «empty.txt». اختر ملفًا آخر، أو ألصق النصّ.')
  await page.keyboard.press('Escape')
  await expect(fault).toBeHidden()
  await expectBlocks(page, road)
})

test('an article whose source is gone goes on from its document', async ({ web }) => {
  const page = await openRoad(web)
  await caret(page, 'after', 'مساء السبت')
  await page.keyboard.type(' الماضي')
  await saveDocument(web, page, 'road.txt')
  await page.close()
  const { process } = web.running()
  process.kill('SIGKILL')
  await ended(process)
  await rm(join(web.folder, 'road.txt'))
  const again = await web.open('road.txt.warraq.json')
  await expectBlocks(again, ['أُغلق طريق الجبل مساء السبت الماضي.', 'وقال الدرك إن الثلوج كثيفة.'])
})
