import { expect, type Page } from '@playwright/test'
import { caretIn, expectBlocks, select, sheet } from './sheet.ts'
import { test, type Web } from './web-test.ts'
import { expectCounts, expectSaved, saveDocument } from './work.ts'

const harvest = [
  'موسم وفير',
  'من مراسلنا في القرية',
  'قُطف الزيتون هذا العام قبل أوانه بأسبوعين.',
  'وقال مزارع إن السعر لم يتغيّر.',
]

async function openHarvest(web: Web): Promise<Page> {
  await web.write('harvest.txt', harvest.join('\n'))
  const page = await web.open('harvest.txt')
  await expectBlocks(page, harvest)
  return page
}

const saved = (web: Web, page: Page) => saveDocument(web, page, 'harvest.txt')

test('a note is put on words, answered, resolved, opened again and deleted', async ({ web }) => {
  const page = await openHarvest(web)
  await select(page, 'بأسبوعين')
  await page.keyboard.press('Shift+F2')
  await expect(page.getByRole('dialog', { name: 'تعليق جديد' })).toContainText('بأسبوعين')
  await page.keyboard.type('من قال هذا؟')
  await page.keyboard.press('Control+Enter')
  const note = page.getByRole('article', { name: 'من قال هذا؟' })
  await expect(note).toContainText('سلمى')
  await expect(note).toContainText('بأسبوعين')
  await expectCounts(page, 1, 0, 0, 0, 1)
  await note.getByRole('textbox', { name: 'ردّ على التعليق' }).fill('نقيب المزارعين')
  await page.keyboard.press('Enter')
  await expect(note).toContainText('نقيب المزارعين')
  expect((await saved(web, page)).notes).toMatchObject([
    {
      anchor: { start: 64, end: 72, quote: 'بأسبوعين' },
      text: 'من قال هذا؟',
      author: 'سلمى',
      replies: [{ text: 'نقيب المزارعين', author: 'سلمى' }],
      resolved: null,
    },
  ])
  await note.getByRole('button', { name: 'حُلّ' }).click()
  await expect(note).toContainText('حلّه سلمى')
  await expectCounts(page, 0, 0, 0, 0, 0)
  await note.getByRole('button', { name: 'أعد فتحه' }).click()
  await expectCounts(page, 1, 0, 0, 0, 1)
  await note.getByRole('button', { name: 'احذف' }).click()
  await expect(note).toBeHidden()
  await sheet(page).focus()
  await page.keyboard.press('Control+z')
  await expect(note).toContainText('نقيب المزارعين')
})

test('an empty note is not added, and Escape leaves it', async ({ web }) => {
  const page = await openHarvest(web)
  await caretIn(page, 'مزارع')
  await page.keyboard.press('Shift+F2')
  const window = page.getByRole('dialog', { name: 'تعليق جديد' })
  await expect(window.getByRole('button', { name: 'علّق' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(window).toBeHidden()
  await expect(sheet(page)).toBeFocused()
  await expectCounts(page, 0, 0, 0, 0, 0)
})

test('a note’s mark in the margin leads to it', async ({ web }) => {
  const page = await openHarvest(web)
  await caretIn(page, 'السعر')
  await page.keyboard.press('Shift+F2')
  await page.keyboard.type('تحقّق')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('tab', { name: 'الكل 1' }).click()
  await page.getByRole('button', { name: 'تعليق مفتوح من سلمى' }).click()
  await expect(page.getByRole('article', { name: 'تحقّق' })).toBeInViewport()
})

test('roles are proposed, set by keys and by mouse, and taken back', async ({ web }) => {
  const page = await openHarvest(web)
  await expect(page.getByRole('button', { name: 'دور الفقرة 1: عنوان، اقتراح' })).toBeVisible()
  await caretIn(page, 'موسم')
  await page.keyboard.press('Control+Shift+H')
  await expect(page.getByRole('menu', { name: 'دور الفقرة 1' })).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: 'دور الفقرة 1: عنوان', exact: true })).toBeVisible()
  await expect(sheet(page)).toBeFocused()
  await page.getByRole('button', { name: /^دور الفقرة 2/ }).click()
  await page.getByRole('menuitemradio', { name: /اسم الكاتب/ }).click()
  const { blocks } = await saved(web, page)
  expect(blocks.map(({ role }) => role)).toEqual(['headline', 'byline', null, null])
  await page.keyboard.press('Control+z')
  expect((await saved(web, page)).blocks[1]?.role).toBe(null)
})

test('details are kept with the article, and undo takes them back', async ({ web }) => {
  const page = await openHarvest(web)
  await page.keyboard.press('Control+i')
  const panel = page.getByRole('complementary', { name: 'بيانات المقال' })
  await panel.getByRole('textbox', { name: 'الاسم المختصر' }).fill('olive harvest')
  await page.keyboard.press('Tab')
  await expect(panel).toContainText('فيه ما لا يصلح')
  await panel.getByRole('textbox', { name: 'الاسم المختصر' }).fill('olive-harvest')
  await page.keyboard.press('Tab')
  await panel.getByText('عاجل').click()
  await panel.getByRole('textbox', { name: 'ملاحظة للديسك' }).fill('للصفحة الأولى')
  await page.keyboard.press('Tab')
  await expectSaved(page)
  expect((await saved(web, page)).meta).toMatchObject({ slug: 'olive-harvest', noteToDesk: 'للصفحة الأولى' })
  await panel.getByRole('textbox', { name: 'المصدر' }).focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'الملاحظات' })).toBeVisible()
  await sheet(page).focus()
  await page.keyboard.press('Control+z')
  expect((await saved(web, page)).meta).not.toHaveProperty('noteToDesk')
  await page.reload()
  await expectBlocks(page, harvest)
  await page.keyboard.press('Control+i')
  await expect(panel.getByRole('textbox', { name: 'الاسم المختصر' })).toHaveValue('olive-harvest')
})
