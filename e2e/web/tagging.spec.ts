import { expect, type Locator, type Page } from '@playwright/test'
import { blocks, caret, caretIn, expectBlocks, select, sheet } from './sheet.ts'
import { test, type Web } from './web-test.ts'
import { currentCard, expectCounts, expectSaved, saveDocument } from './work.ts'

const visit = [
  'وصل رئيس البلدية كنان الرفاعي إلى مدينة الخابورة، ورافقه وفد من الأردن.',
  'وقال الرفاعي إن للخابورة مكانة خاصة، وإن والرفاعي وفريقه سيعودون.',
  'وشكر أهل الخابورة الضيوف.',
]

async function openVisit(web: Web): Promise<Page> {
  await web.write('visit.txt', visit.join('\n'))
  const page = await web.open('visit.txt')
  await expectBlocks(page, visit)
  return page
}

const tagWindow = (page: Page) => page.getByRole('dialog', { name: 'وسم التحديد' })
const tagged = (page: Page) => page.getByRole('region', { name: 'موسوم' })
const places = (page: Page) => tagWindow(page).getByRole('listbox', { name: 'المواضع' }).getByRole('option')

/** The tags of the document as it is saved now: label, start, end, quote. */
async function savedTags(web: Web, page: Page, file = 'visit.txt'): Promise<unknown[]> {
  const { annotations } = await saveDocument(web, page, file)
  return annotations
    .filter(({ type }) => type === 'entity')
    .map(({ label, selector: { start, end, quote } }) => [label, start, end, quote])
}

async function expectLabel(window: Locator, name: RegExp): Promise<void> {
  await expect(window.getByRole('radio', { name })).toBeChecked()
}

test('by keys alone: a word behind a clitic, its other places too', async ({ web }) => {
  const page = await openVisit(web)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('والرفاعي')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('F2')
  const window = tagWindow(page)
  await expect(window).toContainText('«و» خارج الوسم')
  await expect(window.getByRole('radio', { name: /شخص/ })).toBeFocused()
  await expect(places(page)).toHaveCount(3)
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(window).toBeHidden()
  await expect(sheet(page)).toBeFocused()
  await expect(page.getByText('وُسم «الرفاعي» شخص في 3 مواضع')).toBeVisible()
  expect(await savedTags(web, page)).toEqual([
    ['PER', 22, 29, 'الرفاعي'],
    ['PER', 77, 84, 'الرفاعي'],
    ['PER', 114, 121, 'الرفاعي'],
  ])
  await page.keyboard.press('Control+z')
  expect(await savedTags(web, page)).toEqual([])
  await page.keyboard.press('Control+y')
  expect(await savedTags(web, page)).toHaveLength(3)
})

test('by mouse: select, press, choose, one place only', async ({ web }) => {
  const page = await openVisit(web)
  await select(page, 'الخابورة')
  await page.getByRole('toolbar', { name: 'للتحديد' }).getByRole('button', { name: 'وسم' }).click()
  const window = tagWindow(page)
  await window.getByRole('radio', { name: /مكان/ }).click()
  await expect(places(page)).toHaveCount(3)
  await window.getByRole('button', { name: 'هذا وحده' }).click()
  expect(await savedTags(web, page)).toEqual([['LOC', 40, 48, 'الخابورة']])
  await expectCounts(page, 2, 0, 0, 2, 0)
})

test('Space takes the clitic in and out, arrows move the edges by a word', async ({ web }) => {
  const page = await openVisit(web)
  await caretIn(page, 'للخابورة')
  await page.keyboard.press('F2')
  const window = tagWindow(page)
  await expect(window).toContainText('«ل» خارج الوسم')
  await page.keyboard.press('Space')
  await expect(window).toContainText('«ل» داخل الوسم')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowLeft')
  await expect(window.locator('.pop__quote')).toHaveText('للخابورة مكانة')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('2')
  await page.keyboard.press('Shift+Enter')
  expect(await savedTags(web, page)).toEqual([['LOC', 89, 96, 'لخابورة']])
})

test('Escape leaves without tagging, and a digit then types', async ({ web }) => {
  const page = await openVisit(web)
  await caret(page, 'after', 'كنان')
  await page.keyboard.press('F2')
  await expect(tagWindow(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tagWindow(page)).toBeHidden()
  await page.keyboard.type('2')
  expect((await blocks(page))[0]).toContain('كنان2 الرفاعي')
  expect(await savedTags(web, page)).toEqual([])
})

test('a tag is given another label, another end, and taken away', async ({ web }) => {
  const page = await openVisit(web)
  await caretIn(page, 'الأردن')
  await page.keyboard.press('F2')
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  expect(await savedTags(web, page)).toEqual([['ORG', 64, 70, 'الأردن']])
  await caretIn(page, 'الأردن')
  await page.keyboard.press('F2')
  await expectLabel(tagWindow(page), /جهة/)
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  expect(await savedTags(web, page)).toEqual([['LOC', 64, 70, 'الأردن']])
  await page.keyboard.press('F2')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  expect(await savedTags(web, page)).toEqual([['LOC', 61, 70, 'من الأردن']])
  await page.keyboard.press('F2')
  await page.keyboard.press('Delete')
  expect(await savedTags(web, page)).toEqual([])
})

test('suggestions in the same name are taken one by one, or all, or refused', async ({ web }) => {
  const page = await openVisit(web)
  await caretIn(page, 'الخابورة')
  await page.keyboard.press('F2')
  await page.keyboard.press('2')
  await page.keyboard.press('Shift+Enter')
  await expectCounts(page, 2, 0, 0, 2, 0)
  await page.keyboard.press('F8')
  await expect(currentCard(page)).toHaveAccessibleName('الخابورة')
  await page.keyboard.press('Control+Enter')
  await expectCounts(page, 1, 0, 0, 1, 0)
  await page.keyboard.press('Control+Shift+Enter')
  await expectCounts(page, 0, 0, 0, 0, 0)
  expect(await savedTags(web, page)).toEqual([
    ['LOC', 40, 48, 'الخابورة'],
    ['LOC', 89, 96, 'لخابورة'],
  ])
  await page.keyboard.press('Control+z')
  await expectCounts(page, 1, 0, 0, 1, 0)
  await page.getByRole('button', { name: 'سِم الموضع' }).click()
  expect(await savedTags(web, page)).toHaveLength(3)
})

test('the entity has a name of its own, which other tags can take', async ({ web }) => {
  const page = await openVisit(web)
  await select(page, 'كنان الرفاعي')
  await page.keyboard.press('F2')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await caretIn(page, 'وقال الرفاعي')
  await caret(page, 'after', 'وقال الرف')
  await page.keyboard.press('F2')
  await tagWindow(page).getByRole('combobox', { name: 'الكيان' }).fill('كنان')
  await tagWindow(page)
    .getByRole('option', { name: /^كنان الرفاعي/ })
    .click()
  await tagWindow(page).getByRole('button', { name: /^سِم/ }).click()
  await expect(tagged(page)).toContainText('كنان الرفاعي')
  const { entities } = await saveDocument(web, page, 'visit.txt')
  expect(entities.map(({ name }) => name)).toEqual(['كنان الرفاعي'])
})

test('Ctrl+F8 walks the tags, and the list of tags leads to each', async ({ web }) => {
  const page = await openVisit(web)
  for (const word of ['كنان', 'الأردن']) {
    await caretIn(page, word)
    await page.keyboard.press('F2')
    await page.keyboard.press('Shift+Enter')
  }
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+F8')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('كنان')
  await page.keyboard.press('Control+F8')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('الأردن')
  await page.keyboard.press('Control+Shift+F8')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('كنان')
  await expect(tagged(page).getByRole('button', { name: 'ف 1' })).toHaveCount(2)
})

test('typing inside a tag grows it, at its edges not; deleting it all and undoing brings it back', async ({ web }) => {
  const page = await openVisit(web)
  await caretIn(page, 'الأردن')
  await page.keyboard.press('F2')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await caret(page, 'after', 'الأرد')
  await page.keyboard.type('ي')
  await caret(page, 'after', 'الأردين')
  await page.keyboard.type('ة')
  await caret(page, 'before', 'الأردين')
  await page.keyboard.type('ب')
  expect((await blocks(page))[0]).toContain('وفد من بالأردينة.')
  expect(await savedTags(web, page)).toEqual([['LOC', 65, 72, 'الأردين']])
  await select(page, 'بالأردينة')
  await page.keyboard.press('Delete')
  expect(await savedTags(web, page)).toEqual([])
  await page.keyboard.press('Control+z')
  expect(await savedTags(web, page)).toEqual([['LOC', 65, 72, 'الأردين']])
})

test('cutting and pasting inside the article carries tags along', async ({ web }) => {
  const page = await openVisit(web)
  await caretIn(page, 'الأردن')
  await page.keyboard.press('F2')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await select(page, 'وفد من الأردن')
  await page.keyboard.press('Control+x')
  expect(await savedTags(web, page)).toEqual([])
  await caret(page, 'before', 'وشكر أهل')
  await page.keyboard.press('Control+v')
  expect((await blocks(page))[2]).toBe('وفد من الأردنوشكر أهل الخابورة الضيوف.')
  expect(await savedTags(web, page)).toEqual([['LOC', 132, 138, 'الأردن']])
})

test('removing a copy hands its tags to the one that stays', async ({ web }) => {
  await web.article('harbour-deal.txt')
  const page = await web.open('harbour-deal.txt')
  await expectCounts(page, 9, 1, 8, 0, 0)
  await caretIn(page, 'ياسر الحمدان')
  await select(page, 'ياسر الحمدان')
  await page.keyboard.press('F2')
  await page.keyboard.press('1')
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByText('لا يضيع وسم: وسم واحد ينتقل إلى النسخة الباقية')).toBeVisible()
  await page.getByRole('button', { name: 'احذف 1 وأبقِ 2' }).click()
  await expect(page.getByText(/^حُذفت النسخة 1\. انتقل إلى النسخة الباقية وسم واحد/)).toBeVisible()
  expect(await savedTags(web, page, 'harbour-deal.txt')).toEqual([['PER', 372, 384, 'ياسر الحمدان']])
})

test('tags come back when the article is opened again', async ({ web }) => {
  const page = await openVisit(web)
  await caretIn(page, 'الأردن')
  await page.keyboard.press('F2')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expectSaved(page)
  await page.reload()
  await expect(tagged(page)).toContainText('الأردن')
  expect(await savedTags(web, page)).toEqual([['LOC', 64, 70, 'الأردن']])
})
