import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { caretIn } from './sheet.ts'
import { test, type Web } from './web-test.ts'
import { command, expectCounts, openByPicker } from './work.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** Reaches a screen from the opened article. */
type Way = (page: Page) => Promise<void>

const screens: Readonly<Record<string, Way>> = {
  work: async page => {
    await page.keyboard.press('F8')
  },
  'the tag window': async page => {
    await caretIn(page, 'والحمدان')
    await page.keyboard.press('F2')
    await page.getByRole('dialog', { name: 'وسم التحديد' }).waitFor()
  },
  'the note window': async page => {
    await caretIn(page, 'والحمدان')
    await page.keyboard.press('Shift+F2')
    await page.getByRole('dialog', { name: 'تعليق جديد' }).waitFor()
  },
  'tags, suggestions and notes': async page => {
    await caretIn(page, 'والحمدان')
    await page.keyboard.press('F2')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+F2')
    await page.keyboard.type('راجع الاسم')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('article', { name: 'راجع الاسم' }).waitFor()
    await page.getByRole('tab', { name: /الكل/ }).click()
  },
  'the role menu': async page => {
    await page.keyboard.press('Control+Shift+H')
    await page.getByRole('menu').waitFor()
  },
  'find and replace': async page => {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('الكيلاني')
    await page.getByText('1 من 6').waitFor()
  },
  comparison: async page => {
    await page.keyboard.press('Shift+F4')
    await page.getByRole('region', { name: 'النسختان' }).waitFor()
  },
  review: async page => {
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('F9')
    await page.getByRole('region', { name: 'الأصل والمصحّح في عمود واحد' }).waitFor()
  },
  'review side by side': async page => {
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('F9')
    await page.getByText('جنبًا إلى جنب').click()
    await page.getByRole('region', { name: 'الأصل والمصحّح جنبًا إلى جنب' }).waitFor()
  },
  'the export menu': async page => {
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'تصدير' }).click()
    await page.getByRole('menu').waitFor()
  },
  details: async page => {
    await page.keyboard.press('Control+i')
    await page.getByRole('complementary', { name: 'بيانات المقال' }).waitFor()
  },
  palette: async page => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('وسم')
    await page.getByRole('option').first().waitFor()
  },
  settings: async page => {
    await page.keyboard.press('Control+,')
    await page.getByRole('heading', { name: 'الإعدادات' }).waitFor()
  },
  keys: async page => {
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: 'المفاتيح' }).waitFor()
  },
  encodings: async page => {
    await page.getByRole('button', { name: 'UTF-8' }).click()
    await page.getByRole('dialog').getByRole('radio').first().waitFor()
  },
  picker: async page => {
    await page.keyboard.press('Control+o')
    await page.getByRole('listbox', { name: 'محتوى المجلد' }).waitFor()
  },
}

async function openHarbour(web: Web): Promise<Page> {
  await web.article('harbour-deal.txt')
  const page = await web.open('harbour-deal.txt')
  await expectCounts(page, 9, 1, 8, 0, 0)
  await page.evaluate(() => document.fonts.ready)
  return page
}

/** Movement is over: a colour on its way is no colour. */
async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))))
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`)]),
  ).toEqual([])
}

for (const theme of ['light', 'dark'])
  test.describe(theme, () => {
    test.beforeEach(({ web }) => web.settings({ theme }))

    for (const [name, reach] of Object.entries(screens))
      test(`nothing to hold against ${name}`, async ({ web }) => {
        const page = await openHarbour(web)
        await reach(page)
        await expectAccessible(page)
      })

    test('nothing to hold against start', async ({ web }) => {
      await web.article('harbour-deal.txt')
      const page = await web.open()
      await openByPicker(page, 'h')
      await expectCounts(page, 9, 1, 8, 0, 0)
      await command(page, 'إغلاق المقال')
      await page.getByRole('listbox', { name: 'آخر المقالات' }).waitFor()
      await expectAccessible(page)
    })

    test('nothing to hold against the first question', async ({ web }) => {
      await web.settings({ theme, person: null })
      const page = await web.open()
      await page.getByRole('dialog').waitFor()
      await expectAccessible(page)
    })
  })

test('English has nothing to hold against it either', async ({ web }) => {
  await web.settings({ language: 'en' })
  await web.article('harbour-deal.txt')
  const page = await web.open('harbour-deal.txt')
  await expect(page.getByRole('tab', { name: 'All 9' })).toBeVisible()
  await expectAccessible(page)
})
