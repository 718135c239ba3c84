import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { copyHtml, copyText, dropFiles } from './other-program.ts'
import { expectBlocks, sheet } from './sheet.ts'
import { test } from './web-test.ts'
import { command, expectSaved, openByPicker } from './work.ts'

const orchard = 'قُطفت ثمار البستان قبل أوانها.\nوبيعت في سوق القرية.\n'
const lighthouse = 'أُطفئ الفنار القديم في الجزيرة.\n'

const recent = (page: Page) => page.getByRole('listbox', { name: 'آخر المقالات' }).getByRole('option')

test('the first run asks for a name, once', async ({ web }) => {
  await web.settings({ person: null })
  const page = await web.open()
  await expect(page.getByRole('dialog', { name: 'ما اسمك؟' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'الاسم' })).toBeFocused()
  await page.keyboard.type('نجلاء')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect
    .poll(async () => JSON.parse(await readFile(join(web.data, 'settings.json'), 'utf8')).person)
    .toBe('نجلاء')
  await page.reload()
  await expect(page.getByRole('button', { name: 'افتح ملفًا' })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('the picker is worked by keys: a folder, up again, a name by its first letter', async ({ web }) => {
  await web.write('orchard.txt', orchard)
  await web.write('archive/lighthouse.txt', lighthouse)
  await web.write('notes.pdf', '%PDF')
  const page = await web.open()
  await page.keyboard.press('Control+o')
  const entries = page.getByRole('listbox', { name: 'محتوى المجلد' }).getByRole('option')
  await expect(entries).toHaveCount(2)
  await expect(entries.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(entries).toHaveText([/lighthouse\.txt/])
  await page.keyboard.press('Backspace')
  await expect(entries).toHaveText([/archive/, /orchard\.txt/])
  await page.keyboard.type('o')
  await expect(entries.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expectBlocks(page, ['قُطفت ثمار البستان قبل أوانها.', 'وبيعت في سوق القرية.', ''])
})

test('Escape leaves the picker, and the focus is where it was', async ({ web }) => {
  await web.write('orchard.txt', orchard)
  const page = await web.open()
  await page.getByRole('button', { name: 'افتح ملفًا' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'افتح ملفًا' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'افتح ملفًا' })).toBeFocused()
})

test('text pasted on the start screen becomes an article, every line a paragraph', async ({ web, context }) => {
  const page = await web.open()
  await page.getByRole('button', { name: 'افتح ملفًا' }).waitFor()
  await copyText(context, 'وصل الوفد مساء.\n\nوغادر فجرا.')
  await page.keyboard.press('Control+v')
  await expectBlocks(page, ['وصل الوفد مساء.', '', 'وغادر فجرا.'])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('وصل الوفد مساء. وغادر فجرا.txt')
})

test('a page pasted on the start screen is rebuilt as paragraphs, without what it carried', async ({
  web,
  context,
}) => {
  const page = await web.open()
  await page.getByRole('button', { name: 'افتح ملفًا' }).waitFor()
  await copyHtml(
    context,
    '<h1>عنوان <em>مائل</em></h1><p style="color:red">فقرة <b>غليظة</b> و<a href="https://elsewhere.invalid/">رابط</a>.</p><ul><li>بند أول</li><li>بند ثان</li></ul><img src="data:," onerror="alert(1)" alt="">',
  )
  await page.keyboard.press('Control+v')
  await expectBlocks(page, ['عنوان مائل', 'فقرة غليظة ورابط.', 'بند أول', 'بند ثان'])
  expect(await sheet(page).locator('b, em, a, img, script, [style]').count()).toBe(0)
})

test('a file dropped on the start screen opens', async ({ web }) => {
  const path = await web.write('orchard.txt', orchard)
  const page = await web.open()
  await page.getByRole('button', { name: 'افتح ملفًا' }).waitFor()
  await dropFiles(page, [path])
  await expectBlocks(page, ['قُطفت ثمار البستان قبل أوانها.', 'وبيعت في سوق القرية.', ''])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('orchard.txt')
})

test('a file of the person’s own machine opens by the picker', async ({ web }) => {
  const path = await web.write('orchard.txt', orchard)
  const page = await web.open()
  await page.keyboard.press('Control+o')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'اختر ملفًا من جهازك' }).click()
  await (await choosing).setFiles(path)
  await expectBlocks(page, ['قُطفت ثمار البستان قبل أوانها.', 'وبيعت في سوق القرية.', ''])
})

test('the sample opens with something to do', async ({ web }) => {
  const page = await web.open()
  await page.getByRole('button', { name: 'افتحه' }).click()
  await expect(sheet(page)).toContainText('إضراب عمال الشحن في ميناء عدن')
  await expect(page.getByRole('tab', { name: 'التكرار 1' })).toBeVisible()
})

test('recent articles come back, the latest first and at hand', async ({ web }) => {
  await web.write('orchard.txt', orchard)
  await web.write('lighthouse.txt', lighthouse)
  const page = await web.open()
  for (const letter of ['l', 'o']) {
    await openByPicker(page, letter)
    await expect(sheet(page)).toContainText(letter === 'l' ? 'الفنار' : 'البستان')
  }
  await command(page, 'إغلاق المقال')
  await expect(recent(page)).toHaveText([/قُطفت ثمار البستان/, /أُطفئ الفنار القديم/])
  await expect(recent(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toContainText('الفنار القديم')
})

test('a reload comes back to the article', async ({ web }) => {
  await web.write('orchard.txt', orchard)
  const page = await web.open()
  await openByPicker(page, 'o')
  await expect(sheet(page)).toContainText('البستان')
  await page.reload()
  await expectBlocks(page, ['قُطفت ثمار البستان قبل أوانها.', 'وبيعت في سوق القرية.', ''])
})

test('a file that says nothing of its encoding is read, and can be read otherwise', async ({ web }) => {
  await web.write('old.txt', windows1256('قُطفت ثمار البستان، وبيعت.'))
  const page = await web.open('old.txt')
  await expectBlocks(page, ['قُطفت ثمار البستان، وبيعت.'])
  const encoding = page.getByRole('button', { name: 'Windows-1256' })
  await encoding.click()
  const window = page.getByRole('dialog', { name: 'بأيّ ترميز كُتب هذا الملف؟' })
  await expect(window.getByRole('region', { name: 'معاينة' })).toHaveText('قُطفت ثمار البستان، وبيعت.')
  await window.getByText('UTF-16 LE', { exact: true }).first().click()
  await window.getByRole('button', { name: /UTF-16 LE/ }).click()
  await expect(page.getByRole('button', { name: 'UTF-16 LE' })).toBeVisible()
  await expect(sheet(page)).not.toContainText('البستان')
  await page.getByRole('button', { name: 'UTF-16 LE' }).click()
  await window.getByText('Windows-1256', { exact: true }).first().click()
  await window.getByRole('button', { name: /Windows-1256/ }).click()
  await expectBlocks(page, ['قُطفت ثمار البستان، وبيعت.'])
})

test('another encoding after the first edit says what it drops, and drops it', async ({ web }) => {
  await web.write('old.txt', windows1256('وصل الوفد.'))
  const page = await web.open('old.txt')
  await sheet(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' وغادر.')
  await expectBlocks(page, ['وصل الوفد. وغادر.'])
  await command(page, 'تغيير الترميز')
  const window = page.getByRole('dialog', { name: 'بأيّ ترميز كُتب هذا الملف؟' })
  await expect(window).toContainText('تغيير الترميز يبدأ المقال من جديد، ويُسقط ما عُمل فيه.')
  await window.getByRole('button', { name: /^افتح بترميز/ }).click()
  await expectBlocks(page, ['وصل الوفد.'])
  await expect(page.getByRole('button', { name: 'تراجع', exact: true })).toBeDisabled()
})

test('an article that is open in another tab is the same article', async ({ web }) => {
  await web.write('orchard.txt', orchard)
  const first = await web.open('orchard.txt')
  await sheet(first).click()
  await first.keyboard.press('Control+Home')
  await first.keyboard.type('أمس ')
  await expectSaved(first)
  const second = await web.open()
  await expectBlocks(second, ['أمس قُطفت ثمار البستان قبل أوانها.', 'وبيعت في سوق القرية.', ''])
})

test('a file that is no text, one that is empty and one that is gone are each said', async ({ web }) => {
  await web.write('a.txt', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 255, 254, 0, 1, 2]))
  await web.write('b.txt', '')
  await web.write('c.txt', 'سيُحذف.')
  const page = await web.open()
  const notice = page.getByRole('alert').filter({ hasText: 'txt' })
  for (const letter of ['a', 'b']) {
    await openByPicker(page, letter)
    await expect(notice).toContainText(`تعذّرت قراءة ${letter}.txt`)
    await page.getByRole('button', { name: 'أخفِ التنبيه' }).click()
    await expect(notice).toBeHidden()
  }
})

/** Letters of the old Arabic code page of Windows; vowel marks and the comma among them. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]))
  return Uint8Array.from([...text].map(letter => codes.get(letter) ?? 63))
}
