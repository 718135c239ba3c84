import { expect, type Page } from '@playwright/test'
import { compose, copyHtml, copyText } from './other-program.ts'
import { beforeCaret, caret, caretIn, expectBlocks, select, selected, sheet } from './sheet.ts'
import { test, type Web } from './web-test.ts'
import { command, saveDocument, undoAll } from './work.ts'

const departure = 'غادرت السفينة ميناء الواحة فجر الأحد.'
const captain = 'وقال القبطان إن الرحلة ستدوم ثلاثة أيام.'
const farewell = 'وودّع الأهالي أبناءهم على الرصيف.'
const voyage = [departure, captain, farewell]

async function openVoyage(web: Web): Promise<Page> {
  await web.write('voyage.txt', voyage.join('\n'))
  const page = await web.open('voyage.txt')
  await expectBlocks(page, voyage)
  return page
}

test('an opened article can be typed in at once', async ({ web }) => {
  const page = await openVoyage(web)
  await expect(sheet(page)).toBeFocused()
  await page.keyboard.type('أمس ')
  await expectBlocks(page, [`أمس ${departure}`, captain, farewell])
})

test('typing, Enter, Backspace and Delete; undoing all gives the article back', async ({ web }) => {
  const page = await openVoyage(web)
  await caret(page, 'after', 'ميناء الواحة')
  await page.keyboard.type(' الكبير، ورست 12 سفينة')
  await expectBlocks(page, ['غادرت السفينة ميناء الواحة الكبير، ورست 12 سفينة فجر الأحد.', captain, farewell])
  await page.keyboard.press('Enter')
  await expectBlocks(page, ['غادرت السفينة ميناء الواحة الكبير، ورست 12 سفينة', ' فجر الأحد.', captain, farewell])
  await page.keyboard.press('Delete')
  await page.keyboard.press('Backspace')
  await expectBlocks(page, ['غادرت السفينة ميناء الواحة الكبير، ورست 12 سفينةفجر الأحد.', captain, farewell])
  await caret(page, 'before', 'وقال القبطان')
  await page.keyboard.press('Backspace')
  await expectBlocks(page, [`غادرت السفينة ميناء الواحة الكبير، ورست 12 سفينةفجر الأحد.${captain}`, farewell])
  await page.keyboard.press('Control+End')
  await caret(page, 'after', 'ثلاثة أيام.')
  await page.keyboard.press('Delete')
  await expectBlocks(page, [`غادرت السفينة ميناء الواحة الكبير، ورست 12 سفينةفجر الأحد.${captain}${farewell}`])
  await undoAll(page)
  await expectBlocks(page, voyage)
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('button', { name: 'تراجع', exact: true })).toBeEnabled()
  expect(await web.read('voyage.txt')).toBe(voyage.join('\n'))
})

test('what was typed over a selection replaces it, across paragraphs too', async ({ web }) => {
  const page = await openVoyage(web)
  await caret(page, 'before', 'فجر الأحد')
  await page.keyboard.down('Shift')
  await caret(page, 'after', 'وقال القبطان')
  await page.keyboard.up('Shift')
  await page.keyboard.type('لكن')
  await expectBlocks(page, ['غادرت السفينة ميناء الواحة لكن إن الرحلة ستدوم ثلاثة أيام.', farewell])
  await undoAll(page)
  await expectBlocks(page, voyage)
})

test('cutting and pasting inside moves words and paragraphs', async ({ web }) => {
  const page = await openVoyage(web)
  await select(page, 'فجر الأحد')
  await page.keyboard.press('Control+x')
  await expectBlocks(page, ['غادرت السفينة ميناء الواحة .', captain, farewell])
  await caret(page, 'after', 'ثلاثة أيام')
  await page.keyboard.press('Control+v')
  await expectBlocks(page, [
    'غادرت السفينة ميناء الواحة .',
    'وقال القبطان إن الرحلة ستدوم ثلاثة أيامفجر الأحد.',
    farewell,
  ])
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expectBlocks(page, [
    'غادرت السفينة ميناء الواحة .',
    'وقال القبطان إن الرحلة ستدوم ثلاثة أيامفجر الأحد.',
    farewell,
    'غادرت السفينة ميناء الواحة .',
    'وقال القبطان إن الرحلة ستدوم ثلاثة أيامفجر الأحد.',
    farewell,
  ])
  await undoAll(page)
  await expectBlocks(page, voyage)
})

test('what is pasted from elsewhere becomes plain paragraphs', async ({ web, context }) => {
  const page = await openVoyage(web)
  await copyHtml(
    context,
    '<h2>خبر <i>مائل</i></h2><table><tr><td>خلية</td></tr></table><p style="font-size:40px">سطر <a href="https://elsewhere.invalid/">ورابط</a></p><script>alert(1)</script>',
  )
  await caret(page, 'before', 'وقال القبطان')
  await page.keyboard.press('Control+v')
  await expectBlocks(page, [departure, 'خبر مائل', 'خلية', `سطر ورابط${captain}`, farewell])
  expect(await sheet(page).locator('a, i, table, script, [style*="font-size"]').count()).toBe(0)
  await undoAll(page)
  await copyText(context, 'سطر أول\r\nسطر ثان')
  await caret(page, 'after', 'القبطان')
  await page.keyboard.press('Control+v')
  await expectBlocks(page, [departure, 'وقال القبطانسطر أول', 'سطر ثان إن الرحلة ستدوم ثلاثة أيام.', farewell])
})

test('keys that would format do nothing, and digits type', async ({ web }) => {
  const page = await openVoyage(web)
  await select(page, 'القبطان')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Control+u')
  expect(await sheet(page).locator('b, strong, u, i, em').count()).toBe(0)
  await expectBlocks(page, voyage)
  await caret(page, 'after', 'القبطان')
  await page.keyboard.type(' 1234567')
  await expectBlocks(page, [departure, 'وقال القبطان 1234567 إن الرحلة ستدوم ثلاثة أيام.', farewell])
})

test('shortcuts go by the key’s place, whatever the keyboard’s language', async ({ web }) => {
  const page = await openVoyage(web)
  await caret(page, 'before', 'وقال')
  await page.keyboard.type('ثم ')
  await expectBlocks(page, [departure, `ثم ${captain}`, farewell])
  const devtools = await page.context().newCDPSession(page)
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await devtools.send('Input.dispatchKeyEvent', {
      type,
      key: 'ئ',
      code: 'KeyZ',
      modifiers: 2,
      windowsVirtualKeyCode: 90,
    })
  await expectBlocks(page, voyage)
})

test('an input method composes in the middle of a word', async ({ web }) => {
  const page = await openVoyage(web)
  await caret(page, 'after', 'وقال القب')
  const composing = await compose(page, 'س', 'سل', 'سلا')
  await expectBlocks(page, [departure, 'وقال القبسلاطان إن الرحلة ستدوم ثلاثة أيام.', farewell])
  await composing.commit('سلام')
  await expectBlocks(page, [departure, 'وقال القبسلامطان إن الرحلة ستدوم ثلاثة أيام.', farewell])
  await page.keyboard.type('ة')
  await expectBlocks(page, [departure, 'وقال القبسلامةطان إن الرحلة ستدوم ثلاثة أيام.', farewell])
  await undoAll(page)
  await expectBlocks(page, voyage)
})

test('the caret goes through the text in its order, a word at a time with Ctrl', async ({ web }) => {
  const page = await openVoyage(web)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowLeft')
  expect(await beforeCaret(page)).toBe('غ')
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  expect(await selected(page)).toContain('السفينة')
  await page.keyboard.press('End')
  expect(await beforeCaret(page)).toBe(departure)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('ها ')
  await expectBlocks(page, [departure, `ها ${captain}`, farewell])
})

test('find and replace folds letters, and tells them apart when asked', async ({ web }) => {
  await web.write('words.txt', 'قال أحمد لإدارة احمد.\nوأَحمد آخر.')
  const page = await web.open('words.txt')
  await expect(sheet(page)).toContainText('آخر')
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: 'ابحث عن' })).toBeFocused()
  await page.keyboard.type('احمد')
  const count = page.getByRole('search').getByRole('status')
  await expect(count).toHaveText('1 من 3')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('1 من 3')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 من 3')
  await page.keyboard.press('F3')
  await expect(count).toHaveText('3 من 3')
  await page.keyboard.press('Shift+F3')
  await expect(count).toHaveText('2 من 3')
  await page.getByRole('textbox', { name: 'استبدل به' }).fill('حمد')
  await page.keyboard.press('Enter')
  await expectBlocks(page, ['قال أحمد لإدارة حمد.', 'وأَحمد آخر.'])
  await page.getByText('حرفًا بحرف').click()
  await page.getByRole('textbox', { name: 'ابحث عن' }).fill('أحمد')
  await expect(count).toHaveText('1 من 1')
  await page.getByText('حرفًا بحرف').click()
  await expect(count).toHaveText('2 من 2')
  await page.getByRole('button', { name: 'استبدل الكل' }).click()
  await expectBlocks(page, ['قال حمد لإدارة حمد.', 'وحمد آخر.'])
  await page.getByRole('textbox', { name: 'استبدل به' }).focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search')).toBeHidden()
  await expect(sheet(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expectBlocks(page, ['قال أحمد لإدارة حمد.', 'وأَحمد آخر.'])
})

test('the status bar says where one is and how much there is', async ({ web }) => {
  const page = await openVoyage(web)
  const status = page.getByRole('contentinfo')
  await expect(status).toContainText('18 كلمة · 110 محارف')
  await caretIn(page, 'القبطان')
  await expect(status).toContainText('الفقرة 2 من 3')
  await select(page, 'القبطان')
  await expect(status).toContainText('التحديد: 7 أحرف')
  await caret(page, 'after', 'القبطان')
  await page.keyboard.type(' سالم')
  await expect(status).toContainText('19 كلمة · 115 محرفًا')
})

test('the text grows and shrinks, and stays so', async ({ web }) => {
  const page = await openVoyage(web)
  const size = () => sheet(page).evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))
  const before = await size()
  await command(page, 'كبّر النص')
  await expect.poll(size).toBeGreaterThan(before)
  const grown = await size()
  await page.reload()
  await expect.poll(size).toBe(grown)
  await command(page, 'صغّر النص')
  await expect.poll(size).toBe(before)
})

test('no browser corrects or checks the text', async ({ web }) => {
  const page = await openVoyage(web)
  for (const [name, value] of [
    ['spellcheck', 'false'],
    ['autocorrect', 'off'],
    ['autocapitalize', 'off'],
    ['lang', 'ar'],
    ['dir', 'rtl'],
    ['aria-multiline', 'true'],
  ] as const)
    await expect(sheet(page)).toHaveAttribute(name, value)
})

test('the text is copied for the CMS without tags, plain and as right-to-left HTML', async ({ web }) => {
  const page = await openVoyage(web)
  await command(page, 'نسخ النص للنشر')
  await expect(page.getByText('نُسخ النص بلا وسوم')).toBeVisible()
  const [plain, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return Promise.all(['text/plain', 'text/html'].map(async type => (await item?.getType(type))?.text() ?? ''))
  })
  expect(plain).toBe(voyage.join('\n'))
  expect(html?.replace(/^.*?(<div|<p)/s, '$1')).toContain(`>${departure}</p>`)
  expect(html).toContain('dir="rtl"')
  expect(html).not.toContain('class=')
})

test('saving writes the document beside the source', async ({ web }) => {
  const page = await openVoyage(web)
  await caret(page, 'after', 'فجر الأحد')
  await page.keyboard.type(' الماضي')
  expect((await saveDocument(web, page, 'voyage.txt')).text).toBe(
    ['غادرت السفينة ميناء الواحة فجر الأحد الماضي.', captain, farewell].join('\n'),
  )
  expect(await web.read('voyage.txt')).toBe(voyage.join('\n'))
})
