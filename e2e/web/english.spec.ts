import { expect } from '@playwright/test'
import { beforeCaret, blocks, caretIn, expectBlocks, sheet } from './sheet.ts'
import { test } from './web-test.ts'
import { command, expectSaved } from './work.ts'

test.beforeEach(({ web }) => web.settings({ language: 'en' }))

test('the start screen, the picker and the article read from the left, the text from the right', async ({ web }) => {
  await web.article('harbour-deal.txt')
  const page = await web.open()
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible()
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('option', { name: /harbour-deal\.txt/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab')).toHaveText(['All 9', 'Repeats 1', 'Fixes 8', 'Entities 0', 'Notes 0'])
  await expect(sheet(page)).toHaveAttribute('dir', 'rtl')
  const bar = (await page.getByRole('heading', { level: 1 }).boundingBox())?.x ?? 0
  const list = (await page.getByRole('complementary').boundingBox())?.x ?? 0
  expect(bar).toBeLessThan(list)
  const direction = await sheet(page).evaluate(element => getComputedStyle(element).direction)
  expect(direction).toBe('rtl')
})

test('the whole job speaks English', async ({ web }) => {
  await web.article('harbour-deal.txt')
  const page = await web.open('harbour-deal.txt')
  await expect(page.getByRole('tab', { name: 'All 9' })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { name: 'Paragraphs 2–4 repeat in 5–8' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Copy 1 was removed')).toBeVisible()
  await expect.poll(async () => (await blocks(page)).length).toBe(9)
  await caretIn(page, 'والحمدان')
  await page.keyboard.press('F2')
  const window = page.getByRole('dialog', { name: 'Tag the selection' })
  await expect(window).toContainText('“و” stays outside the tag')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tagged “الحمدان” as Person in 2 places')).toBeVisible()
  await expectSaved(page)
  await page.keyboard.press('F9')
  await expect(page.getByRole('radio', { name: 'Unified' })).toBeChecked()
  await expect(page.getByRole('region', { name: 'Original and corrected in one column' })).toHaveAttribute('dir', 'rtl')
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await page.keyboard.press('F9')
  await expect.poll(async () => (await blocks(page)).length).toBe(12)
})

test('the language changes from the palette without a reload, and back', async ({ web }) => {
  await web.write('short.txt', 'وصل الوفد مساء.')
  const page = await web.open('short.txt')
  await expectBlocks(page, ['وصل الوفد مساء.'])
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('أمس ')
  await command(page, 'الواجهة بالعربية')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('button', { name: 'المراجعة والنشر' })).toBeVisible()
  await command(page, 'Interface in English')
  await expect(page.getByRole('button', { name: 'Review and publish' })).toBeVisible()
  await expectBlocks(page, ['أمس وصل الوفد مساء.'])
  await sheet(page).focus()
  expect(await beforeCaret(page)).toBe('أمس ')
})
