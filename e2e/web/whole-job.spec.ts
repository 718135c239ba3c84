import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectDocument, mend, reviewAndTakeBack, tagBehindClitic } from '../whole-job.ts'
import { test } from './web-test.ts'

async function exportDocument(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+e')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'اسم الملف' }).fill(name)
  await page.getByRole('button', { name: 'احفظ هنا' }).click()
  await expect(page.getByText(`صُدّر إلى ${name}`)).toBeVisible()
}

test('an article is opened, mended, tagged, reviewed, exported and opened again', async ({ web }) => {
  const source = await web.article('harbour-deal.txt')
  const before = await web.read('harbour-deal.txt')
  const page = await web.open('harbour-deal.txt')
  await mend(page)
  await tagBehindClitic(page)
  await reviewAndTakeBack(page)
  await exportDocument(page, 'first.json')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('حُفظ المستند harbour-deal.txt.warraq.json')).toBeVisible()
  await expectDocument(join(web.folder, 'first.json'))
  await expectDocument(`${source}.warraq.json`)
  expect(await web.read('harbour-deal.txt')).toBe(before)

  await page.reload()
  await expect(page.getByRole('textbox', { name: 'نص المقال' })).toContainText('والحمدان سيوقعانه')
  await exportDocument(page, 'second.json')
  expect(await web.read('second.json')).toBe(await web.read('first.json'))
})
