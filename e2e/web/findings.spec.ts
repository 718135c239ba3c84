import { expect, type Page } from '@playwright/test'
import { beforeCaret, blocks, caret, expectBlocks, sheet } from './sheet.ts'
import { ended, test, type Web } from './web-test.ts'
import { command, currentCard, expectCounts, expectSaved } from './work.ts'

const marks = 'وصل الوفد.ثم غادر.\nوقال المدير ، أمس.\nوعاد الوفد،ثم سافر.\nوقال "نعم.'

async function openMarks(web: Web): Promise<Page> {
  await web.write('marks.txt', marks)
  const page = await web.open('marks.txt')
  await expectCounts(page, 4, 0, 4, 0, 0)
  return page
}

async function openHarbour(web: Web): Promise<Page> {
  await web.article('harbour-deal.txt')
  const page = await web.open('harbour-deal.txt')
  await expectCounts(page, 9, 1, 8, 0, 0)
  return page
}

/** Starts the server anew on the same folder and data. */
async function restart(web: Web, page: Page, file: string): Promise<Page> {
  await page.close()
  const server = web.running()
  server.process.kill()
  await ended(server.process)
  return web.open(file)
}

test('F8 goes through the findings in the order of the text, and round', async ({ web }) => {
  const page = await openHarbour(web)
  await page.keyboard.press('Control+Home')
  const places: string[] = []
  for (let i = 0; i < 9; i++) {
    await page.keyboard.press('F8')
    places.push((await beforeCaret(page)).slice(-9))
  }
  expect(places).toEqual([
    '',
    ' بالاتفاق',
    'ي الأرصفة',
    ' بالاتفاق',
    'وم العبور',
    'م العبور،',
    'ئ المنطقة',
    'يجابا على',
    'ا في صحار',
  ])
  await page.keyboard.press('F8')
  expect(await beforeCaret(page)).toBe('')
  await expect(currentCard(page)).toHaveAccessibleName('مقطع مكرّر')
  await page.keyboard.press('Shift+F8')
  expect((await beforeCaret(page)).endsWith('صحار')).toBe(true)
})

test('Ctrl+Enter accepts and goes on to the next; one undo takes one back', async ({ web }) => {
  const page = await openMarks(web)
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expectBlocks(page, ['وصل الوفد. ثم غادر.', 'وقال المدير ، أمس.', 'وعاد الوفد،ثم سافر.', 'وقال "نعم.'])
  await expectCounts(page, 3, 0, 3, 0, 0)
  expect(await beforeCaret(page)).toBe('وقال المدير')
  await page.keyboard.press('Control+Enter')
  await expectBlocks(page, ['وصل الوفد. ثم غادر.', 'وقال المدير، أمس.', 'وعاد الوفد،ثم سافر.', 'وقال "نعم.'])
  expect((await beforeCaret(page)).startsWith('وعاد الوفد')).toBe(true)
  await page.keyboard.press('Control+z')
  await expectBlocks(page, ['وصل الوفد. ثم غادر.', 'وقال المدير ، أمس.', 'وعاد الوفد،ثم سافر.', 'وقال "نعم.'])
  await expectCounts(page, 3, 0, 3, 0, 0)
})

test('a rejected finding is gone, also after the program was started again', async ({ web }) => {
  const page = await openMarks(web)
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Shift+Enter')
  await expectCounts(page, 3, 0, 3, 0, 0)
  await expectBlocks(page, marks.split('\n'))
  await expectSaved(page)
  const again = await restart(web, page, 'marks.txt')
  await expectBlocks(again, marks.split('\n'))
  await expectCounts(again, 3, 0, 3, 0, 0)
  await again.keyboard.press('Control+z')
  await expectCounts(again, 4, 0, 4, 0, 0)
})

test('what is ignored always is ignored in other articles too, and can be taken back', async ({ web }) => {
  await web.write('other.txt', 'وعاد الوفد،ثم نام.')
  const page = await openMarks(web)
  for (let i = 0; i < 3; i++) await page.keyboard.press('F8')
  await page.keyboard.press('Shift+F10')
  await expect(currentCard(page)).toBeFocused()
  await page.keyboard.press('i')
  await expectCounts(page, 3, 0, 3, 0, 0)
  await expect(page.getByText('لن يُقترح «الوفد،ثم» بعد اليوم')).toBeVisible()
  const other = await restart(web, page, 'other.txt')
  await expectCounts(other, 0, 0, 0, 0, 0)
  await other.keyboard.press('Control+,')
  await other.getByRole('button', { name: 'أزل «الوفد،ثم» من المعجم' }).click()
  await other.keyboard.press('Escape')
  await expectCounts(other, 1, 0, 1, 0, 0)
})

test('a digit chooses among the repairs of an odd quotation mark', async ({ web }) => {
  const page = await openHarbour(web)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await page.keyboard.press('F8')
  await page.keyboard.press('Shift+F10')
  const repairs = page.getByRole('radiogroup', { name: 'الإصلاح' }).getByRole('radio')
  await expect(repairs).toHaveCount(4)
  await expect(repairs.first()).toBeChecked()
  await page.keyboard.press('4')
  await expect(repairs.nth(3)).toBeChecked()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await blocks(page))[3]).toContain('ياسر الحمدان "بالاتفاق" ودعا')
})

test('all of one kind are fixed at once, from the card or by its button', async ({ web }) => {
  const page = await openMarks(web)
  await page.getByRole('button', { name: 'صحّح الاثنين' }).click()
  await expectBlocks(page, ['وصل الوفد. ثم غادر.', 'وقال المدير ، أمس.', 'وعاد الوفد، ثم سافر.', 'وقال "نعم.'])
  await expect(page.getByText('صُحّح موضعان')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expectBlocks(page, marks.split('\n'))
  await page.keyboard.press('F8')
  await page.keyboard.press('Shift+F10')
  await page.keyboard.press('Shift+Enter')
  await expectBlocks(page, ['وصل الوفد. ثم غادر.', 'وقال المدير ، أمس.', 'وعاد الوفد، ثم سافر.', 'وقال "نعم.'])
  await expectCounts(page, 2, 0, 2, 0, 0)
})

test('the list shows one kind when asked, and says how much is done', async ({ web }) => {
  const page = await openHarbour(web)
  const cards = page.getByRole('region', { name: 'قائمة الملاحظات' }).getByRole('article')
  await page.getByRole('tab', { name: 'التكرار 1' }).click()
  await expect(cards).toHaveCount(1)
  await expect(cards).toHaveAccessibleName('مقطع مكرّر')
  await page.getByRole('tab', { name: 'التعليقات 0' }).click()
  await expect(cards).toHaveCount(0)
  await expect(page.getByText('لا ملاحظة هنا.')).toBeVisible()
  await page.getByRole('tab', { name: 'الكل 9' }).click()
  await expect(page.getByText('حُسم 0 من 9')).toBeVisible()
  await page.getByRole('button', { name: 'احذف 1 وأبقِ 2' }).click()
  await expect(page.getByText('حُسم 1 من 7')).toBeVisible()
})

test('a button of a card leads to its place in the text', async ({ web }) => {
  const page = await openHarbour(web)
  await page
    .getByRole('article', { name: /علىحركة/ })
    .getByRole('button', { name: 'ف 11' })
    .click()
  await expect(page.getByRole('contentinfo')).toContainText('الفقرة 11 من 12')
  await expect(sheet(page).getByText('وتعليقا على الاتفاق')).toBeInViewport()
})

test('the copies are compared and settled by keys alone', async ({ web }) => {
  const page = await openHarbour(web)
  await page.keyboard.press('Shift+F4')
  const copies = page.getByRole('region', { name: 'النسختان' })
  await expect(copies).toContainText('الأرصفة.')
  await expect(page.getByRole('heading', { name: 'أيّ النسختين تبقى؟' })).toBeVisible()
  const choice = page.getByRole('radiogroup', { name: 'أيّ النسختين تبقى؟' }).getByRole('radio')
  await expect(choice.nth(1)).toBeChecked()
  await page.keyboard.press('1')
  await expect(choice.first()).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toBeVisible()
  await expect.poll(async () => (await blocks(page)).length).toBe(8)
  expect((await blocks(page))[3]).toContain('في الأرصفة.كما طالب')
  await expectCounts(page, 7, 0, 7, 0, 0)
})

test('Escape leaves the comparison with nothing done', async ({ web }) => {
  const page = await openHarbour(web)
  await page.keyboard.press('Shift+F4')
  await page.getByRole('region', { name: 'النسختان' }).waitFor()
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeFocused()
  await expectCounts(page, 9, 1, 8, 0, 0)
})

test('F4 goes to the other copy and back', async ({ web }) => {
  const page = await openHarbour(web)
  await page.keyboard.press('F8')
  const status = page.getByRole('contentinfo')
  await expect(status).toContainText('الفقرة 2 من 12')
  await page.keyboard.press('F4')
  await expect(status).toContainText('الفقرة 5 من 12')
  await page.keyboard.press('F4')
  await expect(status).toContainText('الفقرة 2 من 12')
})

test('what is no repeat stays none: after edits, and after the program was started again', async ({ web }) => {
  const page = await openHarbour(web)
  await page.getByRole('button', { name: 'ليس تكرارًا' }).click()
  await expectCounts(page, 8, 0, 8, 0, 0)
  await caret(page, 'after', 'ثلاث سنوات')
  await page.keyboard.type(' كاملة')
  await caret(page, 'before', 'اتفاق أولي على')
  await page.keyboard.type('عاجل: ')
  await expectCounts(page, 8, 0, 8, 0, 0)
  await expectSaved(page)
  const again = await restart(web, page, 'harbour-deal.txt')
  await expect(sheet(again)).toContainText('عاجل: اتفاق أولي')
  await expectCounts(again, 8, 0, 8, 0, 0)
  await command(again, 'اعرض مقارنة النسخ')
  await expect(again.getByText('لا مقطع مكرّر في المقال.')).toBeVisible()
})

test('findings follow the text as it is typed', async ({ web }) => {
  await web.write('short.txt', 'وصل الوفد مساء.')
  const page = await web.open('short.txt')
  await expectCounts(page, 0, 0, 0, 0, 0)
  await caret(page, 'after', 'مساء.')
  await page.keyboard.type('ثم غادر')
  await expectCounts(page, 1, 0, 1, 0, 0)
  await caret(page, 'after', 'مساء.')
  await page.keyboard.press('Space')
  await expectCounts(page, 0, 0, 0, 0, 0)
  await expect(page.getByText('لا ملاحظات: النص جاهز للمراجعة.')).toBeVisible()
})
